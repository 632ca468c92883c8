// Bundles the suites for one extension host. Both hosts load CommonJS and provide `vscode` themselves.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Selection } from './run-suites.ts';

/**
 * Shape:  the result is a folder with an `index.cjs` that exports `run`, as extension hosts expect it. It lies
 *         inside the extension, because an editor runs tests from elsewhere in its Node host whatever was
 *         asked for. It bears this process's number and goes with it, so that runs do not meet.
 * Errors: rejects when a suite does not compile.
 */
export async function bundleSuites(extension: string, { kind, grep }: Selection): Promise<string> {
  const folder = join(extension, '.vscode-test', `suite-${process.pid}`, kind);
  process.on('exit', () => rmSync(join(folder, '..'), { recursive: true, force: true }));
  await build({
    stdin: { contents: entry({ kind, grep }), resolveDir: import.meta.dirname, loader: 'ts' },
    outfile: join(folder, 'index.cjs'),
    bundle: true,
    format: 'cjs',
    platform: kind === 'node' ? 'node' : 'browser',
    target: 'es2023',
    external: ['vscode', 'node:*'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return folder;
}

function entry(selection: Selection): string {
  const files = readdirSync(join(import.meta.dirname, 'suite'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return [
    `import { runSuites } from './run-suites.ts';`,
    ...files.map((name, index) => `import suite${index} from './suite/${name}';`),
    `const suites = [${files.map((_, index) => `suite${index}`).join(', ')}];`,
    `export const run = () => runSuites(suites, ${JSON.stringify(selection)});`,
  ].join('\n');
}
