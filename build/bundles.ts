// The bundles that make up the extension and the command line, and which platform each is for.

import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { knowledgeTexts } from './knowledge-texts.ts';
import { nodeBuiltins } from './node-builtins.ts';

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
  // Its modules for browsers are the same library as ES modules, which load in half the time of the CommonJS ones.
  alias: { yaml: join(ROOT, 'node_modules/yaml/browser/dist/index.js') },
};

/** A program for Node. Its chunks have a folder of their own, so that a package can hold one program without the other. */
const nodeProgram = (name: string, entry: string): BuildOptions => ({
  ...COMMON,
  entryPoints: { [name]: entry },
  outdir: DIST,
  format: 'esm',
  platform: 'node',
  splitting: true,
  chunkNames: `${name}/[name]-[hash]`,
  plugins: [nodeBuiltins],
});

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
  nodeProgram('server', 'server/lsp/main-node.ts'),
  nodeProgram('cli', 'server/cli/main.ts'),
  {
    ...COMMON,
    entryPoints: { 'server-browser': 'server/lsp/main-browser.ts' },
    outdir: DIST,
    format: 'iife',
    platform: 'browser',
    plugins: [knowledgeTexts(join(DIST, 'knowledge'))],
  },
];
