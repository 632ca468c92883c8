// Commands of a RUN that make or remove SSH host keys.

import type { Word } from '../../core/fragment.ts';
import type { Range } from '../../core/text.ts';
import type { RunScript } from './model.ts';
import { baseName } from './start-commands.ts';

/** The programs that a RUN calls, each with its arguments. */
export const commandsIn = ({ calls }: RunScript): (readonly Word[])[] =>
  calls.map(({ program, args }) => [program, ...args]);

/** Options of ssh-keygen that look at keys, or convert them, and make none. */
const LOOKS_ONLY = /^-[A-Za-z]*[lyRFBeiHLrDkQIs]/;

/** Range of the words that make host keys; `undefined` where a command makes none. */
export function keyMaking(words: readonly Word[]): Range | undefined {
  const program = words[0];
  if (!program) return undefined;
  const made = makerOf(baseName(program.value.text))?.(words.slice(1));
  return made && { start: program.range.start, end: Math.max(program.range.end, made.range.end) };
}

/** Finds the argument that shows that the program makes host keys. */
type Maker = (args: readonly Word[]) => Word | undefined;

const makerOf = (program: string): Maker | undefined => MAKERS.get(program);

const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['ssh-keygen', keygen],
  ['dpkg-reconfigure', (args) => args.find(({ value }) => value.text === 'openssh-server')],
  [
    'dropbearkey',
    (args) => (args.some(({ value }) => value.text === '-y') ? undefined : args.find(isDropbearKey)),
  ],
]);

const isDropbearKey = ({ value }: Word): boolean => /dropbear_\w+_host_key$/.test(value.text);

function keygen(args: readonly Word[]): Word | undefined {
  const all = args.find(({ value }) => value.text === '-A');
  if (all) return all;
  if (args.some(({ value }) => LOOKS_ONLY.test(value.text) && !value.text.startsWith('-t'))) return undefined;
  return args.find(
    ({ value }, index) =>
      /ssh_host_\w+_key$/.test(value.text) && /^-\w*f/.test(args[index - 1]?.value.text ?? value.text),
  );
}

const REMOVERS = new Set(['rm', 'shred', 'unlink', 'find']);

/** `rm` of the host keys or of the folder that holds them. */
export function removesHostKeys(words: readonly Word[]): boolean {
  if (!REMOVERS.has(baseName(words[0]?.value.text ?? ''))) return false;
  return words.slice(1).some(({ value }) => /ssh_host_|etc\/ssh(?:\/\*?)?$|_host_key/.test(value.text));
}
