import { expect, test } from 'vitest';
import { tokensOf } from '../../../../server/languages/dockerfile/tokens.ts';
import { noise } from '../../../harness/noise.ts';
import { parse } from './parsing.ts';

const tokens = (text: string): string[] =>
  tokensOf(parse(text)).map(({ range, type }) => `${text.slice(range.start, range.end)} ${type}`);

test('keywords, flags, images, stages and variables are told apart', () => {
  expect(
    tokens('# syntax=docker/dockerfile:1\n# c\nFROM --platform=$P a:${T:-1} AS b\nENV X="y $Z"\n'),
  ).toEqual([
    'syntax keyword',
    'docker/dockerfile:1 string',
    '# c comment',
    'FROM keyword',
    '--platform parameter',
    '$P variable',
    'a: type',
    '${T:- variable',
    '1 string',
    '} variable',
    'AS keyword',
    'b namespace',
    'ENV keyword',
    'X variable',
    '"y  string',
    '$Z variable',
    '" string',
  ]);
});

test('the script of a RUN is coloured word by word, over its lines and in heredocs', () => {
  expect(tokens('FROM a:1\nRUN A=1 apt-get -y "b $C" \\\n  # why\n  | tee d\n').slice(2)).toEqual([
    'RUN keyword',
    'A variable',
    '1 string',
    'apt-get function',
    '-y parameter',
    '"b  string',
    '$C variable',
    '" string',
    '# why comment',
    '| operator',
    'tee function',
  ]);
  expect(tokens('FROM a:1\nRUN <<EOF\nset -e # c\nEOF\nCOPY <<E /a\nx $Y\nE\n').slice(2)).toEqual([
    'RUN keyword',
    '<<EOF operator',
    'set function',
    '-e parameter',
    '# c comment',
    'COPY keyword',
    '<<E operator',
    '/a string',
    'x $Y string',
  ]);
});

test('tokens stand in order, without overlap, each inside of one line, whatever the text', () => {
  const sample =
    'FROM a:$B AS c\nRUN x "y $Z" \\\n  && <<E cat | d\nq\nE\nCMD ["a", "-b"]\nHEALTHCHECK CMD x\n';
  for (const text of noise(7, [sample], 300)) {
    let last = 0;
    for (const { range } of tokensOf(parse(text))) {
      expect(range.start).toBeGreaterThanOrEqual(last);
      expect(range.end).toBeGreaterThan(range.start);
      expect(text.slice(range.start, range.end)).not.toMatch(/\n/);
      last = range.end;
    }
  }
});
