// A YAML scalar as a text with its map back to the file, and how to write into it in its own style.

import type { Scalar } from 'yaml';
import type { Value } from '../../core/fragment.ts';
import { type MappedText, MappedTextBuilder, toFile } from '../../core/mapped-text.ts';
import type { Range, TextEdit } from '../../core/text.ts';
import { withUnknownParts } from './unknown-parts.ts';

/** The text of a scalar; `undefined` for what is no text in the file, such as an alias. */
export function yamlValue(source: string, { range, type }: Scalar): Value | undefined {
  if (!range) return undefined;
  const [start, end] = range;
  const where = { start, end };
  const text = withUnknownParts(mappedFor(source, where, type));
  return { text, write: (at, insert) => writeScalar(source, where, type, toFile(text, at), insert) };
}

function mappedFor(source: string, where: Range, type: Scalar['type']): MappedText {
  const inner = { start: where.start + 1, end: Math.max(where.start + 1, where.end - 1) };
  if (type === 'QUOTE_DOUBLE') return flow(source, inner, DOUBLE);
  if (type === 'QUOTE_SINGLE') return flow(source, inner, SINGLE);
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return block(source, where, type);
  return flow(source, where, PLAIN);
}

/** What is not taken over as it stands: line folds everywhere, and the escapes of each style. */
const PLAIN = /[ \t]*\r?\n\s*/g;
const SINGLE = /''|[ \t]*\r?\n\s*/g;
const DOUBLE = /\\\r?\n[ \t]*|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|[ \t]*\r?\n\s*/g;

function flow(source: string, where: Range, special: RegExp): MappedText {
  const builder = new MappedTextBuilder();
  let at = where.start;
  for (const match of source.slice(where.start, where.end).matchAll(special)) {
    const start = where.start + match.index;
    const end = start + match[0].length;
    builder.verbatim(source, at, start).replaced(meaning(match[0]), { start, end });
    at = end;
  }
  return builder.verbatim(source, at, where.end).build(where);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };

function meaning(text: string): string {
  if (text === "''") return "'";
  if (!text.startsWith('\\')) return ' ';
  if (/^\\\r?\n/.test(text)) return '';
  const code = /^\\[xu]([0-9a-fA-F]+)$/.exec(text)?.[1];
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return ESCAPES[text.charAt(1)] ?? text.slice(1);
}

/** Lines without their indentation; `>` joins them with blanks. */
function block(source: string, where: Range, type: 'BLOCK_FOLDED' | 'BLOCK_LITERAL'): MappedText {
  const builder = new MappedTextBuilder();
  const firstLine = source.indexOf('\n', where.start) + 1;
  const start = firstLine === 0 || firstLine > where.end ? where.end : firstLine;
  for (let at = start; at < where.end; ) {
    const newline = source.indexOf('\n', at);
    const next = newline < 0 || newline >= where.end ? where.end : newline + 1;
    const line = source.slice(at, next);
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(indent).replace(/\r?\n$/, '');
    builder.verbatim(source, at + indent, at + indent + text.length);
    const end = at + indent + text.length;
    if (next > end) builder.replaced(type === 'BLOCK_FOLDED' ? ' ' : '\n', { start: end, end: next });
    at = next;
  }
  return builder.build({ start, end: where.end });
}

/** Characters that mean something in a plain scalar, or would end it. */
const SPECIAL = /[:#[\]{},&*!|>'"%@`\n]/;

function writeScalar(
  source: string,
  where: Range,
  type: Scalar['type'],
  at: Range,
  text: string,
): TextEdit[] | undefined {
  if (text.includes('\n')) return undefined;
  if (type === 'QUOTE_DOUBLE') return [{ range: at, text: text.replace(/["\\]/g, '\\$&') }];
  if (type === 'QUOTE_SINGLE') return [{ range: at, text: text.replaceAll("'", "''") }];
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return [{ range: at, text }];
  return SPECIAL.test(text.replace(/:(?=\S)/g, '')) || at.start < where.start
    ? quoted(source, where, at, text)
    : [{ range: at, text }];
}

/** Puts double quotes around a plain scalar of one line. */
function quoted(source: string, where: Range, at: Range, text: string): TextEdit[] | undefined {
  const whole = source.slice(where.start, where.end);
  if (/["\\\n]/.test(whole)) return undefined;
  return [
    { range: { start: where.start, end: where.start }, text: '"' },
    { range: at, text: text.replace(/["\\]/g, '\\$&') },
    { range: { start: where.end, end: where.end }, text: '"' },
  ];
}
