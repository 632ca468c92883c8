// Old lines that added or removed a header, in the words of today. Those that rewrite need a person.
// Source: manual of 2.0, 4.2 "reqadd", "reqdel"; manual, 4.4 "add-header", "del-header".

import type { TextEdit } from '../../../core/text.ts';
import { isConditionStart, type Statement } from '../nodes.ts';

const OLD = /^(req|rsp)(add|i?del)$/;
/** Where the lines of either side stand today. */
export const RULESETS: Readonly<Record<string, string>> = { req: 'http-request', rsp: 'http-response' };
/** A value that says the same in a log format, and needs no more than quotes around it. */
const ADDED = /^([\w-]+):\s*([^"\\$%\n\r]+)$/;
/** An expression that fits every header of one name and no other. */
const REMOVED = /^\^([\w-]+):(?:\\?\s?\.\*)?\$?$/;

/** Nothing where the line says more than a header's name and value; a condition behind it stays. */
export function translateHeaderLine({
  keyword,
  keywordRange,
  args,
  prefix,
}: Statement): TextEdit | undefined {
  const [, side = '', verb = ''] = OLD.exec(keyword) ?? [];
  const [word, next] = args;
  const ruleset = RULESETS[side];
  if (!ruleset || prefix || !word || word.opaque || (next && !isConditionStart(next))) return undefined;
  const rule = verb === 'add' ? added(word.text) : removed(word.text);
  const range = { start: keywordRange.start, end: word.range.end };
  return rule ? { range, text: `${ruleset} ${rule}` } : undefined;
}

function added(text: string): string | undefined {
  const [, name, value] = ADDED.exec(text) ?? [];
  if (!name || !value) return undefined;
  return `add-header ${name} ${/[\s'#]/.test(value) ? `"${value}"` : value}`;
}

function removed(text: string): string | undefined {
  const [, name] = REMOVED.exec(text) ?? [];
  return name && `del-header ${name}`;
}
