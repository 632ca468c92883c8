// Programs started from here, and the promise that none outlives us.
// What the programs are and what they print is the caller's business.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

export interface Child {
  readonly process: ChildProcess;
  /** The exit code, or `undefined` when a signal ended it. Rejects when it could not be started. */
  readonly ended: Promise<number | undefined>;
  /** Ends the program and everything it started; asks first, insists after two seconds. */
  stop(): Promise<void>;
}

const patienceMs = 2_000;

/**
 * Starts a program as the leader of its own process group, so that its children can be ended with it.
 * Errors: `ended` rejects with the operating system's reason, such as a missing executable.
 */
export function startChild(command: string, words: readonly string[], options: SpawnOptions = {}): Child {
  const child = spawn(command, words, { ...options, detached: process.platform !== 'win32' });
  const insist = () => signalGroup(child, 'SIGKILL');
  process.on('exit', insist);
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? undefined));
  }).finally(() => {
    insist();
    process.off('exit', insist);
  });
  ended.catch(() => {}); // whoever cares awaits `ended`; nobody else shall crash
  return { process: child, ended, stop: () => stop(child, ended) };
}

/** Turns Ctrl-C and a polite kill into a normal exit, so that the exit handlers above and in places.ts run. */
export function exitOnSignals(): void {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}

/**
 * Runs a program to its end with its output shown.
 * Errors: rejects when it cannot be started or does not exit with 0; the message names the program.
 */
export async function runToEnd(
  command: string,
  words: readonly string[],
  options: SpawnOptions = {},
): Promise<void> {
  const code = await startChild(command, words, { stdio: 'inherit', ...options }).ended;
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} failed with exit code ${code ?? 'none'}`);
}

/**
 * Starts a program that is the user's from then on, such as an editor's window: it outlives this process.
 * Shape:  resolves with the exit code of the command, which for a window usually comes at once.
 * Errors: rejects when it cannot be started.
 */
export function handOver(command: string, words: readonly string[]): Promise<number | undefined> {
  const child = spawn(command, words, { detached: true, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? undefined));
  });
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  const insistence = setTimeout(() => signalGroup(child, 'SIGKILL'), patienceMs);
  signalGroup(child, 'SIGTERM');
  await ended.catch(() => {});
  clearTimeout(insistence);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // the group is gone already, which is what we want
  }
}

/** Ends the process with the work: 0, or 1 with the reason in one line. */
export const exitAfter = (work: Promise<void>): Promise<never> =>
  work.then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
