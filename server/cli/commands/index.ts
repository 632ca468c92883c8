// The list of commands. Each is loaded only when it is called, which keeps the start short.

import type { Command } from '../command.ts';

export interface CommandEntry {
  readonly name: string;
  readonly about: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'check',
    about: 'look for findings in files and folders, and fix them',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'rules',
    about: 'list the rules',
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'explain',
    about: 'show the page of a rule, or what is known of a term',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'notes',
    about: 'list, search, show and check notes',
    load: async () => (await import('./notes.ts')).notes,
  },
  {
    name: 'lsp',
    about: 'run the language server for an editor',
    load: async () => (await import('./lsp.ts')).lsp,
  },
];

export const findCommand = (name: string): CommandEntry | undefined =>
  COMMANDS.find((command) => command.name === name);
