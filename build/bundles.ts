// The bundles that make up the extension and the command line, and which platform each is for.

import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { knowledgeTexts } from './knowledge-texts.ts';

const ROOT = join(import.meta.dirname, '..');
export const DIST = join(ROOT, 'dist');

const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  sourcemap: false,
  target: 'es2023',
  logLevel: 'warning',
  legalComments: 'none',
};

/** ESM bundles still meet CommonJS dependencies, which ask for `require`. */
const REQUIRE =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

export const bundles = (): BuildOptions[] => [
  {
    ...COMMON,
    entryPoints: { client: 'client/main-node.ts' },
    outdir: DIST,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
  },
  {
    ...COMMON,
    entryPoints: { 'client-browser': 'client/main-browser.ts' },
    outdir: DIST,
    // With "type": "module" in the manifest, the web host takes a `.js` entry for an ES module and refuses it.
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
  },
  {
    ...COMMON,
    entryPoints: { server: 'server/lsp/main-node.ts', cli: 'server/cli/main.ts' },
    outdir: DIST,
    format: 'esm',
    platform: 'node',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: REQUIRE },
  },
  {
    ...COMMON,
    entryPoints: { 'server-browser': 'server/lsp/main-browser.ts' },
    outdir: DIST,
    format: 'iife',
    platform: 'browser',
    plugins: [knowledgeTexts(join(DIST, 'knowledge'))],
  },
];
