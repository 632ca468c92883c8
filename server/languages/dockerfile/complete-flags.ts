// Flags of an instruction, their values, and the options of RUN --mount.

import type { Completion } from '../../core/features.ts';
import { type ArgumentPlace, type Choice, choicesAt, stagesBefore, wordsBefore } from './completing.ts';
import { describeTerm } from './describe.ts';
import type { DockerfileModel } from './model.ts';
import type { FlagFact, MountFact } from './vocabulary.ts';

/** `undefined` where no flag is being written. */
export function flagChoices(place: ArgumentPlace): Completion[] | undefined {
  const word = /\S*$/.exec(place.before)?.[0] ?? '';
  if (!word.startsWith('-') || wordsBefore(place.before).length > 0) return undefined;
  const flags = knownFlags(place);
  const equals = word.indexOf('=');
  if (equals < 0)
    return choicesAt(
      place,
      'flag',
      word,
      flags.map((flag) => flagChoice(place, flag)),
      /^[\w-]*=?/,
    );
  const flag = flags.find(({ name }) => name === word.slice(0, equals));
  return flag ? valuesOf(place, flag, word.slice(equals + 1)) : [];
}

/** Flags that this version of the language has; those given already only where they may be repeated. */
function knownFlags({ model, instruction, before }: ArgumentPlace): FlagFact[] {
  const given = new Set(before.replace(/\S+$/, '').match(/--[\w-]+/g));
  const flags = model.vocabulary().instructions.get(instruction.keyword)?.flags ?? [];
  return flags.filter(({ name, repeatable, since }) => (repeatable || !given.has(name)) && has(model, since));
}

/** A target such as `1` or `1.7`; with the first number alone, the newest of them is meant. */
function has({ target }: DockerfileModel, since: string | undefined): boolean {
  const minor = /^\d+\.(\d+)/.exec(target.known ? target.version : '')?.[1];
  const needed = /^\d+\.(\d+)/.exec(since ?? '')?.[1];
  return minor === undefined || needed === undefined || Number(minor) >= Number(needed);
}

function flagChoice({ model, instruction }: ArgumentPlace, { name, value, since }: FlagFact): Choice {
  return {
    label: name,
    detail: since === undefined ? value : `${value} (since ${since})`,
    documentation: describeTerm(model.vocabulary(), `${instruction.keyword}.${name}`) ?? '',
    text: /without value/.test(value) ? name : `${name}=`,
  };
}

function valuesOf(place: ArgumentPlace, flag: FlagFact, typed: string): Completion[] {
  if (flag.name === '--mount') return mountChoices(place, typed);
  if (flag.name === '--from') return choicesAt(place, 'name', typed, stagesBefore(place));
  return choicesAt(place, 'value', typed, valueChoices(flag));
}

const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['--platform', ['linux/amd64', 'linux/arm64', 'linux/arm/v7', '$BUILDPLATFORM', '$TARGETPLATFORM']],
  ['--chmod', ['755', '644', '600']],
]);
const DURATIONS = ['5s', '10s', '30s', '1m', '5m'];

const valueChoices = (flag: FlagFact): Choice[] =>
  (VALUES.get(flag.name) ?? valuesOfShape(flag)).map((label) => ({
    label,
    ...(label === flag.default ? { detail: 'default' } : {}),
  }));

function valuesOfShape({ value, choices = [] }: FlagFact): readonly string[] {
  if (value === 'duration') return DURATIONS;
  return value.startsWith('true or false') ? ['true', 'false'] : choices;
}

/** Options of a mount that take no value. */
const SWITCHES = new Set(['ro', 'rw', 'required']);

function mountChoices(place: ArgumentPlace, written: string): Completion[] {
  const parts = written.split(',');
  const typed = parts.at(-1) ?? '';
  const mounts = place.model.vocabulary().mounts;
  const type = parts.find((part) => part.startsWith('type='))?.slice('type='.length);
  const [name = '', value] = typed.split(/=(.*)/s);
  if (value === undefined) {
    const options = mounts.get(type ?? 'bind')?.options ?? [];
    return choicesAt(place, 'flag', typed, optionChoices(options, parts, type === undefined), /^[\w-]*=?/);
  }
  if (name === 'type') return choicesAt(place, 'value', value, [...mounts.values()].map(mountChoice));
  if (name === 'from') return choicesAt(place, 'name', value, stagesBefore(place));
  const values = mounts.get(type ?? 'bind')?.values?.[name] ?? [];
  return choicesAt(
    place,
    'value',
    value,
    values.map((label) => ({ label })),
  );
}

const mountChoice = ({ name, summary }: MountFact): Choice => ({ label: name, documentation: summary });

function optionChoices(options: MountFact['options'], parts: readonly string[], withType: boolean): Choice[] {
  const given = new Set(parts.map((part) => part.split('=')[0]));
  const left = options.filter((names) => !names.some((name) => given.has(name)));
  const labels = left.flatMap((names) => names[0] ?? []);
  return [...(withType ? ['type'] : []), ...labels].map((label) => ({
    label,
    text: SWITCHES.has(label) ? label : `${label}=`,
  }));
}
