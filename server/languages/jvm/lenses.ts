// A line above what starts a JVM, with the options that it ends up with, from all places in their order.

import type { Lens } from '../../core/features.ts';
import { code, escapeMarkdown } from '../../core/markdown.ts';
import { describeTarget } from '../../core/target.ts';
import { collectorIn } from './collectors.ts';
import { overridden } from './effective.ts';
import { byWeight } from './main-source.ts';
import type { JvmModel, JvmOption, JvmProcess, OptionSource } from './model.ts';
import { hasUnknown, lastNamed } from './option-set.ts';
import { namesFor } from './same-option.ts';
import { spellSize } from './spell-size.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One line for each list that a JVM reads; a list of one option says nothing new. */
export const lenses = ({ processes, vocabulary, source }: JvmModel): Lens[] =>
  processes.flatMap((process) =>
    process.sets.flatMap((set) => {
      const first = set.length > 1 ? anchorFor(process, set) : undefined;
      return first
        ? [
            {
              range: first.place ?? first.options[0]?.range ?? { start: 0, end: 0 },
              title: titleOf(process, set, vocabulary),
              details: detailsOf(process, set, (offset) => source.position(offset).line + 1),
            },
          ]
        : [];
    }),
  );

/** The source that the list has most to do with. */
const anchorFor = ({ sources }: JvmProcess, set: readonly JvmOption[]): OptionSource | undefined =>
  sources.filter(({ list }) => set.some((option) => option.list === list)).sort(byWeight)[0];

function titleOf({ target }: JvmProcess, set: readonly JvmOption[], vocabulary: Vocabulary): string {
  const counted = set.length - overridden(set).size;
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

function detailsOf(
  process: JvmProcess,
  set: readonly JvmOption[],
  lineOf: (offset: number) => number,
): string {
  const beaten = overridden(set);
  const lines = set.map((option) => {
    const place = `${placeOf(process, option)}line ${lineOf(option.range.start)}`;
    const winner = beaten.get(option);
    const shown = winner ? `~~${code(option.text)}~~` : code(option.text);
    return `- ${shown} (${escapeMarkdown(place)}${winner ? `, ${code(winner.text)} wins` : ''})`;
  });
  return [
    '# Options in the order in which the JVM reads them',
    escapeMarkdown(describeTarget(process.target)),
    lines.join('\n'),
    hasUnknown(set) ? 'Words that the file does not tell may add more.' : undefined,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function placeOf({ sources }: JvmProcess, option: JvmOption): string {
  const source = sources.find(({ list }) => list === option.list);
  return source && source.carrier !== 'file' ? `${source.name}, ` : '';
}
