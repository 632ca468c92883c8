// Brings the VS Code server out of the npm package `code-server` into the cache, ready to run without a
// compiler and without any server but the npm registry. Starting it is server.ts.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from './child.ts';
import { cache, writeJson } from './places.ts';

const version = '4.139.1';
const installed = join(cache, `server-${version}`);
const inside = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * The folder of a complete VS Code server, installed on first use.
 * Shape:  work happens beside the final folder, which appears in one rename: it is whole or absent.
 * Errors: rejects when npm fails, usually because the registry cannot be reached.
 */
export async function installedServer(): Promise<string> {
  if (!existsSync(installed)) await install();
  return join(installed, inside);
}

async function install(): Promise<void> {
  console.log(`Installing the VS Code server of code-server ${version} into ${cache} (once, about 600 MB) …`);
  const startedMs = Date.now();
  removeLeftovers();
  const unfinished = `${installed}.unfinished-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  writeJson(join(unfinished, 'package.json'), { private: true });
  console.log('  1/3 the package');
  await npmInstall(unfinished, [`code-server@${version}`]);
  const vscode = join(unfinished, inside);
  console.log('  2/3 its dependencies');
  await npmInstall(vscode, ['--omit=dev']);
  console.log('  3/3 stand-ins for what needs a compiler');
  linkArchive(vscode);
  replaceNativeModules(vscode);
  settle(unfinished);
  console.log(`Installed in ${Math.round((Date.now() - startedMs) / 1000)} s.`);
}

/** Install scripts stay off: they compile, and download what is not needed here. */
function npmInstall(folder: string, words: readonly string[]): Promise<void> {
  const always = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return runToEnd(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['install', ...always, '--prefix', folder, ...words],
    { cwd: folder, shell: process.platform === 'win32' },
  );
}

/** The server resolves its modules under the name they have in a desktop build. */
function linkArchive(vscode: string): void {
  symlinkSync('node_modules', join(vscode, 'node_modules.asar'), 'junction');
}

/** Two native modules are loaded at every start. Neither a log file nor a watchdog matters here. */
function replaceNativeModules(vscode: string): void {
  const modules = join(vscode, 'node_modules', '@vscode');
  writeFileSync(join(modules, 'spdlog', 'index.js'), silentLogger);
  writeFileSync(join(modules, 'native-watchdog', 'index.js'), "'use strict';\nexports.start = () => {};\n");
}

/** The names are assigned one by one, because the server imports them by name from this CommonJS file. */
const silentLogger = `'use strict';
const quiet = () => {};
class Logger {}
for (const name of ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'flush', 'drop', 'clearFormatters',
  'setLevel', 'setPattern']) Logger.prototype[name] = quiet;
Logger.prototype.getLevel = () => 6;
exports.version = 0;
exports.setLevel = quiet;
exports.setFlushOn = quiet;
exports.shutdown = quiet;
exports.Logger = Logger;
exports.createRotatingLogger = async () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();
`;

/** Another run may have finished the same work first; then ours is not needed. */
function settle(unfinished: string): void {
  try {
    renameSync(unfinished, installed);
  } catch (error) {
    if (!existsSync(installed)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Removes what an interrupted install or an older version left, but not what a live process works on. */
function removeLeftovers(): void {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    const owner = /^server-.*\.unfinished-(\d+)$/.exec(name)?.[1];
    const isOldVersion = /^server-[\d.]+$/.test(name) && !installed.endsWith(name);
    if (isOldVersion || (owner !== undefined && !isAlive(Number(owner))))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
