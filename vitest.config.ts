// Unit, page and protocol tests; the editor's suite runs in the editor (test/editor).

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/editor/**'], testTimeout: 20_000 },
});
