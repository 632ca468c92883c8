// A line above what starts a JVM, with the options that it ends up with, from all places in their order.

import type { Lens } from '../../core/features.ts';
import { code, escapeMarkdown } from '../../core/markdown.ts';
import { describeTarget } from '../../core/target.ts';
import { type FilledSet, withArgumentFiles } from './argument-files.ts';
import { collectorIn } from './collectors.ts';
import { overridden } from './effective.ts';
import { byWeight } from './main-source.ts';
import type { JvmModel, JvmOption, JvmProcess, OptionSource } from './model.ts';
import { hasUnknown, lastNamed } from './option-set.ts';
import { namesFor } from './same-option.ts';
import { spellSize } from './spell-size.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One line for each list that a JVM reads; a list of one option says nothing new. */
export const lenses = (model: JvmModel): Lens[] =>
  model.processes.flatMap((process) =>
    process.sets.flatMap((set) => {
      const filled = withArgumentFiles(set, process, model.around);
      const anchor = filled.set.length > 1 ? anchorFor(process, set) : undefined;
      return anchor ? [lensOf(anchor, process, filled, model)] : [];
    }),
  );

/** The source that the list has most to do with. */
const anchorFor = ({ sources }: JvmProcess, set: readonly JvmOption[]): OptionSource | undefined =>
  sources.filter(({ list }) => set.some((option) => option.list === list)).sort(byWeight)[0];

function lensOf(
  { place, options }: OptionSource,
  process: JvmProcess,
  filled: FilledSet,
  { vocabulary, source }: JvmModel,
): Lens {
  const { elsewhere } = filled;
  const beaten = overridden(
    filled.set,
    (one, other) =>
      one.range.start !== other.range.start || elsewhere.get(one)?.path !== elsewhere.get(other)?.path,
  );
  const lineOf = (option: JvmOption) =>
    elsewhere.get(option)?.line ?? source.position(option.range.start).line + 1;
  const lines = filled.set.map((option) => {
    const where = elsewhere.get(option)?.path ?? placeOf(process, option);
    return lineFor(option, beaten.get(option), `${where && `${where}, `}line ${lineOf(option)}`);
  });
  return {
    range: place ?? options[0]?.range ?? { start: 0, end: 0 },
    title: titleOf(process, filled.set, filled.set.length - beaten.size, vocabulary),
    details: detailsOf(process, filled.set, lines),
  };
}

function titleOf(
  { target }: JvmProcess,
  set: readonly JvmOption[],
  counted: number,
  vocabulary: Vocabulary,
): string {
  const heap = lastNamed(set, [...namesFor('Xmx'), 'MaxRAMPercentage']);
  const size = heap && (heap.term === 'MaxRAMPercentage' ? `${heap.value} % of the memory` : sizeOf(heap));
  const collector = collectorIn(set, Number(target.version), vocabulary);
  return [
    `JVM: ${counted} ${counted === 1 ? 'option' : 'options'}`,
    size && `heap up to ${size}`,
    collector,
    target.known ? `JDK ${target.version}` : undefined,
  ]
    .filter(Boolean)
    .join(', ');
}

const sizeOf = ({ value = '', valueKnown }: JvmOption): string =>
  (valueKnown ? spellSize(value) : undefined) ?? value;

function detailsOf({ target }: JvmProcess, set: readonly JvmOption[], lines: readonly string[]): string {
  return [
    '# Options in the order in which the JVM reads them',
    escapeMarkdown(describeTarget(target)),
    lines.join('\n'),
    hasUnknown(set) ? 'Words that the file does not tell may add more.' : undefined,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function lineFor({ text }: JvmOption, winner: JvmOption | undefined, place: string): string {
  const shown = winner ? `~~${code(text)}~~` : code(text);
  return `- ${shown} (${escapeMarkdown(place)}${winner ? `, ${code(winner.text)} wins` : ''})`;
}

/** Name of a variable or a program; a file of options is the one that is read. */
function placeOf({ sources }: JvmProcess, option: JvmOption): string {
  const source = sources.find(({ list }) => list === option.list);
  return source && source.carrier !== 'file' ? source.name : '';
}
