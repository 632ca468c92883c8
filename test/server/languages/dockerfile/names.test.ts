import { expect, test } from 'vitest';
import { applyEdits, overlaps } from '../../../../server/core/text.ts';
import { linksOf } from '../../../../server/languages/dockerfile/links.ts';
import { namesOf } from '../../../../server/languages/dockerfile/names.ts';
import { readMarks } from '../../../harness/marks.ts';
import { noise } from '../../../harness/noise.ts';
import { parse } from './parsing.ts';

/** Expects that the marked ranges, and no others, are what bears the name. */
function expectUses(name: string, marked: string): void {
  const { text, ranges } = readMarks(marked);
  const uses = namesOf(parse(text)).filter((use) => use.name === name);
  expect(uses.map(({ range }) => range).sort((a, b) => a.start - b.start)).toEqual(ranges);
}

/** Renames what stands at the mark ▮, or says that the name is refused. */
function renamed(marked: string, newName: string): string {
  const { text, cursor = 0 } = readMarks(marked);
  const uses = namesOf(parse(text));
  const meant = uses.find(({ range }) => range.start <= cursor && cursor <= range.end);
  const all = uses.filter(({ name, accepts }) => name === meant?.name && accepts);
  if (!meant?.accepts?.(newName)) return 'refused';
  return applyEdits(
    text,
    all.map(({ range }) => ({ range, text: newName })),
  );
}

test('a stage is used by FROM, COPY and mounts behind it, in any case and by its number', () => {
  expectUses(
    'stage build',
    'FROM x:1 AS ⟦Build⟧\nFROM ⟦build⟧ AS b\nCOPY --from=⟦BUILD⟧ a b\nCOPY --from="⟦build⟧" --from=⟦0⟧ a b\nRUN --mount=type=bind,from=⟦build⟧,target=/a c\n',
  );
});

test('an image that is called like a later stage is no use of it', () => {
  expectUses('stage golang', 'FROM golang\nCOPY --from=golang a b\nFROM x:1 AS ⟦golang⟧\n');
});

test('a stage without a name is reached by its number', () => {
  expectUses('stage 0', '⟦FROM⟧ x:1\nFROM y:1\nCOPY --from=⟦0⟧ a b\n');
});

test('a stage is renamed wherever its name stands, to names that Docker takes', () => {
  const text = 'FROM x:1 AS bu▮ild\nFROM y:1 AS b\nCOPY --from=build a b\nCOPY --from=0 a b\n';
  expect(renamed(text, 'make')).toBe(
    'FROM x:1 AS make\nFROM y:1 AS b\nCOPY --from=make a b\nCOPY --from=0 a b\n',
  );
  for (const name of ['b', 'scratch', '1x', 'a b', '']) expect(renamed(text, name)).toBe('refused');
});

test('an argument in front of FROM is the one that stages take over, not one with a default of its own', () => {
  expectUses('argument V', 'ARG ⟦V⟧=1\nFROM x:${⟦V⟧:-2}\nARG ⟦V⟧\nRUN a $⟦V⟧\nFROM y:1\nARG V=2\nRUN a $V\n');
  expectUses('argument V of stage 1', 'ARG V=1\nFROM x:1\nRUN $V\nFROM y:1\nARG ⟦V⟧=2\nRUN a ${⟦V⟧}\n');
});

test('an argument is used in shells as well: in scripts, in heredocs and in continued lines', () => {
  expectUses(
    'argument V of stage 0',
    'FROM x:1\nARG ⟦V⟧=1\nRUN a \\\n  "$⟦V⟧"\nRUN <<E\necho ${⟦V⟧}\nE\nCMD ["sh", "-c", "echo $⟦V⟧"]\nCOPY <<"E" /a\n$V\nE\nRUN V=2; echo $V\n',
  );
});

test('a stage sees the arguments of the stage it is built on', () => {
  expectUses('argument V of stage 0', 'FROM x:1 AS a\nARG ⟦V⟧=1\nFROM a\nRUN $⟦V⟧\nFROM y:1\nRUN $V\n');
});

test('ENV hides the argument of its name and cannot be renamed, nor can a predefined argument', () => {
  const text = 'FROM x:1\nARG V=1\nENV V=$V\nRUN a $▮V\n';
  expect(renamed(text, 'W')).toBe('refused');
  expectUses('variable V of stage 0', 'FROM x:1\nARG V=1\nENV ⟦V⟧=$V\nRUN a $⟦V⟧\n');
  expect(renamed('FROM x:1\nARG TARGET▮ARCH\nRUN $TARGETARCH\n', 'W')).toBe('refused');
});

test('an argument is not renamed to a name that is taken', () => {
  const text = 'ARG V▮=1\nFROM x:$V\nENV A=1\n';
  expect(renamed(text, 'VERSION')).toBe('ARG VERSION=1\nFROM x:$VERSION\nENV A=1\n');
  for (const name of ['A', 'TARGETARCH', '1', 'a-b']) expect(renamed(text, name)).toBe('refused');
});

test('whatever the text, names do not overlap', () => {
  const sample =
    'ARG V=1\nFROM x:${V:-$W} AS a\nARG V\nRUN <<E\n$V\nE\nFROM a AS b\nCOPY --from=a a b\nRUN --mount=from=b,type=bind $V\n';
  for (const text of noise(9, [sample], 200)) {
    const ranges = namesOf(parse(text))
      .map(({ range }) => range)
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const clash = ranges.find((range, index) =>
      ranges.slice(index + 1, index + 3).some((next) => overlaps(range, next)),
    );
    if (clash) expect.fail(`${clash.start}-${clash.end} overlaps in ${JSON.stringify(text)}`);
  }
});

test('an image that is written in full leads to its page', () => {
  const links = (text: string) => linksOf(parse(text)).map(({ target }) => target);
  expect(
    links('FROM eclipse-temurin:17-jre\nFROM quay.io/org/app:1\nFROM docker.io/org/app@sha256:ab\n'),
  ).toEqual([
    'https://hub.docker.com/_/eclipse-temurin',
    'https://quay.io/repository/org/app',
    'https://hub.docker.com/r/org/app',
  ]);
  expect(links('ARG V=1\nFROM x:$V AS a\nFROM a\nFROM scratch\nFROM registry.local:5000/app:1\n')).toEqual(
    [],
  );
});
