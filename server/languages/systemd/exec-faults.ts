// What is wrong with one command of an `Exec…=` directive in systemd's eyes. How bad that is, rules decide.
// Source: systemd.service(5), "Command lines".

import { isOpaque } from '../../core/mapped-text.ts';
import type { ExecCommand, UnitWord } from './nodes.ts';

export type ExecFault =
  | 'quote'
  | 'relative'
  | 'variable'
  | 'folder'
  | 'empty'
  | 'name-missing'
  | 'prefixes'
  | 'prefix-new'
  | 'bare';

/** A fault and the word, or the prefixes, that it is in. */
export interface FaultyCommand {
  readonly fault: ExecFault;
  readonly word: UnitWord;
  readonly text: string;
}

/** The first thing that systemd would stumble over; a part that is unknown hides what is behind it. */
export function faultOf({ words, prefixes }: ExecCommand): FaultyCommand | undefined {
  const [program] = words;
  const open = words.find(({ closed, value }) => !closed && !isOpaque(value));
  if (open) return { fault: 'quote', word: open, text: open.raw };
  if (!program) return undefined;
  const fault = faultOfProgram(program, prefixes, words.length);
  const text = fault === 'variable' ? program.raw : program.value.text;
  return fault && { fault, word: program, text: fault === 'prefixes' ? prefixes : text };
}

function faultOfProgram({ value, raw }: UnitWord, prefixes: string, count: number): ExecFault | undefined {
  const { text } = value;
  if (hasClash(prefixes)) return 'prefixes';
  if (text === '') return 'empty';
  if (raw.startsWith('$')) return 'variable';
  if (isOpaque(value, { start: 0, end: 1 })) return undefined;
  const isPath = /^\.{0,2}\//.test(text);
  if (isOpaque(value) && !isPath) return undefined;
  if (text.endsWith('/')) return 'folder';
  if (text === '.' || text === '..' || (text.includes('/') && !text.startsWith('/'))) return 'relative';
  if (prefixes.includes('@') && count < 2) return 'name-missing';
  return text.startsWith('/') ? undefined : 'bare';
}

/** Each of `-`, `@` and `:` once, and one of `+`, `!` and `!!`. */
const hasClash = (prefixes: string): boolean =>
  prefixes.length > 1 && (/([-@:|]).*\1/.test(prefixes) || /\+.*[+!]|!.*\+|!!!|![^!]+!/.test(prefixes));

/**
 * Whether systemd passes over the command because of its fault and loads the unit without it.
 * The prefix `-` makes it do so; a quote that the first word leaves open does it in any case.
 */
export function isPassedOver(command: ExecCommand): boolean {
  const found = faultOf(command);
  if (!found) return false;
  if (found.fault === 'quote' && found.word === command.words[0]) return true;
  return command.prefixes.includes('-') && !['variable', 'bare', 'name-missing'].includes(found.fault);
}
