// Where a template engine's marks stand in a text: Jinja, Go, Mustache, ERB. What they make of it is unknown.

import type { Range } from '../../core/text.ts';

const OPENING = /\{\{|\{%|\{#(?=[-\s])|<%/g;
const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' };
/** `{%ci}` in a JSON log format is no Jinja: a block starts with a word of its own. */
const BLOCK = /^\{%[-+]?\s*(?:[a-z]+\b|$)(?!\})/;

/** Ranges of template marks and all between them, in order. An opening without its closing is plain text. */
export function templateSpans(text: string): readonly Range[] {
  const spans: Range[] = [];
  const unclosed = new Set<string>();
  OPENING.lastIndex = 0;
  for (let found = OPENING.exec(text); found; found = OPENING.exec(text)) {
    const [opening] = found;
    const closing = CLOSING[opening];
    if (!closing || unclosed.has(opening) || !startsBlock(text, found.index, opening)) continue;
    const end = text.indexOf(closing, found.index + 2);
    if (end < 0) unclosed.add(opening);
    else {
      spans.push({ start: found.index, end: end + 2 });
      OPENING.lastIndex = end + 2;
    }
  }
  return spans;
}

const startsBlock = (text: string, at: number, opening: string): boolean =>
  opening !== '{%' || BLOCK.test(text.slice(at, at + 40));
