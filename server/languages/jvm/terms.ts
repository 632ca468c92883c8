// What the options of each process say, term by term, for the hints that notes declare.

import { sliceMapped, standingFor } from '../../core/mapped-text.ts';
import type { Term, TermGroup, TermValue } from '../../core/terms.ts';
import { byPosition, joinEdits, type TextEdit } from '../../core/text.ts';
import { fitsParts } from '../../core/wildcard.ts';
import { takesNextWord } from './java-command.ts';
import { anchorOf, byWeight } from './main-source.ts';
import {
  includes,
  type JvmModel,
  type JvmOption,
  type JvmProcess,
  type OptionSource,
  versionsOf,
} from './model.ts';
import { optionText } from './option-text.ts';
import { isRepeatable, namesFor } from './same-option.ts';
import { flagState, launcherState, refuses } from './status.ts';
import { hasTemplateStatements } from './unknown-parts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One group per process; a file that is ours is one process. */
export function terms({ processes, source, vocabulary }: JvmModel): TermGroup[] {
  const templated = hasTemplateStatements(source.text);
  return processes.flatMap((process) => groupOf(process, !templated, vocabulary) ?? []);
}

/** Whether an option of this name is read, be it overridden; `*` in the name stands for any text. */
export function mentions(model: JvmModel, name: string): boolean {
  const read = model.shared(namesRead);
  if (!name.includes('*')) return read.has(name);
  const parts = name.split('*');
  for (const term of read) if (fitsParts(parts, term)) return true;
  return false;
}

const namesRead = ({ processes }: JvmModel): ReadonlySet<string> =>
  new Set(processes.flatMap(({ sets }) => sets.flatMap((set) => set.flatMap(({ term }) => namesFor(term)))));

/** An option that counts, with the earlier ones that it overrides. */
interface Said {
  readonly option: JvmOption;
  readonly overridden: readonly JvmOption[];
}

function groupOf(process: JvmProcess, untemplated: boolean, vocabulary: Vocabulary): TermGroup | undefined {
  const sources = [...process.sources].sort(byWeight);
  const main = sources[0];
  if (!main) return undefined;
  const anchor = anchorOf(main);
  const said = new Map<Term, Said>();
  for (const each of saidIn(process)) for (const term of termsOf(each.option)) said.set(term, each);
  return {
    prefix: '',
    anchor: anchor?.range ?? main.options[0]?.range ?? { start: 0, end: 0 },
    terms: [...said.keys()],
    closed: untemplated && saysAll(process),
    set: (key, value) => {
      const there = [...said].filter(([term]) => term.key === key).map(([, each]) => each.option);
      if (there.length > 0) return replaceAll(there, value, key, process, vocabulary);
      const text = newOption(key, value, main, process, vocabulary);
      return text === undefined ? undefined : main.list.insert(anchor?.insertAt ?? main.insertAt, text);
    },
    replace: (term, value) => {
      const found = said.get(term);
      return found && replaceAll([found.option], value, term.key, process, vocabulary);
    },
    remove: (term) => {
      const found = said.get(term);
      return found && removeAll([found.option, ...found.overridden]);
    },
  };
}

/** Options that the JVMs meant read and keep; later ones override earlier ones of the same name. */
function saidIn(process: JvmProcess): Said[] {
  const said = new Map<JvmOption, JvmOption[]>();
  for (const set of process.sets) {
    const later = new Map<string, JvmOption[]>();
    for (const option of set.toReversed()) {
      if (option.kind === 'opaque' || versionsOf(process, option).length === 0) continue;
      const name = namesFor(option.term)[0] ?? option.term;
      const above = later.get(name) ?? [];
      const winner = above.find(({ readBy }) => covers(readBy, option.readBy));
      if (winner) said.get(winner)?.push(option);
      else if (!said.has(option)) said.set(option, []);
      if (!winner && !isRepeatable(name)) later.set(name, [...above, option]);
    }
  }
  return [...said]
    .map(([option, overridden]) => ({ option, overridden: overridden.filter((other) => !said.has(other)) }))
    .sort((a, b) => byPosition(a.option.range, b.option.range));
}

