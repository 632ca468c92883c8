// What a service starts and how, as rules about running it ask: its commands, its programs, its numbers.
// Judging any of it belongs to the rules.

import { isOpaque } from '../../core/mapped-text.ts';
import { fileName } from '../../core/path.ts';
import type { ProgramRecord } from './catalogue.ts';
import type { UnitModel } from './model.ts';
import type { Directive, ExecCommand } from './nodes.ts';
import { readEnvironment } from './parse-environment.ts';
import { baseName, programName, SHELLS } from './programs.ts';
import { readSize, readTimeSpan } from './read-quantity.ts';

/** A command with the directive that it stands in. */
export interface Started {
  readonly directive: Directive;
  readonly command: ExecCommand;
}

/** Everything that could be said of the service is in this file. */
export const isWholeService = ({ type, file, hasTemplateLines }: UnitModel): boolean =>
  type === 'service' && !file.dropIn && !hasTemplateLines;

/** A unit of a user's own service manager: by its folder, or by the target that only those hang services on. */
export const isForUser = (model: UnitModel): boolean => model.file.forUser || model.shared(hangsOnUser);

const hangsOnUser = (model: UnitModel): boolean =>
  unitsIn(model, 'Install', ['WantedBy']).some(({ unit }) => unit === 'default.target');

/** Commands in force of all `Exec…=` directives. */
export const allCommands = (model: UnitModel): readonly Started[] => model.shared(commandsInForce);

const commandsInForce = ({ execLines, settings }: UnitModel): readonly Started[] =>
  execLines
    .filter(({ directive }) => !settings.endedBy(directive))
    .flatMap(({ directive, commands }) => commands.map((command) => ({ directive, command })));

/** Commands in force of one directive. */
export const commandsOf = (model: UnitModel, name: string): readonly Started[] =>
  allCommands(model).filter(({ directive }) => directive.name === name);

/** Commands of `ExecStart=`. */
export const startCommands = (model: UnitModel): readonly Started[] => model.shared(startsInForce);

const startsInForce = (model: UnitModel): readonly Started[] => commandsOf(model, 'ExecStart');

const LONG_RUNNING = ['simple', 'exec', 'forking', 'notify', 'notify-reload', 'dbus'];

/** `Type=`, with the default of a service that has a command. */
export const typeOf = ({ settings }: UnitModel): string =>
  settings.text('Service', 'Type') ?? (settings.last('Service', 'BusName') ? 'dbus' : 'simple');

export const isLongRunning = (model: UnitModel): boolean => LONG_RUNNING.includes(typeOf(model));

/** Programs that start another one and take its place. */
const WRAPPERS = new Set(
  'chrt dumb-init env exec ionice nice numactl prlimit setarch setpriv stdbuf systemd-inhibit taskset time timeout tini'.split(
    ' ',
  ),
);

/** The program that ends up running, behind wrappers such as `nice` and a shell that hands over at once. */
export function mainProgram({ words }: ExecCommand): string | undefined {
  const known = words.filter(({ value }) => !isOpaque(value));
  const first = known[0];
  if (!first || first !== words[0]) return undefined;
  const name = baseName(first);
  if (SHELLS.includes(name)) return programOfScript(known.map(({ value }) => value.text));
  if (!WRAPPERS.has(name)) return name;
  const rest = known.slice(1).filter(({ value }) => !/^\w+=/.test(value.text));
  // env has hardly any options; those of others may have arguments that look like programs.
  const bare = name === 'env' && !rest[0]?.value.text.startsWith('-') ? rest[0] : undefined;
  const next = bare ?? rest.find(({ value }) => value.text.startsWith('/'));
  return next ? baseName(next) : undefined;
}

/** `sh -c 'exec /usr/bin/app …'`, and a script that is started by name. */
function programOfScript(words: readonly string[]): string | undefined {
  const script = words[words.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1] ?? '';
  const [, path = ''] = /(?:^|&&|;)\s*exec\s+(\S+)/.exec(script) ?? [];
  return path === '' ? undefined : fileName(path);
}

/** What is known of the programs that the service starts. */
export const programsOf = (model: UnitModel): readonly ProgramRecord[] => model.shared(programsStarted);

const programsStarted = (model: UnitModel): readonly ProgramRecord[] =>
  startCommands(model).flatMap(({ command }) => {
    const name = mainProgram(command) ?? programName(command);
    const own = model.vocabulary.program(name);
    // A start script in the folder of a product is as good as its name.
    const folder = /\/(?:opt|usr\/share|usr\/local|usr\/lib)\/([a-z]+)[^/]*\/bin\//.exec(
      command.words[0]?.value.text ?? '',
    )?.[1];
    return own ?? (folder === undefined ? undefined : model.vocabulary.program(folder)) ?? [];
  });

/** Whether a command runs something that did not come with the system: a program, or a script for an interpreter. */
export const isThirdParty = ({ words }: ExecCommand): boolean =>
  words
    .slice(0, SCRIPT_WITHIN)
    .some(({ value }) => /^\/(?:opt|srv|home|app|usr\/local|var\/www)\//.test(value.text));

/** Options may stand between an interpreter and its script. */
const SCRIPT_WITHIN = 5;

/** Variables that `Environment=` sets, the last value of each. */
export const environmentOf = (model: UnitModel): ReadonlyMap<string, string> => model.shared(variablesSet);

const variablesSet = ({ settings }: UnitModel): ReadonlyMap<string, string> =>
  new Map(
    settings
      .inForce('Service', 'Environment')
      .flatMap(({ value }) => readEnvironment(value).map((item) => [item.name, item.value.text])),
  );

/** Seconds of a directive; `undefined` where it is absent or unclear. */
export function secondsOf({ settings }: UnitModel, section: string, name: string): number | undefined {
  const text = settings.text(section, name);
  return text === undefined ? undefined : readTimeSpan(text);
}

/** Bytes of a directive; percentages depend on the machine and give nothing. */
export function bytesOf({ settings }: UnitModel, name: string): number | undefined {
  const text = settings.text('Service', name) ?? settings.text('Slice', name);
  return text === undefined ? undefined : readSize(text);
}

/** Names in a list of units, each with its directive. */
export function unitsIn(
  { settings }: UnitModel,
  section: string,
  names: readonly string[],
): { readonly unit: string; readonly directive: Directive }[] {
  const found: { unit: string; directive: Directive }[] = [];
  for (const name of names) {
    for (const directive of settings.inForce(section, name))
      for (const unit of directive.value.text.split(/\s+/)) found.push({ unit, directive });
  }
  return found;
}
