// Files with an option a line, or options as words, with comments and prefixes such as `8-13:`.

import type { Word, WordList } from '../../core/fragment.ts';
import type { ParseContext } from '../../core/language.ts';
import { verbatim } from '../../core/mapped-text.ts';
import type { Range, SourceText, TextEdit } from '../../core/text.ts';
import { type Carrier, jdkOfFile, plainName, roleOfFile } from './carrier.ts';
import { withoutPrefix } from './launcher-prefix.ts';
import { EVERY_JDK, type JvmProcess, type OptionSource, processOf, type VersionSpan } from './model.ts';
import { readOption } from './parse-option.ts';
import { splitOptions } from './split-options.ts';
import { hasTemplateStatements, withUnknownParts } from './unknown-parts.ts';

/** A word with its line and the JDKs that its prefix names. */
interface LineWord extends Word {
  readonly line: number;
  readonly readBy: VersionSpan;
}

export function readOptionFile(context: ParseContext, carrier: Carrier): JvmProcess {
  const { source, path } = context;
  const words = readWords(source, carrier);
  const list = withoutPrefix(lineList(source, words, carrier));
  const options = words.flatMap(({ readBy }, index) => readOption(list, index, readBy) ?? []);
  const jdk = jdkOfFile(path);
  const file: OptionSource = {
    carrier: 'file',
    name: plainName(path),
    place: undefined,
    variable: undefined,
    role: roleOfFile(path),
    list,
    options,
    branch: 0,
    insertAt: list.words.length,
  };
  return processOf({
    target: context.target(jdk === undefined ? [] : [{ version: jdk, from: `file name ${file.name}` }]),
    hotspot: true,
    sources: [file],
    sets: hasTemplateStatements(source.text) ? options.map((option) => [option]) : [options],
  });
}

function readWords(source: SourceText, carrier: Carrier): LineWord[] {
  const words: LineWord[] = [];
  for (let line = 0; line < source.lineCount; line++) {
    const where = source.line(line);
    const text = source.slice(where);
    const [lead = '', first = ''] = /^[\s\uFEFF]*(\S?)/.exec(text) ?? [];
    if (first === '' || first === '#') continue;
    const start = where.start + lead.length - first.length;
    words.push(...readLine(source, { start, end: where.end }, line, carrier));
  }
  return words;
}

/** `8:`, `8-13:`, `9-:`. Source: Elasticsearch guide, "JVM options syntax". */
const PREFIX = /^(\d{1,3})(-(\d{1,3})?)?:(?=-)/;

function readLine(source: SourceText, where: Range, line: number, carrier: Carrier): LineWord[] {
  const text = source.slice(where);
  const prefix = PREFIX.exec(text);
  const start = where.start + (prefix?.[0].length ?? 0);
  const end = where.end - (/(?:\s+#.*|\s+)$/.exec(text)?.[0].length ?? 0);
  const mapped = withUnknownParts(verbatim(source.text, start, Math.max(start, end)));
  const readBy = prefix ? spanOf(prefix) : EVERY_JDK;
  const several = carrier === 'words' || /\s-(?:X|D|-add-|javaagent:|agentlib:|server\b)/.test(mapped.text);
  const found = several ? splitOptions(mapped) : [{ value: mapped, range: mapped.extent, splits: false }];
  return found.map((word) => ({ ...word, line, readBy }));
}

function spanOf([, first, dash, last]: RegExpExecArray): VersionSpan {
  const from = Number(first);
  return {
    first: from,
    last: dash === undefined ? from : last === undefined ? EVERY_JDK.last : Number(last),
  };
}

/** Edits by whole lines where each option has its own. */
function lineList(source: SourceText, words: readonly LineWord[], carrier: Carrier): WordList {
  const alone = (index: number): boolean =>
    carrier === 'lines' &&
    [words[index - 1], words[index + 1]].every((other) => other?.line !== words[index]?.line);
  const newLine = (after: number, text: string): TextEdit[] => {
    const where = source.line(after);
    const indent = /^[ \t]*/.exec(source.slice(where))?.[0] ?? '';
    return [{ range: { start: where.end, end: where.end }, text: `${source.lineEnd}${indent}${text}` }];
  };
  return {
    words,
    insert: (index, text) => {
      const before = words[index - 1];
      const next = words[index];
      if (carrier === 'words' && before) return [{ range: atEnd(before.range), text: ` ${text}` }];
      if (before) return newLine(before.line, text);
      const start = next ? source.lineStart(next.line) : source.text.length;
      const indent = next ? (/^[ \t]*/.exec(source.slice(source.line(next.line)))?.[0] ?? '') : '';
      return [{ range: { start, end: start }, text: `${indent}${text}${source.lineEnd}` }];
    },
    remove: (index) => {
      const word = words[index];
      if (!word) return undefined;
      return [{ range: alone(index) ? wholeLine(source, word.line) : withSpace(words, index), text: '' }];
    },
    replace: (index, text) => {
      const word = words[index];
      return word && [{ range: word.range, text }];
    },
  };
}

const atEnd = ({ end }: Range): Range => ({ start: end, end });

/** A line with its end; the last line takes the line end before it. */
function wholeLine(source: SourceText, line: number): Range {
  const start = source.lineStart(line);
  const next = source.lineStart(line + 1);
  const end = source.line(line).end;
  return next > end || line === 0 ? { start, end: next } : { start: source.line(line - 1).end, end };
}

function withSpace(words: readonly LineWord[], index: number): Range {
  const word = words[index];
  const before = words[index - 1];
  const next = words[index + 1];
  if (!word) return { start: 0, end: 0 };
  if (before && before.line === word.line) return { start: before.range.end, end: word.range.end };
  const end = next && next.line === word.line ? next.range.start : word.range.end;
  return { start: word.range.start, end };
}
