// The commands of a script that its own shell starts.

import type { ShellCommand, ShellScript } from './script.ts';

/** None of a script that another shell is given, and none inside of a word; their places are in other texts. */
export const ownCommands = ({ commands }: Pick<ShellScript, 'commands'>): readonly ShellCommand[] =>
  commands.filter(isOwn);

/** See `ownCommands`. */
export const isOwn = ({ within }: ShellCommand): boolean =>
  !within.some((each) => each === 'shell' || each === 'substitution');
