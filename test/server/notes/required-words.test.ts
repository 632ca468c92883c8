// The words that a pattern cannot do without: never one too many, or a hint would miss what it looks for.

import { RE2JS } from 're2js';
import { expect, test } from 'vitest';
import { requiredWords } from '../../../server/notes/required-words.ts';

test.each<[string, readonly string[] | undefined]>([
  ['kafka', ['kafka']],
  ['^/opt/kafka$', ['/opt/kafka']],
  ['kafka|zookeeper', ['kafka', 'zookeeper']],
  ['(?:^|/)hekad(?: |$)', ['hekad']],
  ['carbon-(?:relay|aggregator)\\.py', ['carbon-']],
  ['a+bc?d*e', ['a']],
  ['(?:ab|cd)+ef*', ['ab', 'cd']],
  ['(?:long word)?x', ['x']],
  ['\\bexact\\b', ['exact']],
  ['a{0,3}bcd', ['bcd']],
  ['a{2,3}', ['a']],
  ['[abc]def[^ghi]', ['def']],
  ['(?P<name>word)', ['word']],
  ['(?i)kafka', undefined],
  ['(?i:kafka)x', ['x']],
  ['a|', undefined],
  ['.*', undefined],
  ['\\d+|word', undefined],
  ['[)(|]x', ['x']],
  ['\\(\\?\\|', ['(?|']],
])('%s needs %j', (pattern, words) => {
  expect(requiredWords(pattern)).toEqual(words);
});

/** All texts of up to four of these letters, and patterns put together of such pieces: each with each. */
const LETTERS = ['a', 'b', 'c'];
const PIECES = [
  'a',
  'b',
  'c',
  'ab',
  'b?',
  'c*',
  'a+',
  '(?:a|bc)',
  '(ab)?',
  '[bc]',
  'a|b',
  '.',
  '\\b',
  'b{2}',
];
const texts = [0, 1, 2, 3].reduce<string[]>(
  (all) => [...new Set([...all, ...all.flatMap((text) => LETTERS.map((letter) => text + letter))])],
  [''],
);

test('what matches has one of the words', () => {
  for (const first of PIECES) {
    for (const second of PIECES) {
      for (const third of PIECES) {
        const pattern = `${first}${second}${third}`;
        const words = requiredWords(pattern);
        if (!words) continue;
        const compiled = RE2JS.compile(pattern);
        const missed = texts.filter(
          (text) => !words.some((word) => text.includes(word)) && compiled.matcher(text).find(),
        );
        expect([pattern, missed]).toEqual([pattern, []]);
      }
    }
  }
});
