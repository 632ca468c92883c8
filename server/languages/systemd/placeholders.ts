// Parts of a unit that a template engine or a build fills in before systemd reads it: their text is unknown.
// Recognises Jinja and Go templates, ERB, and the @NAME@ of build tools; evaluates nothing.

import { type MappedText, MappedTextBuilder, sliceMapped, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';

const PLACEHOLDER =
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\{#[\s\S]*?#\}|<%[\s\S]*?%>|@@?[A-Za-z_][A-Za-z0-9_.-]*@@?/g;

/** Ranges of the placeholders in a text, in order. */
export function placeholdersIn(text: string): readonly Range[] {
  if (!MAYBE.test(text)) return NONE;
  return [...text.matchAll(PLACEHOLDER)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

const MAYBE = /\{[{%#]|<%|@/;
const NONE: readonly Range[] = [];

/** The same text with the given ranges opaque. */
export function withOpaque(source: MappedText, ranges: readonly Range[]): MappedText {
  const builder = new MappedTextBuilder();
  let at = 0;
  for (const where of ranges) {
    builder.append(sliceMapped(source, { start: at, end: where.start })).append(opaqueSlice(source, where));
    at = where.end;
  }
  return builder.append(sliceMapped(source, { start: at, end: source.text.length })).build(source.extent);
}

/** A part of a text as one opaque piece. */
export function opaqueSlice(source: MappedText, where: Range): MappedText {
  const text = source.text.slice(where.start, where.end);
  const from = toFile(source, where);
  return { text, extent: from, pieces: [{ start: 0, end: text.length, from, opaque: true }] };
}

/** A whole line of template code: loops and conditions, or a placeholder that may become any lines. */
export const isTemplateCode = (line: string): boolean =>
  /^\s*(?:\{%.*%\}|\{#.*#\}|<%.*%>|\{\{.*\}\})\s*$/.test(line);

const OPENERS: Readonly<Record<string, string>> = { '{%': '%}', '{#': '#}', '<%': '%>', '{{': '}}' };

/** The mark that closes template code begun, but not ended, on this line. */
export function openTemplateCode(line: string): string | undefined {
  const [, opener = ''] = /^\s*(\{[%#{]|<%)/.exec(line) ?? [];
  const closer = OPENERS[opener];
  return closer !== undefined && !line.includes(closer) ? closer : undefined;
}
