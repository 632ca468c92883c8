// The processes that a unit starts, as neutral fragments for guest languages.
// Command lines and assignments only; files named by EnvironmentFile= are for the workspace.

import type { Assignment, Command, Fragment, Process } from '../../core/fragment.ts';
import { dropFirst, execWords } from './exec-words.ts';
import type { UnitModel } from './model.ts';
import type { Directive, ExecCommand } from './nodes.ts';
import { type EnvironmentItem, readEnvironment } from './parse-environment.ts';
import { baseName, shellScript } from './programs.ts';
import { writeInWord } from './quoting.ts';
import { scriptFragments } from './shell-commands.ts';

/**
 * The unit's environment together with its `ExecStart=`; every further command is a process of its own.
 * Several `ExecStart=` commands, as oneshot units have, are several processes too.
 */
export function embedded(model: UnitModel): Process[] {
  const environment = assignments(model);
  const commands = model.execLines
    .filter(({ directive }) => !model.settings.endedBy(directive))
    .flatMap((line) => line.commands.map((command) => ({ ...line, command })));
  const main = commands.filter(({ directive }) => directive.name === 'ExecStart');
  const others = commands.filter(({ directive }) => directive.name !== 'ExecStart');
  const label = model.file.unit;
  const started = main.length > 0 ? main.map((start) => fragments(model, start)) : [[]];
  return [
    ...started.map((start) => ({ label, fragments: [...environment, ...start] })),
    ...others.map((other) => ({
      label: `${label} ${other.directive.name}`,
      fragments: fragments(model, other),
    })),
  ].filter((process) => process.fragments.length > 0);
}

/** Assignments that reach the processes: resets and later values for the same name applied. */
function assignments({ settings }: UnitModel): Assignment[] {
  const items = new Map<string, Assignment>();
  for (const section of ['Service', 'Socket', 'Mount', 'Swap']) {
    for (const { value } of settings.inForce(section, 'Environment')) {
      for (const item of readEnvironment(value)) {
        items.delete(item.name);
        items.set(item.name, assignmentOf(item, value));
      }
    }
    const unset = settings
      .inForce(section, 'UnsetEnvironment')
      .flatMap(({ value }) => value.text.split(/\s+/));
    for (const name of unset) items.delete(name);
  }
  return [...items.values()];
}

const assignmentOf = (item: EnvironmentItem, source: Directive['value']): Assignment => ({
  kind: 'assignment',
  name: item.name,
  nameRange: item.nameRange,
  range: item.word.range,
  value: {
    text: item.value,
    write: (where, text) =>
      writeInWord({ word: item.word, source, text: item.value, dollars: 'unknown' }, where, text),
  },
});

interface Started {
  readonly directive: Directive;
  readonly command: ExecCommand;
}

function fragments({ source }: UnitModel, { directive, command }: Started): Fragment[] {
  const script = shellScript(command);
  if (script) return scriptFragments(script, directive.value, command.dollars);
  const list = execWords(source, directive, command);
  const started: Command = { kind: 'command', list, range: command.range };
  return [throughEnv(started, command)];
}

/** `env NAME=value program`: the program behind it is what runs. */
function throughEnv(started: Command, { words }: ExecCommand): Command {
  const [first] = words;
  if (!first || baseName(first) !== 'env') return started;
  const program = words.findIndex(({ value }, index) => index > 0 && !/^-|=/.test(value.text));
  return program < 0 ? started : { ...started, list: dropFirst(started.list, program) };
}
