// Old lines that rewrote the request line or a header with a regular expression, in the words of today. They read
// the header as one text with its name; what replaces them reads the value alone, so that a person has to look.
// Source: manual of 2.0, 4.2 "reqrep", "rsprep"; manual, 4.4 "replace-header", "replace-pathq".

import type { TextEdit } from '../../../core/text.ts';
import { isConditionStart, type Statement, type Word } from '../nodes.ts';
import { RULESETS } from './translate-header-line.ts';

const OLD = /^(req|rsp)(i?)rep$/;
/** `^Host: …` on both sides; the name is the same. */
const HEADER = /^\^([\w-]+):(?:\\?\s|\[ \])?[*+]?(.*)$/;
const WRITTEN = /^([\w-]+):\s?(.*)$/;
/** A group for the method in front of a path, as in `^([^\ :]*)\ /old/(.*)`. */
const REQUEST_LINE = /^\^?\(\[\^\\?\s:?\]\*\)\\?\s(\/.*)$/;
const WRITTEN_LINE = /^\\1\s(\/.*)$/;

/** Nothing where the pattern or its replacement says more than that. */
export function translateRewriteLine({
  keyword,
  keywordRange,
  args,
  prefix,
}: Statement): TextEdit | undefined {
  const [, side = '', folded = ''] = OLD.exec(keyword) ?? [];
  const [search, string, next] = args;
  const ruleset = RULESETS[side];
  if (!ruleset || prefix || !isKnown(search) || !isKnown(string)) return undefined;
  if (next && !isConditionStart(next)) return undefined;
  const words =
    ofHeader(search.text, string.text) ?? (side === 'req' ? ofPath(search.text, string.text) : []);
  const [verb, ...rest] = words;
  if (!verb || rest.some((word) => word.includes("'"))) return undefined;
  const range = { start: keywordRange.start, end: string.range.end };
  const [last = '', pattern = ''] = rest.toReversed();
  const lead = rest.slice(0, -2).map((word) => `${word} `);
  return {
    range,
    text: `${ruleset} ${verb} ${lead.join('')}${quoted(folded ? `(?i)${pattern}` : pattern)} ${quoted(last)}`,
  };
}

const isKnown = (word: Word | undefined): word is Word => word !== undefined && !word.opaque && !word.broken;

function ofHeader(search: string, string: string): readonly string[] | undefined {
  const [, name, value] = HEADER.exec(search) ?? [];
  const [, written, becomes] = WRITTEN.exec(string) ?? [];
  if (!name || !value || !becomes || name.toLowerCase() !== written?.toLowerCase()) return undefined;
  return ['replace-header', name, `^${value}`, plain(becomes)];
}

/** The group of the method is gone, so that the others count one less. */
function ofPath(search: string, string: string): readonly string[] {
  const [, path] = REQUEST_LINE.exec(search) ?? [];
  const [, becomes] = WRITTEN_LINE.exec(string) ?? [];
  if (!path || !becomes || /\\1|HTTP/.test(becomes) || path.includes('HTTP')) return [];
  return [
    'replace-pathq',
    `^${path}`,
    plain(becomes.replace(/\\([2-9])/g, (_, group) => `\\${Number(group) - 1}`)),
  ];
}

/** A percent sign begins a variable in what is a log format now. */
const plain = (text: string): string => text.replaceAll('%', '%%');

/** Single quotes keep everything as it is. */
const quoted = (text: string): string =>
  /^[\w./:^$*+?()[\],\\%-]*$/.test(text) && !text.includes('\\') ? text : `'${text}'`;
