// What a shell script says, flat and with exact ranges: its commands, pipelines and comments. Types only.

import type { PlacedWord } from '../core/fragment.ts';
import type { MappedText } from '../core/mapped-text.ts';
import type { Range } from '../core/text.ts';

/** A word as the program receives it; what the shell expands is opaque in its value. */
export interface ShellWord extends PlacedWord {
  /** Nothing in it is expanded: the value is what the program gets, up to file name patterns. */
  readonly known: boolean;
  /** A part of it stands in quotes or behind a backslash. */
  readonly quoted: boolean;
}

/** `NAME=value` in front of a command or on its own, or behind `export` and its kin. */
export interface ShellAssignment {
  readonly name: string;
  readonly nameRange: Range;
  /** Absent for an array. */
  readonly value: ShellWord | undefined;
  /** `NAME+=value`. */
  readonly appends: boolean;
  /** Range in the file. */
  readonly range: Range;
}

export interface Redirection {
  /** `>`, `>>`, `2>` without its number, `<<`, `<<<` and so on. */
  readonly operator: string;
  readonly descriptor: number | undefined;
  /** The file, or the delimiter of a heredoc. */
  readonly target: ShellWord | undefined;
  readonly range: Range;
}

/** A place inside of another construct. */
export type Enclosure =
  | 'condition'
  | 'branch'
  | 'loop'
  | 'function'
  | 'subshell'
  | 'group'
  | 'pipeline'
  | 'background'
  | 'substitution'
  | 'shell';

/** A simple command: assignments, a program with its words, redirections. */
export interface ShellCommand {
  /** The program first; empty where there are only assignments or redirections. */
  readonly words: readonly ShellWord[];
  readonly assignments: readonly ShellAssignment[];
  readonly redirections: readonly Redirection[];
  /** Range in the file. */
  readonly range: Range;
  /** Range in the text of its script. */
  readonly at: Range;
  /** Constructs around it, the outermost first; `shell` is the script of `sh -c`. */
  readonly within: readonly Enclosure[];
  /** What parts it from the next command of its list. */
  readonly followedBy: ListOperator | undefined;
}

export type ListOperator = '&&' | '||' | ';' | '&' | '|';

export interface Pipeline {
  /** Range in the file. */
  readonly range: Range;
  /** Each `|` or `|&` in the file. */
  readonly operators: readonly Range[];
  readonly within: readonly Enclosure[];
}

export interface ShellScript {
  readonly text: MappedText;
  /** Every simple command in reading order, nested ones behind those that hold them. */
  readonly commands: readonly ShellCommand[];
  /** Those with more than one command. */
  readonly pipelines: readonly Pipeline[];
  /** Names of the functions that the script defines. */
  readonly functions: ReadonlySet<string>;
  /** Ranges in the file, the `#` included; none inside of `sh -c`. */
  readonly comments: readonly Range[];
  /** First place that no shell would accept; what could be read is there all the same. */
  readonly fault: ShellFault | undefined;
}

export interface ShellFault {
  /** In the words of the parser. */
  readonly message: string;
  /** Place in the file. */
  readonly offset: number;
}
