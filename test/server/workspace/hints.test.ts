// Declared hints over a made-up language, so that only their own logic is asked.

import { describe, expect, test } from 'vitest';
import type { Hint, HintChange, ValueTest } from '../../../server/core/hint.ts';
import { standingFor, withOpaque } from '../../../server/core/mapped-text.ts';
import type { Term, TermGroup, Terms } from '../../../server/core/terms.ts';
import { compilePattern } from '../../../server/notes/pattern-library.ts';
import { createHintRunner } from '../../../server/workspace/hints.ts';

const at = (start: number) => ({ start, end: start + 1 });
/** Values stand 100 behind their terms; what is in `${…}` is unknown. */
const term = (key: string, value: string, start: number): Term => {
  const where = { start: start + 100, end: start + 100 + value.length };
  const unknown = [...value.matchAll(/\$\{\w+\}/g)].map(({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
  return {
    key,
    range: at(start),
    value: { text: withOpaque(standingFor(value, where), unknown), range: where },
  };
};

const group = (prefix: string, terms: readonly Term[], closed = true): TermGroup => ({
  prefix,
  anchor: at(999),
  terms,
  closed,
  set: (key, value) => [{ range: at(0), text: `${key}=${value}` }],
  remove: ({ range }) => [{ range, text: '' }],
});

/** Sizes are written with a k, counts without. */
const said = (...groups: TermGroup[]): Terms => ({
  language: 'systemd',
  groups: () => groups,
  mentions: () => true,
  measure: (_key, text) => {
    const [, number, unit] = /^(\d+)(k?)$/.exec(text) ?? [];
    return number === undefined
      ? undefined
      : { amount: Number(number) * (unit ? 1024 : 1), dimension: unit ? 'bytes' : 'count' };
  },
});

const hint = (parts: Partial<Hint>): Hint => ({
  id: 'test',
  note: 'note',
  language: 'systemd',
  when: [],
  report: { expects: 'has', terms: ['Service.User'] },
  severity: 'warning',
  message: 'Message.',
  ...parts,
});

const run = (one: Hint, terms: Terms, path = 'a.service') =>
  createHintRunner([one], compilePattern)(path, [terms], ({ severity }) => severity);
const starts = (one: Hint, terms: Terms, path?: string) =>
  run(one, terms, path).map(({ range }) => range.start);

test('a term that is there is reported at itself, or at its value where the value is tested', () => {
  const terms = said(group('Service.', [term('Service.User', 'root', 1), term('Service.User', 'app', 2)]));
  expect(starts(hint({}), terms)).toEqual([1, 2]);
  const root = hint({
    report: { expects: 'has', terms: ['Service.User'], test: { kind: 'equals', text: 'root' } },
  });
  expect(starts(root, terms)).toEqual([101]);
});

test('a missing term is reported at its group, one with a wrong value at the value', () => {
  const missing = hint({
    report: { expects: 'missing', terms: ['Service.Limit'], test: { kind: 'above', bound: '99' } },
  });
  expect(starts(missing, said(group('Service.', [])))).toEqual([999]);
  expect(starts(missing, said(group('Service.', [term('Service.Limit', '50', 3)])))).toEqual([103]);
  expect(starts(missing, said(group('Service.', [term('Service.Limit', '100', 3)])))).toEqual([]);
});

test('nothing is missing where more may be said elsewhere, or where a value is not known', () => {
  const missing = hint({ report: { expects: 'missing', terms: ['Service.Limit'] } });
  expect(starts(missing, said(group('Service.', [], false)))).toEqual([]);
  const low = hint({
    report: { expects: 'missing', terms: ['Service.Limit'], test: { kind: 'above', bound: '9' } },
  });
  expect(starts(low, said(group('Service.', [term('Service.Limit', '${N}', 3)])))).toEqual([]);
});

test('a group is only asked for terms that can stand in it', () => {
  const missing = hint({ report: { expects: 'missing', terms: ['bind.alpn'] } });
  expect(starts(missing, said(group('server.', []), group('bind.', [])))).toHaveLength(1);
});

test('a condition on the same group is asked there, one on another in the whole file', () => {
  const secure = [term('bind.ssl', '', 1)];
  const terms = said(
    group('global.', [term('global.nbthread', '4', 9)]),
    group('bind.', secure),
    group('bind.', []),
  );
  const inSame = hint({
    when: [{ expects: 'has', terms: ['bind.ssl'] }],
    report: { expects: 'missing', terms: ['bind.alpn'] },
  });
  expect(starts(inSame, terms)).toHaveLength(1);
  const inFile = hint({
    when: [{ expects: 'has', terms: ['global.nbthread'] }],
    report: { expects: 'missing', terms: ['bind.alpn'] },
  });
  expect(starts(inFile, terms)).toHaveLength(2);
});

test('quantities are compared with their units, and other dimensions not at all', () => {
  const terms = said(group('', [term('Size', '2k', 1)]));
  const above = (bound: string) =>
    hint({ report: { expects: 'has', terms: ['Size'], test: { kind: 'above', bound } } });
  expect(starts(above('1k'), terms)).toEqual([101]);
  expect(starts(above('2k'), terms)).toEqual([]);
  expect(starts(above('1'), terms)).toEqual([]);
});

test('a hint is for its files and its language only', () => {
  const one = hint({ files: '**/kafka*.service' });
  const terms = said(group('', [term('Service.User', 'root', 1)]));
  expect(starts(one, terms, '/etc/systemd/system/kafka@1.service')).toEqual([1]);
  expect(starts(one, terms, '/etc/systemd/system/redis.service')).toEqual([]);
  expect(starts(hint({ language: 'jvm' }), terms)).toEqual([]);
});

describe('a value of which a part is unknown', () => {
  const verdict = (value: string, test: ValueTest): 'has' | 'has not' | 'silent' => {
    const terms = said(group('', [term('A', value, 1)]));
    const found = (expects: 'has' | 'missing') =>
      starts(hint({ report: { expects, terms: ['A'], test } }), terms);
    if (found('has').length > 0) return 'has';
    return found('missing').length > 0 ? 'has not' : 'silent';
  };

  test.each<[string, string, 'has' | 'silent']>([
    ['/opt/kafka/bin/start ${OPTS}', 'kafka', 'has'],
    ['${JAVA} -jar app.jar', 'app\\.jar$', 'has'],
    ['${ENV} LD_PRELOAD=libjemalloc.so', 'jemalloc', 'has'],
    // What comes out of the variable may go on with the word.
    ['/opt/kafka${VERSION}', '\\bkafka\\b', 'silent'],
    ['${HOME}kafka', '\\bkafka\\b', 'silent'],
    ['start ${OPTS}', '^start$', 'silent'],
    ['start ${OPTS} now', 'start .* now', 'silent'],
    ['start ${OPTS}', 'kafka', 'silent'],
    ['${OPTS}', '.', 'silent'],
  ])('%s, asked for %s: %s', (value, pattern, expected) => {
    expect(verdict(value, { kind: 'matches', pattern })).toBe(expected);
  });

  test.each<[string, string, 'has not' | 'silent']>([
    ['/srv/${NAME}/run', '/opt/app/run', 'has not'],
    ['/srv/${NAME}/run', '/srv/app/start', 'has not'],
    ['/srv/${A}/x/${B}/run', '/srv/1/y/2/run', 'has not'],
    ['run${A}run', 'run', 'has not'],
    ['/srv/${NAME}/run', '/srv/app/run', 'silent'],
    ['${NAME}', 'app', 'silent'],
    // `${N}048` of the one unit may be as much as `2k`.
    ['${N}048', '2k', 'silent'],
  ])('%s, compared with %s: %s', (value, text, expected) => {
    expect(verdict(value, { kind: 'equals', text })).toBe(expected);
  });

  test('has no amount', () => {
    expect(verdict('${N}0', { kind: 'above', bound: '1' })).toBe('silent');
    expect(verdict('${N}0', { kind: 'below', bound: '1' })).toBe('silent');
  });
});

test('a hint about a pattern stands at the words that fit it', () => {
  const terms = said(group('', [term('RUN', 'make install && /bin/curl -k https://a', 1)]));
  const one = hint({
    report: { expects: 'has', terms: ['RUN'], test: { kind: 'matches', pattern: '(?:curl|wget) -k\\s' } },
  });
  expect(run(one, terms)[0]?.range).toEqual({ start: 101 + 16, end: 101 + 28 });
});

test('a pattern that would run away elsewhere answers at once', () => {
  const one = hint({
    report: { expects: 'has', terms: ['A'], test: { kind: 'matches', pattern: '(a+)+$' } },
  });
  expect(starts(one, said(group('', [term('A', `${'a'.repeat(10_000)}b`, 1)])))).toEqual([]);
});

test('a file that does not mention a term is not read for it', () => {
  const unread: Terms = {
    ...said(),
    groups: () => {
      throw new Error('The terms were collected.');
    },
    mentions: (name) => name !== 'Service.User',
  };
  expect(starts(hint({}), unread)).toEqual([]);
  expect(starts(hint({ when: [{ expects: 'has', terms: ['Service.User'] }] }), unread)).toEqual([]);
  expect(() => starts(hint({ report: { expects: 'missing', terms: ['Service.User'] } }), unread)).toThrow();
});

test('a fix sets, replaces or removes in the syntax of the file', () => {
  const terms = said(group('', [term('Service.User', 'root', 1)]));
  const edits = (fix: HintChange) =>
    run(hint({ fix: { ...fix, safe: false } }), terms)[0]?.fixes[0]?.edits[0]?.text;
  expect(edits({ kind: 'set', term: 'Service.Group', value: 'app' })).toBe('Service.Group=app');
  expect(edits({ kind: 'replace', value: 'app' })).toBe('Service.User=app');
  expect(edits({ kind: 'remove', term: 'Service.User' })).toBe('');
  expect(run(hint({}), terms)[0]?.fixes).toEqual([]);
});

test('a fix may be safe, and may stand in the only other group that can hold it', () => {
  const unit: TermGroup = {
    ...group('Unit.', []),
    set: (key, value) => [{ range: at(500), text: `${key}=${value}` }],
  };
  const set: Hint['fix'] = { kind: 'set', term: 'Unit.After', value: 'a', safe: true };
  const service = group('Service.', [term('Service.User', 'root', 1)]);
  const fixOf = (...groups: TermGroup[]) => run(hint({ fix: set }), said(...groups))[0]?.fixes[0];
  expect(fixOf(service, unit)).toMatchObject({ safe: true, edits: [{ range: at(500) }] });
  expect(fixOf(service, unit, unit)).toBeUndefined();
  expect(fixOf(service)).toBeUndefined();
});

test('of several terms with one name, the one that is reported is removed', () => {
  const terms = said(group('', [term('EXPOSE', '80', 1), term('EXPOSE', '22', 2)]));
  const one = hint({
    report: { expects: 'has', terms: ['EXPOSE'], test: { kind: 'equals', text: '22' } },
    fix: { kind: 'remove', term: 'EXPOSE', safe: false },
  });
  expect(run(one, terms)[0]?.fixes[0]?.edits).toEqual([{ range: at(2), text: '' }]);
});

describe('a condition on several terms', () => {
  const terms = said(
    group('Service.', [term('Service.ExecStart', 'run', 1), term('Service.ExecStartPost', 'reload', 2)]),
    group('Socket.', [term('Socket.ExecStartPost', 'reload', 3)]),
  );
  const reload: ValueTest = { kind: 'matches', pattern: 'reload' };

  test('has one of them', () => {
    const has = ['Service.ExecStart', 'Service.ExecStartPost'];
    expect(starts(hint({ report: { expects: 'has', terms: has, test: reload } }), terms)).toEqual([102]);
  });

  test('misses them all', () => {
    const missing = (...names: string[]) => hint({ report: { expects: 'missing', terms: names } });
    expect(starts(missing('Service.User', 'Service.DynamicUser'), terms)).toEqual([999]);
    expect(starts(missing('Service.User', 'Service.ExecStart'), terms)).toEqual([]);
  });

  test.each([
    [['*'], [1, 2, 3]],
    [['Service.Exec*'], [1, 2]],
    [['*.ExecStartPost'], [2, 3]],
    [['S*.Exec*Post'], [2, 3]],
    [['*Start'], [1]],
    [['*.Start'], []],
    [['Service.ExecStart*ExecStart'], []],
  ])('names them with a star: %s', (names, expected) => {
    expect(starts(hint({ report: { expects: 'has', terms: names } }), terms)).toEqual(expected);
  });
});

test('the finding bears the name of the hint and its level can be changed', () => {
  const terms = said(group('', [term('Service.User', 'root', 1)]));
  expect(run(hint({}), terms)[0]).toMatchObject({
    rule: 'note/test',
    severity: 'warning',
    message: 'Message.',
  });
  expect(createHintRunner([hint({})], compilePattern)('a.service', [terms], () => 'off')).toEqual([]);
});
