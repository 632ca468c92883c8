// Java properties whose values are JVM options, such as `org.gradle.jvmargs`.

import type { Value } from '../../core/fragment.ts';
import { addTo } from '../../core/group.ts';
import type { ParseContext } from '../../core/language.ts';
import { type MappedText, MappedTextBuilder, toFile } from '../../core/mapped-text.ts';
import type { SourceText } from '../../core/text.ts';
import { wordsOfValue } from '../../core/value-words.ts';
import { plainName, roleOfFile } from './carrier.ts';
import { type JvmProcess, type OptionSource, processOf } from './model.ts';
import { OPTION_KEY, optionFamily } from './option-properties.ts';
import { readOption } from './parse-option.ts';
import { splitOptions } from './split-options.ts';
import { withUnknownParts } from './unknown-parts.ts';

/** Each property is a process of its own, read by another JVM; numbered ones are one command line. */
export function readProperties(context: ParseContext): JvmProcess[] {
  const { source } = context;
  const numbered = new Map<string, OptionSource[]>();
  for (let line = 0; line < source.lineCount; line++) {
    const [lead, key] = OPTION_KEY.exec(source.slice(source.line(line))) ?? [];
    if (lead === undefined || key === undefined) continue;
    const keyStart = source.lineStart(line) + lead.indexOf(key);
    const read = readValue(source, line, lead.length);
    line = read.lastLine;
    const family = optionFamily(key);
    const option = propertySource(context, { key, keyStart }, read.value);
    addTo(numbered, family, option);
  }
  return [...numbered.values()].map((sources) =>
    processOf({
      target: context.target([]),
      hotspot: true,
      sources,
      sets: [sources.flatMap(({ options }) => options)],
    }),
  );
}

function propertySource(
  context: ParseContext,
  { key, keyStart }: { readonly key: string; readonly keyStart: number },
  text: MappedText,
): OptionSource {
  const list = wordsOfValue(propertyValue(text), splitOptions);
  return {
    carrier: 'file',
    name: plainName(context.path),
    place: { start: keyStart, end: keyStart + key.length },
    variable: undefined,
    role: roleOfFile(context.path),
    list,
    options: list.words.flatMap((_word, index) => readOption(list, index) ?? []),
    branch: 0,
    insertAt: list.words.length,
  };
}

/** Source: java.util.Properties, "load": escapes, and lines that go on behind a backslash. */
function readValue(source: SourceText, firstLine: number, skip: number) {
  const builder = new MappedTextBuilder();
  const start = source.lineStart(firstLine) + skip;
  let line = firstLine;
  let at = start;
  for (;;) {
    const { end } = source.line(line);
    const goesOn = readLine(source.text, at, end, builder);
    if (!goesOn || line + 1 >= source.lineCount) break;
    line++;
    at = source.lineStart(line) + (/^[ \t\f]*/.exec(source.slice(source.line(line)))?.[0].length ?? 0);
  }
  const extent = { start, end: Math.max(start, source.line(line).end) };
  return { value: withUnknownParts(builder.build(extent)), lastLine: line };
}

/** Takes one line over; true where it ends in a continuation. */
function readLine(text: string, from: number, end: number, builder: MappedTextBuilder): boolean {
  let at = from;
  while (at < end) {
    const slash = text.indexOf('\\', at);
    if (slash < 0 || slash >= end) {
      builder.verbatim(text, at, end);
      return false;
    }
    builder.verbatim(text, at, slash);
    if (slash + 1 >= end) return true;
    at = readEscape(text, slash, end, builder);
  }
  return false;
}

function readEscape(text: string, slash: number, end: number, builder: MappedTextBuilder): number {
  const hex = /^u([0-9a-fA-F]{4})/.exec(text.slice(slash + 1, Math.min(slash + 6, end)))?.[1];
  const next = text.charAt(slash + 1);
  const stop = slash + (hex ? 6 : 2);
  const character = hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[next] ?? next);
  builder.replaced(character, { start: slash, end: stop });
  return stop;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f' };

const propertyValue = (text: MappedText): Value => ({
  text,
  write: (where, insert) => [{ range: toFile(text, where), text: insert.replace(/\\/g, '\\\\') }],
});
