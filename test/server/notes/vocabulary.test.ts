// What a word of a query may mean among the words in use.

import { expect, test } from 'vitest';
import { Vocabulary } from '../../../server/notes/vocabulary.ts';
import { wordsOf } from '../../../server/notes/words.ts';

function vocabularyOf(...words: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.numberFor(word);
  return vocabulary;
}

const meant = (vocabulary: Vocabulary, word: string, isTyping = false): string[] =>
  [...vocabulary.meantBy(word, isTyping)].sort((a, b) => b.factor - a.factor).map((each) => each.word);

test('a word means itself, then its other forms', () => {
  expect(meant(vocabularyOf('restarted', 'restart', 'start'), 'restart')).toEqual(['restart', 'restarted']);
});

test('a word that is being typed may go on, and one that is finished when it is long enough', () => {
  const vocabulary = vocabularyOf('configuration', 'connection');
  expect(meant(vocabulary, 'co', true)).toEqual(['connection', 'configuration']);
  expect(meant(vocabulary, 'co')).toEqual([]);
  expect(meant(vocabulary, 'configuratio')).toEqual(['configuration']);
});

test('a slip is forgiven where nothing else is meant, and not in a short word', () => {
  const vocabulary = vocabularyOf('statistics', 'pause', 'cause', 'jvm');
  expect(meant(vocabulary, 'statistcs')).toEqual(['statistics']);
  expect(meant(vocabulary, 'pause')).toEqual(['pause']);
  expect(meant(vocabulary, 'jwm')).toEqual([]);
});

test('words that come later are found as well', () => {
  const vocabulary = vocabularyOf('backlog');
  expect(meant(vocabulary, 'som', true)).toEqual([]);
  vocabulary.numberFor('somaxconn');
  expect(meant(vocabulary, 'som', true)).toEqual(['somaxconn']);
});

test.each([
  ['Raise LimitNOFILE!', ['raise', 'limitnofile', 'limit', 'nofile']],
  ['-XX:+UseG1GC', ['xx', 'useg1gc', 'use', 'g1', 'gc']],
  ['net.core.somaxconn', ['net', 'core', 'somaxconn']],
  ['Größe', ['größe']],
])('%s is known by %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
