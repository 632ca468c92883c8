// Comments, the outline, and what can be folded.

import { expect, test } from 'vitest';
import type { Range } from '../../../../server/core/text.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

const features = (text: string) => {
  const [host] = analyse('kafka.service', text).files;
  if (!host) throw new Error('The unit was not opened.');
  return host.features;
};

/** Expects the marked ranges and no others, in the order of the file. */
function expectRanges(marked: string, find: (text: string) => readonly Range[]): void {
  const { text, ranges } = readMarks(marked);
  const show = ({ start, end }: Range) => `${start}-${end} ${text.slice(start, end)}`;
  expect(find(text).map(show)).toEqual(ranges.map(show));
}

test('comments are whole lines, also between the lines of a command; a # behind a value is none', () => {
  expectRanges(
    `
    ⟦# broker⟧
    [Service]
      ⟦; indented⟧
    ExecStart=/opt/kafka \\
      ⟦# first⟧
      --a # no comment
    forgotten \\
      ⟦# of nobody⟧
      too
    ⟦#⟧
    `,
    (text) => features(text).comments(),
  );
});

test('the outline has sections with their directives, each with its value', () => {
  const text = `Stray=1\n[Unit]\nDescription=A \\\n  b\n\n# next\n[Service]\nEnvironment=${'x'.repeat(90)}\n[Service]\n`;
  const outline = features(text).symbols();
  expect(outline.map(({ name, range }) => [name, text.slice(range.start, range.end).length])).toEqual([
    ['Unit', '[Unit]\nDescription=A \\\n  b'.length],
    ['Service', `[Service]\nEnvironment=${'x'.repeat(90)}`.length],
    ['Service', '[Service]'.length],
  ]);
  const [description] = outline[0]?.children ?? [];
  expect([description?.name, description?.detail]).toEqual(['Description', 'A b']);
  expect(outline[1]?.children?.[0]?.detail).toHaveLength(80);
});

test('sections, continued directives and runs of comments fold', () => {
  expectRanges(
    `
    ⟦# Kafka
    # broker⟧

    ⟦[Service]
    ⟦ExecStart=/opt/kafka \\
      --a⟧
    User=kafka⟧

    # one line
    [Install]
    `,
    (text) =>
      features(text)
        .folds()
        .map(({ range }) => range),
  );
});
