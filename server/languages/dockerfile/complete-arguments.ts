// Arguments that are one of a few words: stages, signals, protocols, label names and their like.

import type { Completion } from '../../core/features.ts';
import { imagesAround, pathChoices } from './complete-around.ts';
import { flagChoices } from './complete-flags.ts';
import { platformArguments } from './complete-variables.ts';
import { type ArgumentPlace, type Choice, choicesAt, stagesBefore, wordsBefore } from './completing.ts';
import { stageAt } from './scope-at.ts';

/** Choices for the word at the cursor, and the flags of the instruction where none has been written. */
export function argumentChoices(place: ArgumentPlace): Completion[] {
  const typed = /\S*$/.exec(place.before)?.[0] ?? '';
  const own = choose(place, typed, wordsBefore(place.before).length);
  const flags = typed === '' ? (flagChoices({ ...place, before: `${place.before}-` }) ?? []) : [];
  const at = { start: place.offset, end: place.offset };
  return [...own, ...flags.map((flag) => ({ ...flag, range: at, rank: own.length + (flag.rank ?? 0) }))];
}

function choose(place: ArgumentPlace, typed: string, words: number): Completion[] {
  switch (place.instruction.kind) {
    case 'from':
      return fromChoices(place, typed, words);
    case 'arg':
      return typed.includes('=') ? [] : choicesAt(place, 'variable', typed, argumentNames(place), /^\w*/);
    case 'label':
      return typed.includes('=') ? [] : choicesAt(place, 'name', typed, LABELS, /^[\w.-]*=?/);
    case 'healthcheck':
      return words === 0 ? choicesAt(place, 'keyword', typed, HEALTHCHECKS) : [];
    case 'stopsignal':
      return words === 0 ? choicesAt(place, 'value', typed, SIGNALS) : [];
    case 'expose':
      return /^[^/]+\/\w*$/.test(typed)
        ? choicesAt(place, 'value', typed.replace(/^.*\//, ''), PROTOCOLS)
        : [];
    case 'copy':
    case 'add':
      return pathChoices(place, typed);
    case 'shell':
      return place.before.trim() === '' ? choicesAt(place, 'snippet', '', SHELLS) : [];
    case 'cmd':
    case 'entrypoint':
      return place.before.trim() === '' && place.instruction.text.text === ''
        ? choicesAt(place, 'snippet', '', EXEC_FORM)
        : [];
    default:
      return [];
  }
}

function fromChoices(place: ArgumentPlace, typed: string, words: number): Completion[] {
  if (words === 1) return choicesAt(place, 'keyword', typed, [{ label: 'AS', detail: 'names the stage' }]);
  if (words > 1 || /[@$]/.test(typed)) return [];
  const scratch = { label: 'scratch', detail: 'the empty image' };
  return choicesAt(place, 'name', typed, [...stagesBefore(place), ...imagesAround(place), scratch]);
}

/** What a stage can take over: arguments in front of the first FROM, and those of the platform. */
function argumentNames(place: ArgumentPlace): Choice[] {
  const { model, instruction } = place;
  const stage = stageAt(model, instruction.range.start);
  if (!stage) return [];
  const declared = new Set(
    stage.instructions.flatMap((other) =>
      other.kind === 'arg' && other !== instruction ? other.pairs.map(({ name }) => name) : [],
    ),
  );
  const globals = model.preamble.flatMap((other) => (other.kind === 'arg' ? other.pairs : []));
  const global = globals.map(({ name, value }) => ({
    label: name,
    detail: `declared in front of FROM${value ? `, ${value.value.text}` : ''}`,
  }));
  return [...global, ...platformArguments(model)].filter(({ label }) => !declared.has(label));
}

const PROTOCOLS: readonly Choice[] = [
  { label: 'tcp', detail: 'default' },
  { label: 'udp' },
  { label: 'sctp' },
];
const HEALTHCHECKS: readonly Choice[] = [
  { label: 'CMD', detail: 'command that ends with 0 while all is well', text: 'CMD ' },
  { label: 'NONE', detail: 'turns off the check of the image below' },
];
const SIGNALS: readonly Choice[] = [
  { label: 'SIGTERM', detail: 'default' },
  { label: 'SIGINT', detail: 'as Ctrl+C does' },
  { label: 'SIGQUIT', detail: 'graceful stop of nginx and php-fpm' },
  { label: 'SIGWINCH', detail: 'graceful stop of Apache httpd' },
  { label: 'SIGUSR1', detail: 'graceful stop of HAProxy' },
  { label: 'SIGHUP' },
  { label: 'SIGKILL', detail: 'without a chance to clean up' },
  { label: 'SIGRTMIN+3', detail: 'halt of systemd' },
];
const SHELLS: readonly Choice[] = [
  { label: '["/bin/bash", "-o", "pipefail", "-c"]', detail: 'a failing part fails the pipe' },
  { label: '["/bin/sh", "-c"]', detail: 'default on Linux' },
  { label: '["powershell", "-Command"]', detail: 'Windows' },
];
const EXEC_FORM: readonly Choice[] = [
  { label: '["program", "argument"]', detail: 'exec form', text: '["${1:program}"$0]', isSnippet: true },
];

const label = (name: string, detail: string): Choice => ({
  label: `org.opencontainers.image.${name}`,
  detail,
  text: `org.opencontainers.image.${name}=`,
});

/** Source: OCI image specification, "Pre-Defined Annotation Keys". */
const LABELS: readonly Choice[] = [
  label('title', 'name for people'),
  label('description', 'what the image is for'),
  label('version', 'version of the packaged software'),
  label('source', 'address of the source code'),
  label('revision', 'commit it was built from'),
  label('created', 'date and time of the build, RFC 3339'),
  label('licenses', 'SPDX licence expression'),
  label('authors', 'people or organisation to ask'),
  label('vendor', 'who distributes it'),
  label('url', 'where to read more'),
  label('documentation', 'address of the manual'),
  label('ref.name', 'name of the tag'),
  label('base.name', 'image it is built on'),
  label('base.digest', 'digest of that image'),
];
