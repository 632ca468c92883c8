// Where a cursor stands among options: in a word, or where a new one may begin. What may stand there is not known here.

import type { Word } from '../../core/fragment.ts';
import { toFile, toText } from '../../core/mapped-text.ts';
import { contains, type Range, touches } from '../../core/text.ts';
import { comments } from './comments.ts';
import { takesNextWord } from './java-command.ts';
import type { JvmModel, JvmProcess, OptionSource } from './model.ts';
import { readOption } from './parse-option.ts';

/** Where an option is being written. */
export interface OptionPlace {
  readonly process: JvmProcess;
  readonly source: OptionSource;
  /** Text of the word up to the cursor. */
  readonly typed: string;
  readonly cursor: number;
  /** The whole word. */
  readonly whole: Range;
  /** The word up to its value, the sign in front of the value included. */
  readonly name: Range;
  /** The value, where the word has one. */
  readonly value: Range | undefined;
}

/** The place at a cursor; `undefined` in comments, in unknown parts, and where no option may stand. */
export function placeAt(model: JvmModel, offset: number): OptionPlace | undefined {
  const cursor = { start: offset, end: offset };
  const inComment = comments(model).some((where) => where.start < offset && contains(where, cursor));
  if (inComment) return undefined;
  for (const process of model.processes) {
    for (const source of process.sources) {
      const place = placeInWord(process, source, offset) ?? placeBetween(model, process, source, offset);
      if (place) return place;
    }
  }
  return undefined;
}

function placeInWord(process: JvmProcess, source: OptionSource, offset: number): OptionPlace | undefined {
  const { list } = source;
  const index = list.words.findIndex(({ value }) => touches(value.extent, offset));
  const value = list.words[index]?.value;
  if (!value || !mayBeOption(source, index) || !/^(?:-|$)/.test(value.text)) return undefined;
  const at = offset === value.extent.start ? 0 : toText(value, offset);
  const unknown = value.pieces.some(
    ({ opaque, from }) => opaque && from.start < offset && offset <= from.end,
  );
  if (at === undefined || unknown) return undefined;
  const given = readOption(list, index)?.value;
  const nameEnd = value.text.length - (given?.length ?? 0);
  return {
    process,
    source,
    typed: value.text.slice(0, at),
    cursor: offset,
    whole: value.text === '' ? value.extent : toFile(value, { start: 0, end: value.text.length }),
    name: value.text === '' ? value.extent : toFile(value, { start: 0, end: nameEnd }),
    value: given === undefined ? undefined : toFile(value, { start: nameEnd, end: value.text.length }),
  };
}

/** Behind the program, before the main class, and not the value of the word before. */
function mayBeOption({ carrier, list, insertAt }: OptionSource, index: number): boolean {
  const first = carrier === 'command' ? insertAt : 0;
  if (index < first) return false;
  const before = list.words.slice(first, index);
  if (takesNextWord(before.at(-1)?.value.text ?? '')) return false;
  return carrier !== 'command' || before.every((word, at) => leadsOn(word, before[at - 1]));
}

function leadsOn({ value, splits }: Word, before: Word | undefined): boolean {
  if (value.text === '-jar' || value.text === '-m' || value.text === '--module') return false;
  return /^(?:[-@]|$)/.test(value.text) || splits || takesNextWord(before?.value.text ?? '');
}

/** Among blanks between two words, behind the last one, or on an empty line of a file. */
function placeBetween(
  { source: { text } }: JvmModel,
  process: JvmProcess,
  source: OptionSource,
  offset: number,
): OptionPlace | undefined {
  const { words } = source.list;
  const index = words.findLastIndex(({ range }) => range.end < offset) + 1;
  const gapStart = words[index - 1]?.range.end ?? 0;
  const gap = text.slice(gapStart, offset);
  const free =
    isFreeLine(source, text, offset) || (/^[ \t]+$/.test(gap) && isInside(source, text, index, offset));
  if (!free || !mayBeOption(source, index)) return undefined;
  const here = { start: offset, end: offset };
  return { process, source, typed: '', cursor: offset, whole: here, name: here, value: undefined };
}

/** An empty line, or what follows a prefix such as `8-13:`. */
function isFreeLine({ carrier, place }: OptionSource, text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const isFile = carrier === 'file' && !place;
  return isFile && /^[ \t\uFEFF]*(?:\d+(?:-\d*)?:)?$/.test(line) && rest.trim() === '';
}

/** Whether a blank belongs to the list: a value in quotes has to end behind it. */
function isInside({ carrier, list }: OptionSource, text: string, index: number, offset: number): boolean {
  if (index > 0 && index < list.words.length) return true;
  return index > 0 && (carrier === 'command' || /^[^\n]*["']/.test(text.slice(offset, offset + 1000)));
}
