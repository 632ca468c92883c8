// The words that a pattern cannot do without: never one too many, or a hint would miss what it looks for.

import { RE2JS } from 're2js';
import { expect, test } from 'vitest';
import { mayMatch, requiredWords } from '../../../server/notes/required-words.ts';

test.each<[string, readonly string[] | undefined]>([
  ['kafka', ['kafka']],
  ['^/opt/kafka$', ['/opt/kafka']],
  ['kafka|zookeeper', ['kafka', 'zookeeper']],
  ['(?:^|/)hekad(?: |$)', ['hekad']],
  ['carbon-(?:relay|aggregator)\\.py', ['carbon-relay.py', 'carbon-aggregator.py']],
  ['sha(?:1|256)sum', ['sha1sum', 'sha256sum']],
  ['sha(?:1|2(?:24|56))sum', ['sha']],
  ['a(?:b|c)+d', ['ab', 'ac']],
  ['a(?:b|)long', ['long']],
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

test.each<[string, string, boolean]>([
  ['kafka', 'KAFKA', false],
  ['(?i)kafka', 'run KaFKa', true],
  ['(?i)kafka', '\u212aaf\u212aa', true],
  ['(?i)solr', '\u017folr', true],
  ['(?i)kafka|solr', 'cassandra', false],
  ['curl .*[.](?:onnx|gguf)', 'curl https://example.org/model.zip', false],
  ['curl .*[.](?:onnx|gguf)', 'curl https://example.org/model.gguf', true],
  ['curl .*\\.(?:onnx|pt)', 'curl -o opt/model.zip', false],
  ['fetch model|curl .*onnx', 'fetch onnx', false],
  ['(?i)größe', 'GRÖSSE', true],
  ['(?i)\\d+', 'kafka', true],
])('%s may match %s: %s', (pattern, text, may) => {
  expect(mayMatch(pattern)(text, 0)).toBe(may);
  if (!may) expect(RE2JS.compile(pattern).matcher(text).find()).toBe(false);
});

test('what stands in front of the offset does not count', () => {
  expect(mayMatch('(?i)kafka')('Kafka kafk', 1)).toBe(false);
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

test('what matches has all that the pattern needs', () => {
  for (const first of PIECES) {
    for (const second of PIECES) {
      for (const third of PIECES) {
        const pattern = `${first}${second}${third}`;
        const may = mayMatch(pattern);
        const compiled = RE2JS.compile(pattern);
        const missed = texts.filter((text) => !may(text, 0) && compiled.matcher(text).find());
        expect([pattern, missed]).toEqual([pattern, []]);
      }
    }
  }
});
