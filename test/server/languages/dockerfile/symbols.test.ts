import { expect, test } from 'vitest';
import type { OutlineSymbol } from '../../../../server/core/features.ts';
import { contains } from '../../../../server/core/text.ts';
import { commentsOf, foldsOf, symbolsOf } from '../../../../server/languages/dockerfile/symbols.ts';
import { readMarks } from '../../../harness/marks.ts';
import { noise } from '../../../harness/noise.ts';
import { parse } from './parsing.ts';

const outline = (symbols: readonly OutlineSymbol[], depth = 0): string[] =>
  symbols.flatMap(({ name, detail = '', children = [] }) => [
    `${'  '.repeat(depth)}${name} ${detail}`.trimEnd(),
    ...outline(children, depth + 1),
  ]);

test('the outline shows stages by name, with their instructions', () => {
  const text = 'ARG V=1\nFROM x:$V AS build\nENV A=1 B=2\nFROM y:1\nCMD ["a", \\\n "b"]\n';
  expect(outline(symbolsOf(parse(text)))).toEqual([
    'ARG V',
    'build x:$V',
    '  ENV A, B',
    'y:1',
    '  CMD ["a", "b"]',
  ]);
});

test('a stage reaches to the end of its last instruction, heredocs included', () => {
  const { text, ranges } = readMarks('⟦FROM x:1 AS a\nRUN <<E\nb\nE⟧\n\nFROM y:1\n');
  expect(symbolsOf(parse(text))[0]?.range).toEqual(ranges[0]);
});

test('stages, long instructions and blocks of comments fold', () => {
  const { text, ranges } = readMarks('⟦# a\n# b⟧\n\n# c\n⟦FROM x:1\n⟦RUN a \\\n  b⟧⟧\n');
  expect(foldsOf(parse(text)).map(({ range }) => range)).toEqual(ranges);
});

test('every comment is known, parser directives and those in continued instructions included', () => {
  const { text, ranges } = readMarks('⟦# check=skip=x⟧\nFROM x:1\nRUN a \\\n  ⟦# b⟧\n  c\n⟦#d⟧');
  expect(commentsOf(parse(text))).toEqual(ranges);
});

test('whatever the text, what is selected lies inside of its symbol', () => {
  for (const text of noise(5, ['ARG V\nFROM x:$V AS a\nRUN <<E\nb\nE\nONBUILD ENV A=1 \\\n'], 200)) {
    for (const symbol of symbolsOf(parse(text)).flatMap((each) => [each, ...(each.children ?? [])])) {
      if (!contains(symbol.range, symbol.selection)) expect.fail(JSON.stringify(text));
    }
  }
});
