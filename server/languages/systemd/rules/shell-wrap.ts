// Wraps a command line into `/bin/sh -c '…'`, where the result is certain to be read as it was meant.

import { isOpaque, type MappedText, toFile } from '../../../core/mapped-text.ts';
import type { Range, TextEdit } from '../../../core/text.ts';
import type { ExecCommand, ExecLine, UnitWord } from '../nodes.ts';
import { isShell } from '../programs.ts';
import type { ShellSyntax } from './shell-syntax.ts';

/** The edits; `undefined` where a part of the line would change its meaning on the way. */
export function wrapInShell(line: ExecLine, syntax: readonly ShellSyntax[]): readonly TextEdit[] | undefined {
  const [command, ...more] = line.commands;
  const { value } = line.directive;
  const [program] = command?.words ?? [];
  const last = command?.words.at(-1);
  if (!command || !program || !last || more.length > 0 || !isWrappable(command, value, syntax))
    return undefined;
  const exec = line.directive.name === 'ExecStart' ? execPlace(command, syntax) : undefined;
  const opening = `/bin/sh -c '${exec === program ? 'exec ' : ''}`;
  return [
    insert(program.range.start, opening),
    ...(exec && exec !== program ? [insert(exec.range.start, 'exec ')] : []),
    ...dollars(command, value),
    insert(last.range.end, "'"),
  ];
}

const insert = (at: number, text: string): TextEdit => ({ range: { start: at, end: at }, text });

function isWrappable(command: ExecCommand, value: MappedText, syntax: readonly ShellSyntax[]): boolean {
  const { words, prefixes, at } = command;
  const text = value.text.slice(at.start, at.end);
  if (/[@:|]/.test(prefixes) || /['\\]|\$\$/.test(text) || value.text.slice(at.end).trim() !== '')
    return false;
  if (isOpaque(value) || words.some(isShell) || words[0]?.raw.startsWith('"')) return false;
  return (
    syntax.every((found) => isKept(found)) && words.every((word) => isPlain(word) || isFound(word, syntax))
  );
}

/** In the background, the program would outlive the shell that systemd watches. A % may be meant either way. */
const isKept = ({ kind, text }: ShellSyntax): boolean =>
  text !== '&' && kind !== 'semicolon' && !(kind === 'substitution' && text.includes('%'));

/** Means the same to systemd and to a shell. */
const isPlain = ({ raw }: UnitWord): boolean =>
  /^(?:[\w@%+=:,./-]|\$\{?\w+\}?)+$/.test(raw) || /^[\w=./-]*"[^"`]*"$/.test(raw);

const isFound = ({ at }: UnitWord, syntax: readonly ShellSyntax[]): boolean =>
  syntax.some((found) => found.at.start < at.end && at.start < found.at.end);

/**
 * The word that `exec` goes in front of, so that signals reach the program and not the shell.
 * Behind a pipe there is none: the shell has to wait for several programs.
 */
function execPlace({ words }: ExecCommand, syntax: readonly ShellSyntax[]): UnitWord | undefined {
  const operators = syntax.filter(({ kind }) => kind === 'operator');
  if (operators.some(({ text }) => text === '|' || text === '|&')) return undefined;
  const control = operators.findLast(({ text }) => text === '&&' || text === '||');
  const place = words.find(({ at }) => at.start >= (control?.at.end ?? 0));
  return place?.raw.startsWith('/') ? place : undefined;
}

/** Leaves variables to the shell: `$` is doubled for systemd, and `${NAME}` gets the quotes that keep it one word. */
function* dollars({ words }: ExecCommand, value: MappedText): Iterable<TextEdit> {
  for (const { at, raw } of words) {
    const quotedFrom = raw.indexOf('"');
    for (const { 0: text, index } of raw.matchAll(/\$\{\w+\}|\$/g)) {
      const where = toFile(value, { start: at.start + index, end: at.start + index + text.length });
      yield* dollar(where, text, quotedFrom >= 0 && quotedFrom < index);
    }
  }
}

const dollar = ({ start, end }: Range, text: string, isQuoted: boolean): readonly TextEdit[] =>
  text === '$' || isQuoted ? [insert(start, '$')] : [insert(start, '"$'), insert(end, '"')];
