// Parts of a unit that a template engine or a build fills in before systemd reads it: their text is unknown.
// Recognises Jinja and Go templates, ERB, and the @NAME@ of build tools; evaluates nothing.

import { type MappedText, MappedTextBuilder, sliceMapped, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';

/** Marks that open a placeholder, with those that close it. */
const CLOSERS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}', '<%': '%>' };

/** Ranges of the placeholders in a text, in order. A mark that is never closed opens nothing. */
export function placeholdersIn(text: string): readonly Range[] {
  if (!MAYBE.test(text)) return NONE;
  const found: Range[] = [];
  const unclosed = new Set<string>();
  for (const { 0: mark, index } of text.matchAll(OPENER)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const closer = CLOSERS[mark];
    if (closer === undefined) found.push({ start: index, end: index + mark.length });
    else if (!unclosed.has(mark)) {
      const close = text.indexOf(closer, index + mark.length);
      if (close < 0) unclosed.add(mark);
      else found.push({ start: index, end: close + closer.length });
    }
  }
  return found;
}

const MAYBE = /\{[{%#]|<%|@/;
const OPENER = /\{[{%#]|<%|@@?[A-Za-z_][A-Za-z0-9_.-]*@@?/g;
const NONE: readonly Range[] = [];

/** The same text with the given ranges opaque. */
export function withOpaque(source: MappedText, ranges: readonly Range[]): MappedText {
  if (ranges.length === 0) return source;
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

/**
 * Whether a text looks like a gap that a script fills in, without a mark that any engine knows: `INSTALL_DIR`, `<path>`.
 * Shape: a guess, good enough to speak more softly and never to stay silent.
 */
export const looksLikeGap = (text: string): boolean =>
  /[A-Z0-9]_[A-Z]|^-?[A-Z]{3,}(?:\/|$)|__|[<>{}]/.test(text);

/** A whole line of template code: loops and conditions, or a placeholder that may become any lines. */
export const isTemplateCode = (line: string): boolean =>
  /^\s*(?:\{%.*%\}|\{#.*#\}|<%.*%>|\{\{.*\}\})\s*$/.test(line);

/** The mark that closes template code begun, but not ended, on this line. */
export function openTemplateCode(line: string): string | undefined {
  const [, opener = ''] = /^\s*(\{[%#{]|<%)/.exec(line) ?? [];
  const closer = CLOSERS[opener];
  return closer !== undefined && !line.includes(closer) ? closer : undefined;
}
