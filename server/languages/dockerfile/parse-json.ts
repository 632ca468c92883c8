// JSON arrays of strings, the exec form of commands and the form of COPY with blanks in names.

import { type MappedText, MappedTextBuilder, toFile } from '../../core/mapped-text.ts';
import type { JsonArray, JsonWord } from './model.ts';

/**
 * Reads an array of strings that fills the whole text.
 * Errors: never throws; `undefined` for all else, which Docker then takes as shell form.
 * Source: Dockerfile reference, "Shell and exec form"; BuildKit falls back without a word.
 */
export function readJsonArray(source: MappedText): JsonArray | undefined {
  if (!source.text.startsWith('[') || !isArrayOfStrings(source.text)) return undefined;
  const words: JsonWord[] = [];
  // The text is valid JSON, so that every quote outside of a string opens one.
  for (let at = source.text.indexOf('"'); at >= 0; at = source.text.indexOf('"', at)) {
    const end = closingQuote(source.text, at);
    words.push(readString(source, at, end));
    at = end;
  }
  return { words, range: toFile(source, { start: 0, end: source.text.length }) };
}

function isArrayOfStrings(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every((element) => typeof element === 'string');
  } catch {
    return false;
  }
}

/** Offset behind the quote that closes the string opened at `start`. */
function closingQuote(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function readString(source: MappedText, start: number, end: number): JsonWord {
  const builder = new MappedTextBuilder();
  let at = start + 1;
  while (at < end - 1) {
    const backslash = source.text.indexOf('\\', at);
    const stop = backslash < 0 || backslash >= end - 1 ? end - 1 : backslash;
    if (stop > at) builder.appendSlice(source, { start: at, end: stop });
    at = stop;
    if (at === backslash) {
      const length = source.text[at + 1] === 'u' ? 6 : 2;
      const character: unknown = JSON.parse(`"${source.text.slice(at, at + length)}"`);
      builder.replaced(String(character), toFile(source, { start: at, end: at + length }));
      at += length;
    }
  }
  const extent = toFile(source, { start: start + 1, end: end - 1 });
  return { value: builder.build(extent), range: toFile(source, { start, end }) };
}
