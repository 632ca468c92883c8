// The nodes of a unit file: its lines, and the words of its command lines, each with its place in the file.
// What they come to as a whole is for model.ts and settings.ts.

import type { PlacedWord } from '../../core/fragment.ts';
import type { MappedText } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';

interface NodeBase {
  /** Whole lines, line ends included. */
  readonly extent: Range;
}

export interface BlankLine extends NodeBase {
  readonly kind: 'blank';
}

/** Starts with `#` or `;`; systemd knows no comment behind a value. */
export interface CommentLine extends NodeBase {
  readonly kind: 'comment';
  readonly range: Range;
}

export interface SectionHeader extends NodeBase {
  readonly kind: 'section';
  readonly name: string;
  /** Without the brackets. */
  readonly nameRange: Range;
  /** With the brackets. */
  readonly range: Range;
}

export interface Directive extends NodeBase {
  readonly kind: 'directive';
  /** Name of the section that the directive stands in; `undefined` in front of the first header. */
  readonly section: string | undefined;
  readonly name: string;
  readonly nameRange: Range;
  /** Continuation lines joined with a space, as systemd does; parts of a template are opaque. */
  readonly value: MappedText;
  /** From the name to the end of the value. */
  readonly range: Range;
  /** Comment lines between continuation lines. */
  readonly comments: readonly Range[];
}

/** A line that systemd cannot read: no `=`, or a section header with something behind it. */
export interface MalformedLine extends NodeBase {
  readonly kind: 'malformed';
  readonly fault: 'equals-missing' | 'name-missing' | 'header-broken';
  readonly range: Range;
  /** Continuation lines joined with a space. */
  readonly text: string;
  /** Comment lines between continuation lines. */
  readonly comments: readonly Range[];
}

/** A line that a template engine replaces before systemd sees the file. */
export interface TemplateLine extends NodeBase {
  readonly kind: 'template';
  readonly range: Range;
}

export type UnitNode = BlankLine | CommentLine | SectionHeader | Directive | MalformedLine | TemplateLine;

/**
 * What a dollar sign means. `expanded`: `${NAME}` and a word `$NAME` are replaced and `$$` is a dollar sign,
 * as in command lines. `kept`: nothing. `unknown`: systemd keeps it, but whoever reads the value may not.
 */
export type Dollars = 'expanded' | 'kept' | 'unknown';

/** A stretch of a word between quotes, in offsets of the text that was split. */
export interface Quoted {
  readonly quote: '"' | "'";
  /** Without the quotes. */
  readonly inside: Range;
}

/** A word by systemd's rules of quoting, which are not those of a shell. */
export interface UnitWord extends PlacedWord {
  /** The word as written, quotes and escapes included. */
  readonly raw: string;
  readonly quotes: readonly Quoted[];
  /** False where the last quote is missing; systemd then ignores the line. */
  readonly closed: boolean;
}

/** One program start of an `Exec…=` directive. */
export interface ExecCommand {
  /** `-`, `@`, `+` and their kin, as written in front of the program. */
  readonly prefixes: string;
  /** What a dollar sign means in the words; the prefix `:` decides. */
  readonly dollars: Dollars;
  /** The program first. Its value is without the prefixes. */
  readonly words: readonly UnitWord[];
  /** From the program to the end of the last word. */
  readonly range: Range;
  /** Places of the words in the directive's value. */
  readonly at: Range;
}

/** All commands of one directive; ` ; ` stands between them. */
export interface ExecLine {
  readonly directive: Directive;
  readonly commands: readonly ExecCommand[];
}
