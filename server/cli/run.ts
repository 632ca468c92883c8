// Picks the command and turns every way it may end into an exit code.

import { UsageError } from './arguments.ts';
import { Exit } from './command.ts';
import { COMMANDS, findCommand } from './commands/index.ts';
import { overview } from './help.ts';
import { nearest } from './nearest.ts';
import type { Surroundings } from './terminal.ts';
import { version } from './version.ts';

/** Runs `ops-hints ARGUMENTS` and answers with its exit code, or with nothing if it goes on; never throws. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number | undefined> {
  try {
    return await dispatch(argv, surroundings);
  } catch (error) {
    surroundings.terminal.complain(explainError(error));
    return Exit.trouble;
  }
}

async function dispatch(argv: readonly string[], surroundings: Surroundings): Promise<number | undefined> {
  const { terminal, home, meets } = surroundings;
  const [name, ...rest] = argv;
  if (name === '--version' || name === '-V') {
    terminal.write(`${version(home)}\n`);
    return Exit.clean;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    terminal.write(overview(COMMANDS));
    return Exit.clean;
  }
  if (name === 'help') return dispatch([...rest, '--help'], surroundings);
  if (name === undefined) throw new UsageError(`A command is missing.\n\n${overview(COMMANDS)}`);
  const entry = findCommand(name);
  if (!entry) throw unknownCommand(name);
  meets(entry.name);
  const command = await entry.load();
  return command(rest, surroundings);
}

function unknownCommand(name: string): UsageError {
  const names = COMMANDS.map((command) => command.name);
  const kind = name.startsWith('-') ? 'option' : 'command';
  const [guess] = nearest(name, names);
  return new UsageError(
    `Unknown ${kind} ${name}.${guess ? ` Did you mean ${guess}?` : ''} Commands: ${names.join(', ')}.`,
  );
}

/** A wrong use is told in its own words; anything else is a defect, whose trace is worth reporting. */
function explainError(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
