// What a person may have meant by a word that is not known.

import { expect, test } from 'vitest';
import { nearest } from '../../../server/cli/nearest.ts';

const COMMANDS = ['check', 'rules', 'explain', 'notes', 'lsp'];

test('letters swapped, missing, doubled or in the other case are forgiven', () => {
  expect(nearest('chekc', COMMANDS)).toEqual(['check']);
  expect(nearest('expain', COMMANDS)).toEqual(['explain']);
  expect(nearest('nottes', COMMANDS)).toEqual(['notes']);
  expect(nearest('RULES', COMMANDS)).toEqual(['rules']);
});

test('a word that is like none gets no suggestion', () => {
  expect(nearest('deploy', COMMANDS)).toEqual([]);
  expect(nearest('', COMMANDS)).toEqual([]);
});

test('the nearest comes first, three at most, each once', () => {
  expect(nearest('DL3006', ['DL3007', 'DL3006', 'DL3006', 'DL3008', 'DL3009'])).toEqual([
    'DL3006',
    'DL3007',
    'DL3008',
  ]);
});
