// Unit, page and protocol tests; the editor's suite runs in the editor (test/editor).

import { defineConfig } from 'vitest/config';

/** Tests of the doors run the built programs, so these are built first; no other test waits for that. */
const DOORS = ['test/server/cli/**/*.test.ts', 'test/server/lsp/protocol*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: ['test/editor/**', ...DOORS] },
      },
      {
        extends: true,
        test: { name: 'doors', include: DOORS, globalSetup: ['test/harness/build.ts'] },
      },
    ],
  },
});
