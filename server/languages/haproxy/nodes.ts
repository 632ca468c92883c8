// Typed nodes of a HAProxy configuration, with their ranges. No parsing and no rules here; the whole is in model.ts.

import { allOpaque, isOpaque, type MappedText, standingFor, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { KeywordFact, OptionFact, SectionFact } from './catalogue.ts';

/** One word of a line. */
export interface Word {
  /** As HAProxy reads it, without quotes and escapes; unknown parts stand in source form. */
  readonly text: string;
  /** In the file, quotes included. */
  readonly range: Range;
  /** The map back to the file, where the text does not stand there as it is. */
  readonly mapped: MappedText | undefined;
  /** Some part is known only when HAProxy starts: an environment variable, a template, an unclosed quote. */
  readonly opaque: boolean;
  /** May become several words or none: `"${ARGS[*]}"`, a template. */
  readonly splits: boolean;
  /** Why HAProxy cannot read the word: a quote without its end, an escape or a variable of the wrong form. */
  readonly broken: string | undefined;
}

/** What all lines share. */
export interface LineBase {
  /** The line without its line end. */
  readonly range: Range;
  readonly words: readonly Word[];
  /** All words stand in the file as they are: none is unknown, split or broken. */
  readonly plain: boolean;
  /** From `#` to the end of the line. */
  readonly comment: Range | undefined;
  /** Stands between `.if` and `.endif`. */
  readonly conditional: boolean;
}

/** Nothing, or a comment alone. */
export interface Blank extends LineBase {
  readonly kind: 'blank';
}

/** The line that starts a section. */
export interface Header extends LineBase {
  readonly kind: 'header';
  readonly keyword: Word;
  readonly name: Word | undefined;
  /** Name of the defaults section behind `from`. */
  readonly from: Word | undefined;
}

/** A line inside a section, or before the first one. */
export interface Statement extends LineBase {
  readonly kind: 'statement';
  /** `no` or `default` in front. */
  readonly prefix: Word | undefined;
  /** As the catalogue spells it, such as `timeout client`; the first word where it is unknown. */
  readonly keyword: string;
  readonly keywordRange: Range;
  /** For this section if there is one, else for another section. */
  readonly fact: KeywordFact | undefined;
  /** Whether some version accepts the keyword in this section, be it only to ignore it. */
  readonly accepted: boolean;
  readonly args: readonly Word[];
  readonly opaque: boolean;
}

/** `.if`, `.else`, `.notice` and their kin. */
export interface Conditional extends LineBase {
  readonly kind: 'conditional';
  readonly keyword: Word;
}

/** `[name]`, as SPOE files have it. */
export interface Scope extends LineBase {
  readonly kind: 'scope';
}

/** A line that a template engine writes: control blocks, or output at the place of the keyword. */
export interface TemplateLine extends LineBase {
  readonly kind: 'template';
}

export type Line = Blank | Header | Statement | Conditional | Scope | TemplateLine;

/** An option of a bind or server line with its values. */
export interface OptionUse {
  readonly name: string;
  readonly keyword: Word;
  readonly values: readonly Word[];
  readonly fact: OptionFact | undefined;
}

/** What bind and server lines share. */
export interface OptionLine {
  readonly statement: Statement;
  readonly options: readonly OptionUse[];
  /** Unknown words may hold further options. */
  readonly open: boolean;
}

/** `bind`, `stats socket` and other lines with bind options. */
export interface BindLine extends OptionLine {
  readonly address: Word | undefined;
}

/** `server`, `server-template` or `default-server`, in a proxy or elsewhere. */
export interface ServerLine extends OptionLine {
  readonly kind: 'server' | 'server-template' | 'default-server';
  readonly name: Word | undefined;
  readonly address: Word | undefined;
  /** How many servers the line makes: 0 for `default-server`. */
  readonly count: number;
}

export interface Section {
  /** The section keyword, such as `frontend`. */
  readonly kind: string;
  readonly fact: SectionFact;
  readonly header: Header;
  readonly statements: readonly Statement[];
  /** The statements of a keyword, in order: rules look them up instead of going through all. */
  readonly of: (keyword: string) => readonly Statement[];
  /** The same for every keyword that it has. All statements of a keyword in a section have the same fact. */
  readonly byKeyword: ReadonlyMap<string, readonly Statement[]>;
  readonly binds: readonly BindLine[];
  readonly servers: readonly ServerLine[];
  /** A template may add lines to it. */
  readonly templated: boolean;
  /** From the header to the last line before the next section. */
  readonly range: Range;
}

/** Where the settings of a section come from. */
export interface Lineage {
  /** Defaults sections that it takes over directly; several where conditionals decide. */
  readonly parents: readonly Section[];
  /** The section itself, then all defaults sections, nearest first. */
  readonly sections: readonly Section[];
  /** Every section of the lineage is in this file and fully known. */
  readonly complete: boolean;
  /** The statement that decides: the last of these keywords in the nearest section that has one. */
  readonly setting: (keywords: readonly string[]) => Statement | undefined;
  /** The section of the lineage that a statement stands in. */
  readonly holderOf: (statement: Statement) => Section | undefined;
}

/** Sections that take over defaults and carry traffic. */
export const isProxy = ({ kind }: Section): boolean => PROXIES.has(kind);

export const isProxyKind = (kind: string): boolean => PROXIES.has(kind);

const PROXIES: ReadonlySet<string> = new Set(['frontend', 'backend', 'listen']);

/** Range in the file of a part of a word's text. */
export const rangeIn = (word: Word, start: number, end: number): Range =>
  word.mapped
    ? toFile(word.mapped, { start, end })
    : { start: word.range.start + start, end: word.range.start + end };

/** The text of a word with its map. An unclosed quote leaves nothing of it for certain. */
export function textOf({ text, range, mapped, opaque }: Word): MappedText {
  const own = mapped ?? standingFor(text, range);
  return opaque && !isOpaque(own) ? allOpaque(own) : own;
}

/** Whether a word begins the condition of its line. */
export const isConditionStart = ({ text }: Word): boolean => text === 'if' || text === 'unless';

/** For messages: `backend "app"`, `defaults`. */
export const nameOf = ({ kind, header }: Section): string =>
  header.name ? `${kind} "${header.name.text}"` : kind;

/** The place that stands for a section: its name, else its keyword. */
export const titleRange = ({ header }: Section): Range => (header.name ?? header.keyword).range;
