// Value of an `Exec…=` directive → commands: prefixes, the program, its arguments, ` ; ` between commands.
// Follows systemd's own rules; what a shell inside of a command does is for shell-commands.ts.

import { type MappedText, sliceMapped, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { Dollars, ExecCommand, UnitWord } from './nodes.ts';
import { isBlank, readWord, skipBlanks } from './parse-words.ts';

/** Reads the commands of a value. Total: what systemd would reject is still split as far as it goes. */
export function readCommands(value: MappedText): ExecCommand[] {
  const commands: ExecCommand[] = [];
  for (let at = skipBlanks(value.text, 0); at < value.text.length; ) {
    const { command, end } = readCommand(value, at);
    if (command) commands.push(command);
    at = skipBlanks(value.text, end);
  }
  return commands;
}

function readCommand(value: MappedText, start: number): { command: ExecCommand | undefined; end: number } {
  if (isSeparator(value.text, start)) return { command: undefined, end: start + 1 };
  const first = readWord(value, start, 'expanded');
  const { prefixes, program } = splitPrefixes(value, first);
  const words = [program];
  const dollars: Dollars = prefixes.includes(':') ? 'kept' : 'expanded';
  let at = skipBlanks(value.text, first.at.end);
  while (at < value.text.length && !isSeparator(value.text, at)) {
    const word = isEscapedSeparator(value.text, at) ? semicolon(value, at) : readWord(value, at, dollars);
    words.push(word);
    at = skipBlanks(value.text, word.at.end);
  }
  const place = { start, end: words.at(-1)?.at.end ?? first.at.end };
  const command: ExecCommand = {
    prefixes,
    dollars,
    words,
    range: { start: program.range.start, end: toFile(value, place).end },
    at: place,
  };
  return { command, end: at < value.text.length ? at + 1 : at };
}

const endsWord = (text: string, at: number): boolean => at >= text.length || isBlank(text[at]);
const isSeparator = (text: string, at: number): boolean => text[at] === ';' && endsWord(text, at + 1);
const isEscapedSeparator = (text: string, at: number): boolean =>
  text.startsWith('\\;', at) && endsWord(text, at + 2);

/** `\;` as a word hands a semicolon to the program. */
function semicolon(value: MappedText, start: number): UnitWord {
  const at = { start, end: start + 2 };
  const range = toFile(value, at);
  const text: MappedText = {
    text: ';',
    extent: range,
    pieces: [{ start: 0, end: 1, from: range, opaque: false }],
  };
  return { value: text, range, splits: false, at, raw: '\\;', quotes: [], closed: true };
}

/** Takes the prefixes off the first word; each of them counts once, and only in front. */
function splitPrefixes(value: MappedText, word: UnitWord): { prefixes: string; program: UnitWord } {
  const [prefixes = ''] = /^(?:[-@:+|]|!!?)*/.exec(word.value.text) ?? [];
  if (prefixes === '') return { prefixes, program: word };
  const rest: Range = { start: prefixes.length, end: word.value.text.length };
  const plain = word.raw.startsWith(prefixes);
  const at = plain ? { start: word.at.start + prefixes.length, end: word.at.end } : word.at;
  const program: UnitWord = {
    ...word,
    value: sliceMapped(word.value, rest),
    range: plain ? toFile(value, at) : word.range,
    at,
    raw: plain ? word.raw.slice(prefixes.length) : word.raw,
  };
  return { prefixes, program };
}
