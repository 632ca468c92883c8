// The program behind the entry: ties the process to the commands. What they do does not belong here.

import { constants } from 'node:os';
import { Exit } from './command.ts';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

/**
 * Runs the process's own command line and answers with its exit code, when all is written; with nothing if it goes on.
 * Shape: `home` is the folder of the entry; `meets` hears what the run has to do with.
 */
export async function main(home: string, meets: (part: string) => void): Promise<number | undefined> {
  const terminal = processTerminal();
  // At the next turn, so that no file is left half written; shells count signals from 128.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  // Such as a full disk behind standard output; 1 would mean findings.
  process.on('uncaughtException', ({ message }) => {
    terminal.complain(message);
    process.exit(Exit.trouble);
  });
  const code = await run(process.argv.slice(2), { terminal, cwd: process.cwd(), home, meets });
  await terminal.flush();
  return code;
}
