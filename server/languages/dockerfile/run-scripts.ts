// What each RUN does: its script or exec form as program calls. The rules on commands start from here.

import { addTo } from '../../core/group.ts';
import { type MappedText, MappedTextBuilder, verbatim } from '../../core/mapped-text.ts';
import type { SourceText } from '../../core/text.ts';
import { inlineScript } from '../../shell/inline-script.ts';
import { parseScript } from '../../shell/parse-script.ts';
import type { ShellCommand, ShellWord } from '../../shell/script.ts';
import { blocksOf } from './blocks.ts';
import type { Call } from './calls.ts';
import type {
  CommandInstruction,
  EscapeCharacter,
  Instruction,
  JsonArray,
  RunCall,
  RunScript,
  Stage,
} from './model.ts';
import { mountsOf } from './mounts.ts';
import type { ContentOf, RunContent } from './reading-store.ts';
import { baseName } from './start-commands.ts';
import { wrapperLength } from './wrappers.ts';

export interface Blocks {
  readonly source: SourceText;
  readonly escape: EscapeCharacter;
  readonly preamble: readonly Instruction[];
  readonly stages: readonly Stage[];
}

/** All RUN instructions in reading order, those behind ONBUILD included; what PowerShell or cmd reads has no calls. */
export function runScriptsOf(file: Blocks, contentOf: ContentOf): RunScript[] {
  return blocksOf(file).flatMap(({ stage, instructions }) => {
    const below = stage?.base.kind === 'stage' ? stage.base.stage.start.shell : undefined;
    let shell: CommandInstruction | undefined;
    return instructions.flatMap((instruction) => {
      if (instruction.kind === 'shell') shell = instruction;
      const run = instruction.kind === 'onbuild' ? instruction.inner : instruction;
      if (run?.kind !== 'run') return [];
      const inForce = shell ?? below;
      const posix = inForce ? isPosixShell(inForce) : file.escape === '\\';
      const content = contentOf(run, posix, () => whatRuns(file.source, run, posix));
      return [{ run, stage, triggered: run !== instruction, shell, ...content }];
    });
  });
}

/** Calls by the name of their program. */
export function callsByName(runs: readonly RunScript[]): ReadonlyMap<string, readonly RunCall[]> {
  const byName = new Map<string, RunCall[]>();
  for (const run of runs) {
    for (const call of run.calls) addTo(byName, call.name, { call, run });
  }
  return byName;
}

const POSIX_SHELL = /^(?:ba|da|a|k|mk|z)?sh$/;

const isPosixShell = ({ command }: CommandInstruction): boolean =>
  command.form === 'exec' && POSIX_SHELL.test(baseName(command.array.words[0]?.value.text ?? ''));

function whatRuns(source: SourceText, run: CommandInstruction, posix: boolean): RunContent {
  const mounts = mountsOf(run);
  if (run.command.form === 'exec') return { mounts, script: undefined, ...execForm(run.command.array) };
  const text = posix ? scriptText(source, run, run.command.text) : undefined;
  const script = text && parseScript(text);
  return {
    mounts,
    script,
    handed: undefined,
    calls: script && !script.fault ? script.commands.flatMap(callsOf) : [],
  };
}

/** The content of a heredoc is the script where nothing else is written; else it is part of one. */
function scriptText(source: SourceText, run: CommandInstruction, text: MappedText): MappedText | undefined {
  const [first] = run.heredocs;
  if (!first) return text;
  const body = verbatim(source.text, first.body.start, first.body.end);
  const alone = text.text.split(/\s+/).every((word) => /^\d*<</.test(word));
  if (alone || READS_SCRIPT.test(text.text)) return hasForeignShebang(body.text) ? undefined : body;
  const whole = new MappedTextBuilder().append(text);
  for (const { body: lines, name } of run.heredocs) {
    const at = { start: lines.end, end: lines.end };
    whole.replaced('\n', { start: lines.start, end: lines.start });
    whole.verbatim(source.text, lines.start, lines.end).replaced(name, at);
  }
  return whole.build();
}

/** A shell that gets the heredoc as its script, in front of it or behind. */
const READS_SCRIPT =
  /^(?:<<\S+\s+)?(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|k|z)?sh(?:\s+-[a-z]+|\s+-o\s+pipefail)*(?:\s+(?:-s\s+)?<<\S+)?$/;

const hasForeignShebang = (text: string): boolean => /^#!(?!.*[/ ](?:ba|da|a|k|z)?sh\b)/.test(text);

function execForm({ words }: JsonArray): Pick<RunScript, 'handed' | 'calls'> {
  const placed = words.map(
    ({ value, range }): ShellWord => ({
      value,
      range,
      splits: false,
      at: range,
      known: true,
      quoted: true,
    }),
  );
  const script = inlineScript(placed);
  const handed = script && parseScript(script.value);
  const inner = handed && !handed.fault ? handed.commands.flatMap(callsOf) : [];
  return { handed, calls: [...callsIn(placed, undefined), ...inner] };
}

const callsOf = (command: ShellCommand): Call[] => callsIn(command.words, command);

/** The call itself, and the one that a wrapper such as sudo makes. */
function callsIn(words: readonly ShellWord[], command: ShellCommand | undefined): Call[] {
  const [program, ...args] = words;
  const last = words.at(-1);
  if (!program || !last || program.value.text === '[') return [];
  const { transparent, length } = wrapperLength(words);
  const inner = length > 0 ? callsIn(words.slice(length), command) : [];
  if (transparent && inner.length > 0) return inner;
  const range = { start: program.range.start, end: last.range.end };
  return [{ name: programName(program.value.text), program, args, command, range }, ...inner];
}

const programName = (text: string): string =>
  text.startsWith('/') ? text.replace(/^\/(?:usr\/)?(?:local\/)?s?bin\//, '') : text;
