// The parts of an -Xlog option: selections of messages, output, decorators, output options. Judges nothing.

import type { Range } from '../../core/text.ts';

/** A part with its place in the option's text. */
export interface LogPart {
  readonly text: string;
  readonly at: Range;
}

/** `gc+heap*=debug`: messages with these tags, from a level on. */
export interface LogSelection {
  readonly tags: readonly LogPart[];
  readonly level: LogPart | undefined;
}

export interface LogSetting {
  readonly selections: readonly LogSelection[];
  /** `stdout`, `stderr`, `file=…` or the name of a file; absent for the standard output. */
  readonly output: LogPart | undefined;
  readonly decorators: readonly LogPart[];
  readonly options: readonly LogOption[];
}

export interface LogOption {
  readonly name: LogPart;
  readonly value: LogPart;
}

const PREFIX = /^-Xlog(?::|$)/;

/** Settings that select no messages. */
const COMMAND = /^-Xlog:(?:help|disable|async(?::(?:drop|stall))?)$/;

/**
 * Reads `-Xlog[:what[:output[:decorators[:options]]]]`.
 * Shape:  an empty part is absent; `undefined` for other options and for `help`, `disable`, `async`.
 * Source: java(1), "Enable Logging with the JVM Unified Logging Framework".
 */
export function parseLog(text: string): LogSetting | undefined {
  const prefix = PREFIX.exec(text)?.[0].length;
  if (prefix === undefined || COMMAND.test(text)) return undefined;
  const [what, output, decorators, options] = splitFields(text, prefix);
  return {
    selections: split(what, ',').map(readSelection),
    output: output?.text === '' ? undefined : output,
    decorators: split(decorators, ','),
    options: split(options, ',').map(readOption),
  };
}

/** Fields between colons; quotes, and the drive letter of a Windows path, keep a colon. */
function splitFields(text: string, start: number): LogPart[] {
  const fields: LogPart[] = [];
  let from = start;
  let quoted = false;
  for (let at = start; at <= text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    const ends = at === text.length || (character === ':' && !quoted && !isDrive(text, from, at));
    if (!ends) continue;
    fields.push(part(text, from, at));
    from = at + 1;
  }
  return fields;
}

/** `C:\logs` or `file=C:\logs`. */
const isDrive = (text: string, from: number, at: number): boolean =>
  /^(?:file=)?[A-Za-z]$/.test(text.slice(from, at)) && /[\\/]/.test(text.charAt(at + 1));

const part = (text: string, start: number, end: number): LogPart => ({
  text: text.slice(start, end),
  at: { start, end },
});

function split(whole: LogPart | undefined, separator: string): LogPart[] {
  if (!whole || whole.text === '') return [];
  let start = whole.at.start;
  return whole.text.split(separator).map((text) => {
    const at = { start, end: start + text.length };
    start = at.end + separator.length;
    return { text, at };
  });
}

function readSelection(selection: LogPart): LogSelection {
  const [tags, level] = split(selection, '=');
  const bare = tags?.text.endsWith('*') ? cut(tags, 1) : tags;
  // Nothing between two commas is a tag without a name.
  return { tags: bare ? split(bare, '+') : [selection], level };
}

const cut = ({ text, at }: LogPart, length: number): LogPart => ({
  text: text.slice(0, text.length - length),
  at: { start: at.start, end: at.end - length },
});

function readOption(option: LogPart): LogOption {
  const equals = option.text.indexOf('=');
  const end = equals < 0 ? option.text.length : equals;
  const start = option.at.start;
  const nameEnd = start + end;
  const valueStart = Math.min(nameEnd + 1, option.at.end);
  return {
    name: { text: option.text.slice(0, end), at: { start, end: nameEnd } },
    value: { text: option.text.slice(end + 1), at: { start: valueStart, end: option.at.end } },
  };
}

/** Name of the file that a setting writes, without the words around it; `undefined` for the standard streams. */
export function logFile({ output }: LogSetting): string | undefined {
  if (!output || output.text === 'stdout' || output.text === 'stderr') return undefined;
  return output.text.replace(/^file=/, '').replace(/^"(.*)"$/, '$1');
}