const covers = (outer: JvmOption['readBy'], inner: JvmOption['readBy']): boolean =>
  includes(outer, inner.first) && includes(outer, inner.last);

function termsOf(option: JvmOption): Term[] {
  const value = termValue(option);
  return namesFor(option.term).map((key) => ({ key, range: option.range, ...(value ? { value } : {}) }));
}

function termValue(option: JvmOption): TermValue | undefined {
  const { sign, value, valueRange, mapped, range, list, index, text } = option;
  if (sign) return { text: standingFor(sign === '+' ? 'true' : 'false', range), range };
  if (value !== undefined) {
    const where = { start: text.length - value.length, end: text.length };
    return { text: sliceMapped(mapped, where), range: valueRange ?? range };
  }
  const next = takesNextWord(text) ? list.words[index + 1] : undefined;
  return next && { text: next.value, range: next.range };
}

/** Whether nothing is missing that may be said elsewhere: in a variable, an argument file, another file. */
function saysAll({ hotspot, sources, sets }: JvmProcess): boolean {
  const others = sets.some((set) =>
    set.some(({ kind, term }) => kind === 'opaque' || kind === 'argument-file' || FILES.test(term)),
  );
  return hotspot && !others && sources.some(isWhole);
}

const FILES = /^(?:Flags|VMOptionsFile)$/;

/** A part adds to options that are kept elsewhere; `java -version` has no options to miss. */
const isWhole = ({ role, carrier }: OptionSource): boolean =>
  role !== 'part' && !(carrier === 'command' && role === 'tool');

function replaceAll(
  options: readonly JvmOption[],
  value: string,
  key: string,
  process: JvmProcess,
  vocabulary: Vocabulary,
): TextEdit[] | undefined {
  // Which one of several is meant cannot be told.
  if (isRepeatable(key) && options.length > 1) return undefined;
  const edits = options.map(({ list, index, text: before }) => {
    if (takesNextWord(before)) return list.replace(index + 1, value);
    const source = process.sources.find((each) => each.list === list);
    const text = source && newOption(key, value, source, process, vocabulary);
    return text === undefined ? undefined : list.replace(index, text);
  });
  return edits.every((edit) => edit !== undefined) ? joinEdits(edits.flat()) : undefined;
}

/** Text of an option that the JVM takes; `undefined` where it would not start, or the carrier cannot hold it. */
function newOption(
  key: string,
  value: string,
  { carrier, variable }: OptionSource,
  process: JvmProcess,
  vocabulary: Vocabulary,
): string | undefined {
  const text = optionText(key, value, vocabulary);
  if (text === undefined || (carrier !== 'command' && /[\s"'\\]/.test(text))) return undefined;
  const jdk = Number(process.target.version);
  if (text.startsWith('-XX:')) return refusesFlag(key, jdk, process, vocabulary) ? undefined : text;
  const record = vocabulary.launcher(text);
  const unread = record?.launcherOnly && variable?.readBy === 'jvm';
  return unread || (record && refuses(launcherState(record, jdk))) ? undefined : text;
}

const UNLOCKS: Readonly<Record<string, string>> = {
  diagnostic: 'UnlockDiagnosticVMOptions',
  experimental: 'UnlockExperimentalVMOptions',
};

function refusesFlag(name: string, jdk: number, { sets }: JvmProcess, vocabulary: Vocabulary): boolean {
  if (refuses(flagState(name, jdk, vocabulary))) return true;
  const span = vocabulary.flag(name)?.spans.find((each) => each.jdk.includes(jdk));
  const unlock = span && !span.unlocked ? UNLOCKS[span.kind] : undefined;
  const open = (set: readonly JvmOption[]) => set.some((each) => each.name === unlock && each.sign === '+');
  return unlock !== undefined && name !== unlock && !sets.every(open);
}

function removeAll(options: readonly JvmOption[]): TextEdit[] | undefined {
  // What is left of `-cp a.jar` or `-jar a.jar` would be read as the main class.
  const edits = options.map(({ list, index, text }) =>
    takesNextWord(text) ? undefined : list.remove(index),
  );
  return edits.every((edit) => edit !== undefined) ? joinEdits(edits.flat()) : undefined;
}
