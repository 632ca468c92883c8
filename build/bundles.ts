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

const NODE: BuildOptions = { platform: 'node', plugins: [nodeBuiltins] };

/**
 * The command line, in the one piece that `cli/compiled-code.ts` loads: a function of its module. Parts of it run when
 * they are first asked for.
 */
export const commandLine: BuildOptions = {
  ...COMMON,
  ...NODE,
  entryPoints: { program: 'server/cli/program.ts' },
  outdir: join(DIST, 'cli'),
  entryNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  charset: 'ascii',
  banner: { js: '(function (module, exports) {' },
  footer: { js: '})' },
};

/** Stands in front of the first use of `node-builtins.ts`, which older ones do not know. */
const NEEDS_NODE = [
  'if (!process.getBuiltinModule) {',
  '  console.error(`ops-hints: Node 20.16 or newer is needed; this is ${process.version}.`);',
  '  process.exit(2);',
  '}',
].join('\n');

/** What the package runs: loads the command line from the file of that name. */
export const commandLineEntry = (program: string): BuildOptions => ({
  ...COMMON,
  ...NODE,
  entryPoints: { cli: 'server/cli/main.ts' },
  outdir: DIST,
  format: 'esm',
  banner: { js: NEEDS_NODE },
  define: { PROGRAM: JSON.stringify(program) },
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
  {
    ...COMMON,
    ...NODE,
    entryPoints: { server: 'server/lsp/main-node.ts' },
    outdir: DIST,
    format: 'esm',
    splitting: true,
    // In a folder of their own, so that a package can leave them out.
    chunkNames: 'server/[name]-[hash]',
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
