// What a command is: its help, its options and what it does.

import { type Arguments, type Options, readArguments } from './arguments.ts';
import { commandHelp } from './help.ts';
import type { Surroundings } from './terminal.ts';
import { version } from './version.ts';

/** Exit codes: nothing found, something found, wrong use or something that could not be read. */
export const Exit = { clean: 0, found: 1, trouble: 2 } as const;

/** Runs on the words behind the command's name and answers with the exit code; with nothing if it goes on. */
export type Command = (argv: readonly string[], surroundings: Surroundings) => Promise<number | undefined>;

export interface CommandDefinition<Name extends string> {
  /** Lines such as `ops-hints check [PATH…]`. */
  readonly usage: readonly string[];
  /** What it does, in a few sentences. */
  readonly about: string;
  readonly options: Options<Name>;
  readonly run: (given: Arguments<Name>, surroundings: Surroundings) => number | Promise<number | undefined>;
}

/** A command that answers `--help` and `--version` by itself. */
export const defineCommand =
  <Name extends string>(definition: CommandDefinition<Name>): Command =>
  async (argv, surroundings) => {
    const given = readArguments(argv, definition.options);
    if (!given.has('help') && !given.has('version')) return definition.run(given, surroundings);
    const { terminal, home } = surroundings;
    terminal.write(given.has('help') ? commandHelp(definition) : `${version(home)}\n`);
    return Exit.clean;
  };
