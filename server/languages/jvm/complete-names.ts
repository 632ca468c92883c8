// Names of options that the JDK takes: flags, options of the launcher, system properties.

import type { Completion } from '../../core/features.ts';
import { code } from '../../core/markdown.ts';
import type { Flag, FlagSpan, LauncherOption, SystemProperty } from './catalogue.ts';
import { collectorIn, ownerOf } from './collectors.ts';
import type { OptionPlace } from './option-place.ts';
import { flagState, launcherState, starts } from './status.ts';
import { memoryInWords, typeInWords } from './type-words.ts';
import type { Vocabulary } from './vocabulary.ts';

export function nameCompletions(place: OptionPlace, vocabulary: Vocabulary): Completion[] {
  const jdk = Number(place.process.target.version);
  const { typed } = place;
  const flags = place.process.hotspot && fits('-XX:', typed) ? vocabulary.flags : [];
  const set = place.process.sets.find((each) => each.some(({ list }) => list === place.source.list));
  const collector = collectorIn(set ?? [], jdk, vocabulary);
  const launchers = /^-(?:XX|D)/.test(typed) ? [] : vocabulary.launchers;
  return [
    ...launchers.flatMap((record) => launcherCompletion(record, jdk, place) ?? []),
    ...flags.flatMap((flag) => flagCompletion(flag, jdk, place, vocabulary, collector) ?? []),
    ...(fits('-D', typed) ? vocabulary.properties.map((each) => propertyCompletion(each, place)) : []),
  ];
}

/** Whether what is typed may still become something that starts so. */
const fits = (start: string, typed: string): boolean => typed.startsWith(start) || start.startsWith(typed);

/** An option with a value keeps the value that is there. */
const replaced = (text: string, { name, whole }: OptionPlace) => ({
  text,
  range: /[=:]$|^-X(?:m[sxn]|ss)$/.test(text) ? name : whole,
});

/** Options that nearly every process has come first. */
const FIRST = /^-X(?:m[sx]|ss|log)$/;
/** Options that start something else, or end at once, and those of which another spelling is listed. */
const UNLISTED =
  /^(?:-D.*|@.*|-XX:.*|-ms|-mx|-ss|-X?(?:oss|run.*|internalversion)|--?(?:full-?|show-?)?version:?|--dry-run|--list-modules|--describe-module|-jre-restrict-search|-Xshare:dump)$/;

function launcherCompletion(record: LauncherOption, jdk: number, place: OptionPlace): Completion | undefined {
  const { option, syntax, summary } = record;
  const state = launcherState(record, jdk);
  if (UNLISTED.test(option) || !starts(state) || state === 'ignored') return undefined;
  const { carrier, variable } = place.source;
  if (record.launcherOnly && variable?.readBy === 'jvm') return undefined;
  const apart = syntax.startsWith(`${option} `) && !syntax.includes(`${option}=`);
  if (apart && carrier !== 'command') return undefined;
  const label = syntax.includes(`${option}=`) ? `${option}=` : option;
  return {
    label,
    kind: 'keyword',
    detail: syntax,
    ...(summary ? { documentation: summary } : {}),
    ...replaced(label, place),
    rank: FIRST.test(option) ? 0 : state === 'deprecated' ? 6 : 2,
    deprecated: state === 'deprecated',
  };
}

function flagCompletion(
  flag: Flag,
  jdk: number,
  place: OptionPlace,
  vocabulary: Vocabulary,
  collector: string | undefined,
): Completion | undefined {
  const span = flag.spans.find((each) => each.jdk.includes(jdk)) ?? nearest(flag, jdk);
  const state = flagState(flag.name, jdk, vocabulary);
  if (!span || !starts(state) || state === 'ignored') return undefined;
  const label = `-XX:${signOf(flag, span, place.typed, vocabulary)}${flag.name}${flag.type === 'bool' ? '' : '='}`;
  return {
    label,
    kind: 'flag',
    detail: detailOf(flag, span),
    documentation: documentationOf(flag, span),
    ...replaced(label, place),
    rank: rankOf(flag, span, state === 'deprecated', isForeign(flag, collector)),
    deprecated: state === 'deprecated',
  };
}

/** For JDKs whose flags were not read one by one. */
const nearest = ({ spans }: Flag, jdk: number): FlagSpan | undefined =>
  spans.findLast((span) => (span.jdk[0] ?? 0) < jdk);

/** The sign that is typed, else the one that changes something. */
function signOf({ type, name }: Flag, span: FlagSpan, typed: string, vocabulary: Vocabulary): string {
  if (type !== 'bool') return '';
  const sign = /^-XX:([+-])/.exec(typed)?.[1];
  return sign ?? (span.default === 'true' && !vocabulary.collector(name) ? '-' : '+');
}

const UNLOCKED_BY: Readonly<Record<string, string>> = {
  diagnostic: '-XX:+UnlockDiagnosticVMOptions',
  experimental: '-XX:+UnlockExperimentalVMOptions',
};

const lockOf = ({ kind, unlocked }: FlagSpan): string | undefined =>
  unlocked ? undefined : UNLOCKED_BY[kind];

const detailOf = ({ type }: Flag, span: FlagSpan): string =>
  [
    type === 'bool' ? 'switch' : typeInWords(type),
    span.default === undefined ? undefined : `default ${memoryInWords(span.default) ?? span.default}`,
  ]
    .filter(Boolean)
    .join(', ');

function documentationOf({ summary, name }: Flag, span: FlagSpan): string {
  const lock = lockOf(span);
  const needs = lock && !lock.endsWith(name) ? `Needs ${code(lock)}.` : undefined;
  const bounds = span.range ? `From ${span.range.split('..').map(code).join(' to ')}.` : undefined;
  return [summary, bounds, needs].filter(Boolean).join('\n\n');
}

/** A flag that the collector in use does not read; flags that choose a collector are for all. */
const isForeign = (flag: Flag, collector: string | undefined): boolean =>
  collector !== undefined && (ownerOf(flag) ?? collector) !== collector && !/^Use\w+GC$/.test(flag.name);

function rankOf({ familiar, name }: Flag, span: FlagSpan, deprecated: boolean, foreign: boolean): number {
  if (deprecated || foreign) return 6;
  const lock = lockOf(span);
  if (lock !== undefined && !lock.endsWith(name)) return 5;
  return familiar ? 1 : 4;
}

function propertyCompletion({ name, summary, value }: SystemProperty, place: OptionPlace): Completion {
  return {
    label: `-D${name}=`,
    kind: 'name',
    detail: value ?? 'system property',
    documentation: summary,
    ...replaced(`-D${name}=`, place),
    rank: 3,
  };
}
