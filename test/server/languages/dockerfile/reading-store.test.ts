// What is taken over from the last reading of a file: as much as possible, and never anything that has changed.

import { expect, test } from 'vitest';
import { NOTHING_AROUND } from '../../../../server/core/surroundings.ts';
import type { DockerfileModel } from '../../../../server/languages/dockerfile/model.ts';
import { ReadingStore } from '../../../../server/languages/dockerfile/reading-store.ts';
import { parse } from './parsing.ts';

const TEXT = [
  '# escape=\\',
  'FROM debian:13 AS base',
  'SHELL ["/bin/bash", "-c"]',
  '# above',
  'RUN a \\',
  '# inside',
  ' && b',
  'RUN <<END cat',
  'one',
  'END',
  'ONBUILD RUN d',
  'FROM base',
  'CMD ["e"]',
  '# below',
  'RUN f \\',
].join('\n');

/** Pieces that end, open or damage what stands around them. */
const TYPED = ['x', '\n', '\\\n', '<<END\n', '# c\n', ' {{ a }} ', '"', '# escape=`\n', 'SHELL ["cmd"]\n'];

const reading = (store: ReadingStore, text: string): DockerfileModel =>
  parse(text, 'Dockerfile', NOTHING_AROUND, store);

const told = (model: DockerfileModel) => ({
  instructions: model.instructions,
  comments: model.comments,
  runs: model.runs().map(({ calls, mounts, script }) => ({ calls, mounts, script })),
});

test.each(
  TYPED,
)('after %j is typed or deleted anywhere, the file reads as if nobody had read it before', (typed) => {
  for (let at = 0; at <= TEXT.length; at++) {
    const longer = TEXT.slice(0, at) + typed + TEXT.slice(at);
    const store = new ReadingStore();
    reading(store, TEXT);
    for (const text of [longer, TEXT.slice(0, at)])
      expect(told(reading(store, text))).toEqual(told(parse(text)));
  }
});

test('a file that is read once more has the same instructions and calls', () => {
  const store = new ReadingStore();
  const [first, second] = [reading(store, TEXT), reading(store, TEXT)];
  for (const [index, instruction] of first.instructions.entries())
    expect(second.instructions[index]).toBe(instruction);
  for (const [index, run] of first.runs().entries()) expect(second.runs()[index]?.calls).toBe(run.calls);
});

test('what stands in front of a change is not read again', () => {
  const store = new ReadingStore();
  const before = reading(store, TEXT);
  const after = reading(store, TEXT.replace('CMD ["e"]', 'CMD ["ee"]'));
  const changed = before.instructions.findIndex(({ kind }) => kind === 'cmd');
  expect(
    after.instructions.slice(0, changed).every((each, index) => each === before.instructions[index]),
  ).toBe(true);
  expect(after.instructions[changed]).not.toBe(before.instructions[changed]);
});

test('a file keeps nothing of another one with the same text', () => {
  const store = new ReadingStore();
  const [first] = parse(TEXT, 'a/Dockerfile', NOTHING_AROUND, store).instructions;
  expect(parse(TEXT, 'b/Dockerfile', NOTHING_AROUND, store).instructions[0]).not.toBe(first);
});

test('of many files, the oldest are forgotten', () => {
  const store = new ReadingStore();
  const long = `FROM a\n${'# filler\n'.repeat(10_000)}`;
  const [first] = parse(long, '0/Dockerfile', NOTHING_AROUND, store).instructions;
  for (let file = 1; file < 10; file++) parse(long, `${file}/Dockerfile`, NOTHING_AROUND, store);
  expect(parse(long, '0/Dockerfile', NOTHING_AROUND, store).instructions[0]).not.toBe(first);
});
