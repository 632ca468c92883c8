// Starts and stops one VS Code server on this machine. Nothing about browsers or tests.
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type Child, startChild } from './child.ts';
import { writeJson } from './places.ts';
import { installedServer } from './server-install.ts';

export interface ServerOptions {
  /** Settings, history and logs of this server; the caller says how long it lives. */
  readonly dataFolder: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface Server {
  readonly port: number;
  /** The last lines that it printed, for a failure report. */
  log(): string;
  readonly ended: Child['ended'];
  stop(): Promise<void>;
}

const startLimitMs = 60_000;

/**
 * Starts the server and waits until it listens on 127.0.0.1.
 * Errors: rejects with its output when it ends early or stays silent for a minute.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const folder = await installedServer();
  writeJson(join(options.dataFolder, 'data', 'User', 'settings.json'), options.settings);
  const child = startChild(process.execPath, serverWords(folder, options), {
    cwd: folder,
    env: serverEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = collectLines(child);
  try {
    const port = await listeningPort(child, lines);
    return { port, log: () => lines.join('\n'), ended: child.ended, stop: () => child.stop() };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/** Without the smoke-test driver the server ignores the extension under development in the address. */
function serverWords(folder: string, options: ServerOptions): string[] {
  return [
    join(folder, 'out', 'server-main.js'),
    '--host=127.0.0.1',
    `--port=${options.port}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver',
    `--server-data-dir=${options.dataFolder}`,
    '--telemetry-level=off',
  ];
}

/** Inside a terminal of another VS Code, its variables would make the server attach to that one. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
  return Object.fromEntries(inherited);
}

function collectLines(child: Child): string[] {
  const lines: string[] = [];
  const collect = (stream: Readable | null) =>
    stream?.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.split('\n').filter((line) => line.trim() !== ''));
      lines.splice(0, lines.length - 200);
    });
  collect(child.process.stdout);
  collect(child.process.stderr);
  return lines;
}

function listeningPort(child: Child, lines: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const port = /Extension host agent listening on (\d+)/.exec(lines.join('\n'))?.[1];
      if (port !== undefined) finish(() => resolve(Number(port)));
    };
    const fail = (reason: string) => finish(() => reject(new Error(`${reason}\n${lines.join('\n')}`)));
    const limit = setTimeout(() => fail('The VS Code server did not start within a minute.'), startLimitMs);
    const finish = (then: () => void) => {
      clearTimeout(limit);
      child.process.stdout?.off('data', look);
      then();
    };
    child.process.stdout?.on('data', look);
    child.ended.then(
      (code) => fail(`The VS Code server ended with code ${code ?? 'none'} before it listened.`),
      (error: Error) => fail(`The VS Code server could not be started: ${error.message}`),
    );
  });
}
