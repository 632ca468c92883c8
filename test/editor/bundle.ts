// Bundles the suites for one extension host. Both hosts load CommonJS and provide `vscode` themselves.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { cache, writeJson } from '../../build/editor/places.ts';

/**
 * Shape:  the result is a folder with an `index.js` that exports `run`, as extension hosts expect it.
 * Errors: rejects when a suite does not compile.
 */
export async function bundleSuites(kind: 'node' | 'web', grep: string): Promise<string> {
  const folder = join(cache, 'suite', kind);
  // The checkout's own package.json says "module", which would hold for the bundle as well.
  writeJson(join(folder, 'package.json'), { type: 'commonjs' });
  await build({
    stdin: { contents: entry(grep), resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: join(folder, 'index.js'),
    bundle: true,
    format: 'cjs',
    platform: kind === 'node' ? 'node' : 'browser',
    target: 'es2023',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return folder;
}

function entry(grep: string): string {
  const files = readdirSync(join(import.meta.dirname, 'suite'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return [
    `import { runSuites } from './run-suites.ts';`,
    ...files.map((name, index) => `import suite${index} from './suite/${name}';`),
    `const suites = [${files.map((_, index) => `suite${index}`).join(', ')}];`,
    `export const run = () => runSuites(suites, ${JSON.stringify(grep)});`,
  ].join('\n');
}
