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
    const port = await listeningPort(child, lines, options.port);
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

/** A server whose port is taken goes on living without one, so its own words have to be read. */
function listeningPort(child: Child, lines: readonly string[], wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(reason));
    const limit = setTimeout(
      () => fail(`The VS Code server did not start within a minute.\n${lines.join('\n')}`),
      startLimitMs,
    );
    const look = () => {
      const text = lines.join('\n');
      const port = /Extension host agent listening on (\d+)/.exec(text)?.[1];
      if (port !== undefined) resolve(Number(port));
      else if (text.includes('EADDRINUSE')) fail(`Port ${wanted} is taken; choose another one.`);
      else return;
      clearTimeout(limit);
    };
    child.process.stdout?.on('data', look);
    child.process.stderr?.on('data', look);
    child.ended
      .then(
        (code) => fail(`The VS Code server ended early, with code ${code ?? 'none'}.\n${lines.join('\n')}`),
        (error: Error) => fail(`The VS Code server could not be started: ${error.message}`),
      )
      .finally(() => clearTimeout(limit));
  });
}
