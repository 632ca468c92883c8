// What a Dockerfile starts, for guest languages: per stage the environment, the start commands and the image.

import type {
  Assignment,
  Command,
  Image,
  PlacedWord,
  Process,
  Value,
  WordList,
} from '../../core/fragment.ts';
import { once } from '../../core/once.ts';
import type { Range } from '../../core/text.ts';
import { isOwn, ownCommands } from '../../shell/own-commands.ts';
import { parseScript } from '../../shell/parse-script.ts';
import { environmentValue } from './edit-value.ts';
import {
  joined,
  jsonList,
  jsonStringValue,
  plainValue,
  shellList,
  shellWordValue,
  without,
} from './edit-words.ts';
import { lineage, rootOf } from './lineage.ts';
import type { CommandInstruction, DockerfileModel, Stage } from './model.ts';
import { baseName, shellBefore } from './start-commands.ts';
import { programIndex, scriptIndex } from './wrappers.ts';

/**
 * One process per stage that a container may be started from.
 * Shape: a stage on top of more than DEEPEST others is left out, as its environment would be that of a
 *        few stages only, and all of them for every such stage grows with the square of the file.
 */
export function processesOf(model: DockerfileModel): Process[] {
  return [...startedBy(model), ...calledBy(model)];
}

/** What a RUN calls: over before a container starts, so each call is on its own. */
function calledBy(model: DockerfileModel): Process[] {
  return model.runs().flatMap(({ script, calls, stage }) => {
    const value = script && plainValue(script.text);
    const image = stage && imageOf(model, stage);
    return calls.flatMap((call): Process[] => {
      const { command, args } = call;
      // Words inside of another text cannot be written from here.
      if (!value || !command || args.length === 0 || !isOwn(command)) return [];
      const list = shellList(value, [call.program, ...call.args]);
      return [
        {
          label: 'RUN',
          fragments: [{ kind: 'command', list, range: call.range }],
          once: true,
          ...(image ? { image } : {}),
        },
      ];
    });
  });
}

function startedBy(model: DockerfileModel): Process[] {
  const builtOn = new Set(model.stages.flatMap(({ base }) => (base.kind === 'stage' ? [base.stage] : [])));
  const assignments = new Map(model.stages.map((stage) => [stage, once(() => assignmentsOf(model, stage))]));
  return model.stages.flatMap((stage) => {
    const { start } = stage;
    // A stage that others continue and that starts nothing itself is heard of in those others.
    if (builtOn.has(stage) && !start.entrypoint && !start.cmd) return [];
    const line = lineage(stage, DEEPEST);
    if (!line) return [];
    const environment = line.flatMap((each) => assignments.get(each)?.() ?? []);
    const fragments = [...environment, ...commandsOf(model, stage)];
    const image = imageOf(model, stage);
    return fragments.length === 0
      ? []
      : [{ label: `stage ${stage.alias?.name ?? stage.index}`, fragments, ...(image ? { image } : {}) }];
  });
}

/** Far more than people stack. */
const DEEPEST = 100;

const assignmentsOf = (model: DockerfileModel, { instructions }: Stage): Assignment[] =>
  instructions.flatMap((instruction) => {
    if (instruction.kind !== 'env') return [];
    return instruction.pairs.flatMap(({ name, nameRange, value, legacy, range }): Assignment[] =>
      value
        ? [{ kind: 'assignment', name, nameRange, value: environmentValue(model, value, legacy), range }]
        : [],
    );
  });

/** Commands that a container of the stage starts with. */
export function commandsOf(model: DockerfileModel, stage: Stage): Command[] {
  const { entrypoint, cmd } = stage.start;
  if (!entrypoint) return cmd ? commandsIn(model, stage, cmd) : [];
  if (entrypoint.command.form === 'shell' || !cmd) return commandsIn(model, stage, entrypoint);
  const entry = jsonList(entrypoint.command.array);
  if (entry.words.length === 0) return commandsIn(model, stage, cmd);
  if (cmd.command.form === 'shell') {
    return [
      ...commandsIn(model, stage, entrypoint),
      ...(startsAnother(entry) ? commandsIn(model, stage, cmd) : []),
    ];
  }
  const args = jsonList(cmd.command.array);
  const whole = execCommands(joined(entry, args), entrypoint.range);
  const own = handsOver(entry) && isProgram(args) ? execCommands(args, cmd.range) : [];
  return [...whole, ...own];
}

/** A start script: most end with `exec "$@"`, so that the CMD is a program of its own. */
const handsOver = ({ words }: WordList): boolean =>
  /(?:\.sh$|entrypoint)/.test(words[programIndex(words)]?.value.text ?? '');

/** An init program or a script, behind which a whole command may stand. */
export const startsAnother = (entry: WordList): boolean =>
  handsOver(entry) || programIndex(entry.words) === entry.words.length;

const isProgram = ({ words }: WordList): boolean => !(words[0]?.value.text ?? '-').startsWith('-');

function commandsIn(model: DockerfileModel, stage: Stage, instruction: CommandInstruction): Command[] {
  const { command, range } = instruction;
  if (command.form === 'exec') return execCommands(jsonList(command.array), range);
  return command.looksLikeJson || !runsUnderSh(model, stage, instruction)
    ? []
    : shellCommands(plainValue(command.text));
}

/** Whether the shell form is read by a POSIX shell; `# escape` with a backtick means Windows. */
export function runsUnderSh(model: DockerfileModel, stage: Stage, { range }: CommandInstruction): boolean {
  const shell = shellBefore(stage, range.start)?.command;
  if (!shell) return model.escape === '\\';
  return (
    shell.form === 'exec' && /^(?:ba|da|a|k|z)?sh$/.test(baseName(shell.array.words[0]?.value.text ?? ''))
  );
}

function execCommands(list: WordList, range: Range): Command[] {
  const program = without(list, programIndex(list.words));
  const script = program.words[scriptIndex(program.words) ?? -1];
  if (script) return shellCommands(jsonStringValue(script.value), true);
  return program.words.length === 0 ? [] : [{ kind: 'command', list: program, range }];
}

/** `sh -c` is followed once: what stands in it is a command line, too. */
function shellCommands(value: Value, nested = false): Command[] {
  const script = parseScript(value.text);
  if (script.fault) return [];
  return ownCommands(script).flatMap(({ words: all }) => {
    const words = all.slice(programIndex(all));
    const inner = nested ? undefined : words[scriptIndex(words) ?? -1];
    if (inner) return shellCommands(shellWordValue(value, inner), true);
    return shellCommand(value, words);
  });
}

function shellCommand(value: Value, words: readonly PlacedWord[]): Command[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const range = { start: first.range.start, end: last.range.end };
  return [{ kind: 'command', list: shellList(value, words), range, shell: true }];
}

function imageOf({ source }: DockerfileModel, stage: Stage): Image | undefined {
  const { base, from } = rootOf(stage);
  if (base.kind !== 'image' || !from.image) return undefined;
  const { name, registry, tag, digest } = base.image;
  const line = source.position(from.range.start).line + 1;
  const defaults = base.through.map((argument) => `ARG ${argument.name}=${argument.value}`).join(', ');
  return {
    name,
    ...(registry === undefined ? {} : { registry }),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    from: `FROM ${from.image.value.text}${defaults && ` with ${defaults}`}, line ${line}`,
  };
}
