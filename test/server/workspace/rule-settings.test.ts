import { expect, test } from 'vitest';
import type { RuleInfo } from '../../../server/core/rule.ts';
import { levelsFrom, optionsFrom } from '../../../server/workspace/rule-settings.ts';

const rule: RuleInfo = {
  id: 'dockerfile/image-version-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3006'],
};

test('a rule keeps its own level where nothing is said', () => {
  expect(levelsFrom({ 'jvm/*': 'off' })(rule)).toBe('warning');
});

test('a level is chosen by id, by glob and by the name that another tool uses', () => {
  expect(levelsFrom({ 'dockerfile/image-version-missing': 'error' })(rule)).toBe('error');
  expect(levelsFrom({ 'dockerfile/*': 'hint' })(rule)).toBe('hint');
  expect(levelsFrom({ DL3006: 'off' })(rule)).toBe('off');
});

test('among several that match, the last one wins', () => {
  expect(levelsFrom({ '**': 'off', 'dockerfile/*': 'error' })(rule)).toBe('error');
  expect(levelsFrom({ 'dockerfile/*': 'error', '**': 'off' })(rule)).toBe('off');
});

test('options of a rule come together, and a later entry wins option by option', () => {
  const options = optionsFrom({
    'dockerfile/*': { trusted: ['a'], strict: true },
    DL3006: { trusted: ['b'] },
    'jvm/*': { strict: false },
  });
  expect(options(rule)).toEqual({ trusted: ['b'], strict: true });
});
