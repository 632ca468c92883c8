// Which level, which options and which findings a person's choices come to.

import { expect, test } from 'vitest';
import type { Finding } from '../../../server/core/finding.ts';
import type { RuleInfo } from '../../../server/core/rule.ts';
import { createRuleNames } from '../../../server/workspace/rule-names.ts';
import { chooseRules, type RuleChoices } from '../../../server/workspace/rule-settings.ts';

const rule: RuleInfo = {
  id: 'dockerfile/image-version-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3006'],
};
const strict: RuleInfo = { id: 'dockerfile/label-missing', severity: 'hint', fix: 'none', profile: 'all' };
const named = createRuleNames([rule, strict]);
const choose = (choices: RuleChoices) => chooseRules(choices, named);
const levelOf = (rules: RuleChoices['rules'] = {}, profile?: RuleChoices['profile']) =>
  choose({ rules, ...(profile ? { profile } : {}) }).levelOf;

test('a rule keeps its own level where nothing is said', () => {
  expect(levelOf({ 'jvm/*': 'off' })(rule)).toBe('warning');
});

test('a level is chosen by id, by the name behind the slash, by glob and by the name in another tool', () => {
  expect(levelOf({ 'dockerfile/image-version-missing': 'error' })(rule)).toBe('error');
  expect(levelOf({ 'image-version-missing': 'error' })(rule)).toBe('error');
  expect(levelOf({ 'dockerfile/*': 'hint' })(rule)).toBe('hint');
  expect(levelOf({ 'image-*': 'hint' })(rule)).toBe('hint');
  expect(levelOf({ DL3006: 'off' })(rule)).toBe('off');
});

test('a star stands for every rule', () => {
  expect(levelOf({ '*': 'off' })(rule)).toBe('off');
});

test('among several that match, the last one wins', () => {
  expect(levelOf({ '**': 'off', 'dockerfile/*': 'error' })(rule)).toBe('error');
  expect(levelOf({ 'dockerfile/*': 'error', '**': 'off' })(rule)).toBe('off');
});

test('a rule that is off unless asked for runs when it is named, or with all rules', () => {
  expect(levelOf()(strict)).toBe('off');
  expect(levelOf({ 'dockerfile/*': 'warning' })(strict)).toBe('off');
  expect(levelOf({ 'label-missing': 'warning' })(strict)).toBe('warning');
  expect(levelOf({}, 'all')(strict)).toBe('hint');
  expect(levelOf({ 'dockerfile/*': 'warning' }, 'all')(strict)).toBe('warning');
});

test('the profile of errors shows errors, and what was named', () => {
  const finding = (severity: Finding['severity']): Finding => ({
    rule: rule.id,
    severity,
    message: '',
    range: { start: 0, end: 0 },
    related: [],
    fixes: [],
    tags: [],
  });
  const { shows } = choose({ profile: 'errors' });
  expect(shows(finding('error'))).toBe(true);
  expect(shows(finding('warning'))).toBe(false);
  expect(choose({ profile: 'errors', rules: { DL3006: 'hint' } }).shows(finding('hint'))).toBe(true);
});

test('options of a rule come together, and a later entry wins option by option', () => {
  const { optionsOf } = choose({
    options: {
      'dockerfile/*': { trusted: ['a'], strict: true },
      DL3006: { trusted: ['b'] },
      'jvm/*': { strict: false },
    },
  });
  expect(optionsOf(rule)).toEqual({ trusted: ['b'], strict: true });
});
