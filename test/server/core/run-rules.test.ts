import { expect, test } from 'vitest';
import { words } from '../../../server/core/options.ts';
import { each, type RuleSettings, scan, whole } from '../../../server/core/rule.ts';
import { RULE_FAILED, ruleRunner } from '../../../server/core/run-rules.ts';
import { resolveTarget, type TargetSubject } from '../../../server/core/target.ts';

const own: RuleSettings = { levelOf: ({ severity }) => severity, optionsOf: () => ({}) };
const jdk: TargetSubject = { kind: 'jdk', label: 'JDK', supported: ['8', '17'], advised: '17' };
const at = (start: number) => ({ start, end: start + 1 });

const letters = each({
  id: 'test/letter',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  nodes: (model: string) => [...model].entries(),
  says: (found: { letter: string }) => `Letter ${found.letter}.`,
  check: ([index, letter], report) => report(at(index), { letter }),
});

const throwing = whole({
  id: 'test/throwing',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: () => '',
  check: (_model: string) => {
    throw new Error('no such thing');
  },
});

test('findings come in the order of their places', () => {
  const backwards = whole({
    id: 'test/backwards',
    severity: 'hint',
    since: '0.1.0',
    fix: 'none',
    says: (index: number) => String(index),
    check: (model: string, report) => {
      for (let index = model.length - 1; index >= 0; index--) report(at(index), index);
    },
  });
  const found = ruleRunner([backwards, letters])('ab', own).map(
    ({ rule, range }) => `${rule} ${range.start}`,
  );
  expect(found).toEqual(['test/backwards 0', 'test/letter 0', 'test/backwards 1', 'test/letter 1']);
});

test('a rule that throws becomes one visible finding and leaves the others alone', () => {
  const found = ruleRunner([throwing, letters])('a', own);
  expect(found.map(({ rule }) => rule)).toEqual([RULE_FAILED, 'test/letter']);
  expect(found[0]?.message).toContain('test/throwing');
  expect(found[0]?.severity).toBe('information');
});

test('the same finding twice is one', () => {
  expect(ruleRunner([letters, letters])('a', own)).toHaveLength(1);
});

test('a rule that is off does not run, and a level chosen by the user wins over the case', () => {
  const mild = whole({
    id: 'test/mild',
    severity: 'warning',
    since: '0.1.0',
    fix: 'none',
    says: () => 'Mild.',
    check: (_model: string, report) => report(at(0), undefined, { severity: 'hint' }),
  });
  expect(ruleRunner([throwing])('a', { ...own, levelOf: () => 'off' })).toEqual([]);
  expect(ruleRunner([mild])('a', own)[0]?.severity).toBe('hint');
  expect(ruleRunner([mild])('a', { ...own, levelOf: () => 'error' })[0]?.severity).toBe('error');
});

test('a rule is given its options, and the fallback of one that is absent or does not fit', () => {
  const vowels = whole({
    id: 'test/vowels',
    severity: 'hint',
    since: '0.1.0',
    fix: 'none',
    options: { also: words('Letters that count as vowels too.', ['y']) },
    says: (letters: string) => letters,
    check: (_model: string, report, { also }) => report(at(0), also.join()),
  });
  const said = (given: unknown) =>
    ruleRunner([vowels])('a', { ...own, optionsOf: () => ({ also: given }) })[0]?.message;
  expect(said(['w', 'j'])).toBe('w,j');
  expect(said(undefined)).toBe('y');
  expect(said('w')).toBe('y');
});

test('a scan carries its state over the nodes and has the last word', () => {
  const count = scan({
    id: 'test/count',
    severity: 'hint',
    since: '0.1.0',
    fix: 'none',
    nodes: (model: string) => model,
    start: () => 0,
    step: (seen: number) => seen + 1,
    says: (found: { seen: number }) => `${found.seen} letters.`,
    end: (seen, report) => report(at(0), { seen }),
  });
  expect(ruleRunner([count])('abc', own)[0]?.message).toBe('3 letters.');
});

test('a finding that depends on a version says which one and how it is known', () => {
  const versioned = (hints: { version: string; from: string }[]) =>
    whole({
      id: 'test/versioned',
      severity: 'error',
      since: '0.1.0',
      fix: 'none',
      says: () => 'Refused.',
      check: (_model: string, report) =>
        report(at(0), undefined, { target: resolveTarget(jdk, hints, undefined) }),
    });
  const message = (hints: { version: string; from: string }[]) =>
    ruleRunner([versioned(hints)])('', own)[0]?.message;
  expect(message([{ version: '17', from: 'FROM eclipse-temurin:17, line 1' }])).toBe(
    'Refused. (JDK 17: FROM eclipse-temurin:17, line 1)',
  );
  expect(message([])).toBe('Refused. (JDK not named in the project, judged for 8, 17)');
});

test('a case that only some other tools find says which', () => {
  const rule = whole({
    id: 'test/shared',
    severity: 'hint',
    since: '0.1.0',
    fix: 'none',
    aliases: ['A1', 'B1'],
    says: () => 'Found.',
    check: (_model: string, report) => {
      report(at(0), {});
      report(at(1), {}, { aliases: ['B1'] });
    },
  });
  expect(ruleRunner([rule])('ab', own).map(({ aliases }) => aliases)).toEqual([undefined, ['B1']]);
});
