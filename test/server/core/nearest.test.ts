import { expect, test } from 'vitest';
import { nearestWord, nearWords, onlyNearest } from '../../../server/core/nearest.ts';

const DIRECTIVES = ['Restart', 'RestartSec', 'ExecStart', 'ExecStop'];

test('letters added, dropped, changed or swapped count one each, the other case none', () => {
  const edits = (word: string) => nearWords(word, ['Restart'])[0]?.edits;
  expect(['RESTART', 'Restarts', 'Restat', 'Rastart', 'Rsetart'].map(edits)).toEqual([0, 1, 1, 1, 1]);
});

test('the nearest comes first, and nothing that is too far away comes at all', () => {
  expect(nearWords('RestartSecs', DIRECTIVES).map(({ candidate }) => candidate)).toEqual(['RestartSec']);
  expect(nearestWord('ExceStart', DIRECTIVES)).toBe('ExecStart');
  expect(nearestWord('Environment', DIRECTIVES)).toBeUndefined();
  expect(nearestWord('Restrat', DIRECTIVES, 0)).toBeUndefined();
});

test('where two are equally near, neither is the only one', () => {
  expect(onlyNearest(nearWords('ExecStat', ['ExecStart', 'ExecStats']))).toBeUndefined();
  expect(onlyNearest(nearWords('ExecStrat', ['ExecStart', 'Restart']))).toBe('ExecStart');
});
