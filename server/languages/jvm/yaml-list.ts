// A YAML sequence of scalars as the words of a command, which can be edited in block and in flow style.

import type { Scalar, YAMLSeq } from 'yaml';
import type { Word, WordList } from '../../core/fragment.ts';
import type { TextEdit } from '../../core/text.ts';
import { yamlValue } from './yaml-scalar.ts';

/** The words of several sequences behind each other, such as `command` and `args`. */
export function yamlWords(
  source: string,
  parts: readonly { readonly seq: YAMLSeq; readonly scalars: readonly Scalar[] }[],
): WordList {
  const items = parts.flatMap(({ seq, scalars }) =>
    scalars.flatMap((scalar, at) => {
      const word = wordOf(source, scalar);
      return word ? [{ word, scalar, seq, at }] : [];
    }),
  );
  const words = items.map(({ word }) => word);
  return {
    words,
    insert: (index, text) => {
      const next = items[index];
      const last = items[index - 1];
      // A word that goes between two sequences belongs to the second one.
      if (next) return insertBefore(source, next.word, next.seq, text);
      return last && insertBehind(source, last.word, last.seq, text);
    },
    remove: (index) => {
      const item = items[index];
      return item && removeItem(source, item.word, item.seq, item.at);
    },
    replace: (index, text) => {
      const item = items[index];
      return item && [{ range: item.word.range, text: quote(text) }];
    },
  };
}

function wordOf(source: string, scalar: Scalar): Word | undefined {
  const value = yamlValue(source, scalar);
  if (!value || !scalar.range) return undefined;
  const [start, end] = scalar.range;
  return { value: value.text, range: { start, end }, splits: false };
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** The dash in front of an item, with the indentation of its line; `undefined` where other items share the line. */
function dashOf(
  source: string,
  { range }: Word,
): { readonly start: number; readonly lead: string } | undefined {
  const lineStart = source.lastIndexOf('\n', range.start - 1) + 1;
  const lead = source.slice(lineStart, range.start);
  return /^[ \t]*-[ \t]+$/.test(lead) ? { start: lineStart, lead } : undefined;
}

function insertBefore(source: string, word: Word, { flow }: YAMLSeq, text: string): TextEdit[] | undefined {
  const { start } = word.range;
  if (flow) return [{ range: { start, end: start }, text: `${quote(text)}, ` }];
  const dash = dashOf(source, word);
  return dash && [{ range: { start: dash.start, end: dash.start }, text: `${dash.lead}${quote(text)}\n` }];
}

function insertBehind(source: string, word: Word, { flow }: YAMLSeq, text: string): TextEdit[] | undefined {
  const { end } = word.range;
  if (flow) return [{ range: { start: end, end }, text: `, ${quote(text)}` }];
  const dash = dashOf(source, word);
  return dash && [{ range: { start: end, end }, text: `\n${dash.lead}${quote(text)}` }];
}

function removeItem(source: string, word: Word, { flow }: YAMLSeq, at: number): TextEdit[] | undefined {
  const { start, end } = word.range;
  if (!flow) {
    const dash = dashOf(source, word);
    const rest = /^[ \t]*\r?(?:\n|$)/.exec(source.slice(end, end + 200));
    return dash && rest ? [{ range: { start: dash.start, end: end + rest[0].length }, text: '' }] : undefined;
  }
  const behind = /^\s*,\s*/.exec(source.slice(end, end + 200))?.[0].length;
  if (behind !== undefined) return [{ range: { start, end: end + behind }, text: '' }];
  const before = /,\s*$/.exec(source.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  return at > 0 ? [{ range: { start: start - before, end }, text: '' }] : undefined;
}
