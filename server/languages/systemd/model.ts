// The model of one unit file: its lines as nodes, its directives in order, and what the file's name says.
// Holds no values beyond text: typed reading of values belongs to the rules and to parse-*.ts.

import type { PlacedWord } from '../../core/fragment.ts';
import type { MappedText } from '../../core/mapped-text.ts';
import type { Target } from '../../core/target.ts';
import type { Range, SourceText } from '../../core/text.ts';
import type { Dollars } from './parse-words.ts';
import type { Settings } from './settings.ts';
import type { UnitFile, UnitType } from './unit-file.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface UnitModel {
  readonly source: SourceText;
  readonly file: UnitFile;
  /** By the file's name, else by its sections. */
  readonly type: UnitType | undefined;
  /** Every line of the file belongs to exactly one node; together their extents are the whole text. */
  readonly nodes: readonly UnitNode[];
  readonly headers: readonly SectionHeader[];
  /** Directives inside of a section, in the order of the file. */
  readonly directives: readonly Directive[];
  /** What remains of the directives once resets and repetitions are applied. */
  readonly settings: Settings;
  /** Command lines of all `Exec…=` directives. */
  readonly execLines: readonly ExecLine[];
  /** Lines of a template that may turn into anything, such as `{% if … %}`. */
  readonly hasTemplateLines: boolean;
  readonly target: Target;
  readonly vocabulary: Vocabulary;
}

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
}

/** A line that a template engine replaces before systemd sees the file. */
export interface TemplateLine extends NodeBase {
  readonly kind: 'template';
  readonly range: Range;
}

export type UnitNode = BlankLine | CommentLine | SectionHeader | Directive | MalformedLine | TemplateLine;

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
