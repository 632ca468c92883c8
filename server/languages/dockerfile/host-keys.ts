// Commands of a RUN that make or remove SSH host keys.

import type { Word } from '../../core/fragment.ts';
import { verbatim } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { CommandInstruction, DockerfileModel } from './model.ts';
import { simpleCommands } from './shell-commands.ts';
import { baseName } from './start-commands.ts';
import { programIndex } from './wrappers.ts';

/** What has to stand in a RUN before its words are worth splitting. */
const CONCERNED = /ssh-keygen|ssh_host_|openssh-server|dropbearkey|etc\/ssh/;

/** Commands that the build runs; the content of a heredoc counts where the shell itself reads it. */
export function runCommands(model: DockerfileModel, run: CommandInstruction): (readonly Word[])[] {
  const { command, heredocs, range } = run;
  if (!CONCERNED.test(model.source.slice(range))) return [];
  if (command.form === 'exec') return [command.array.words.map((word) => ({ ...word, splits: false }))];
  const script = heredocs.length === 1 && /^<<-?\S+$/.test(command.text.text) ? heredocs[0] : undefined;
  const text = script ? verbatim(model.source.text, script.body.start, script.body.end) : command.text;
  return simpleCommands(text).map(({ words }) => words.slice(programIndex(words)));
}

/** Options of ssh-keygen that look at keys, or convert them, and make none. */
const LOOKS_ONLY = /^-[A-Za-z]*[lyRFBeiHLrDkQIs]/;

/** Range of the words that make host keys; `undefined` where a command makes none. */
export function keyMaking(words: readonly Word[]): Range | undefined {
  const [program, ...args] = words;
  if (!program) return undefined;
  const made = makerOf(baseName(program.value.text))?.(args);
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
  const [program, ...args] = words;
  if (!REMOVERS.has(baseName(program?.value.text ?? ''))) return false;
  return args.some(({ value }) => /ssh_host_|etc\/ssh(?:\/\*?)?$|_host_key/.test(value.text));
}
