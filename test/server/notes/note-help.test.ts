// Writing the front matter of a note: what may stand at the cursor, and what is known of the words there.

import { describe, expect, test } from 'vitest';
import { completeNote, hoverNote, type NoteWorld } from '../../../server/notes/note-help.ts';
import { engine } from '../../harness/findings.ts';
import { readMarks } from '../../harness/marks.ts';

const { knowledge, rules, languages, describe: describeTerm } = engine();
const world: NoteWorld = { knowledge, rules, languages, describe: describeTerm };

const note = (front: string): string => `---\n${front}\n---\nA long night.\n`;

function offered(marked: string) {
  const { text, cursor = 0 } = readMarks(marked);
  return { text, items: completeNote(text, cursor, world) };
}

const labels = (marked: string): string[] => offered(marked).items.map(({ label }) => label);

const HINT = 'hints:\n  - id: nofile\n    language: systemd\n';

describe('keys are offered', () => {
  test.each([
    [
      'for the note, without those that are there',
      'title: A\n▮',
      ['tags', 'terms', 'hints'],
      ['title', 'report'],
    ],
    ['while the first letters are typed', 'title: A\nre▮\nstatus: dated', ['related'], ['status']],
    ['for a hint', `${HINT}    ▮`, ['report', 'when', 'message'], ['id', 'title']],
    [
      'for a hint between its other keys',
      'hints:\n  - id: a\n    rep▮\n    language: jvm',
      ['report'],
      ['language'],
    ],
    [
      'for a condition in braces',
      `${HINT}    report: { has: Service.User, ▮ }`,
      ['matches', 'above'],
      ['has', 'id'],
    ],
    ['for a condition on its own lines', `${HINT}    report:\n      ▮`, ['has', 'missing'], ['id']],
    ['for one of several conditions', `${HINT}    when:\n      - ▮`, ['has', 'missing'], ['id']],
    ['for a fix', `${HINT}    fix: { ▮`, ['set', 'remove', 'replace'], ['has']],
    ['for a term', 'terms:\n  - { ▮ }', ['term', 'says'], ['title']],
  ])('%s', (_what, front, some, others) => {
    const found = labels(note(front));
    expect(found).toEqual(expect.arrayContaining(some));
    for (const other of others) expect(found).not.toContain(other);
  });

  test('those first that have to be there', () => {
    expect(labels(note(`${HINT}    ▮`)).slice(0, 2)).toEqual(['report', 'message']);
  });

  test('with the beginning of what they hold', () => {
    const { items } = offered(note('title: A\n▮'));
    const text = (label: string) => items.find((item) => item.label === label)?.text;
    expect(text('status')).toBe('status: $0');
    expect(text('hints')).toBe('hints:\n  - $0');
  });

  test('while the line that closes the front matter is still missing', () => {
    expect(labels('---\ntitle: A\nta▮')).toContain('tags');
  });
});

describe('values are offered', () => {
  test.each([
    ['of a closed set', 'status: ▮', ['current', 'dated', 'historical']],
    ['of the levels', `${HINT}    severity: wa▮`, ['error', 'warning']],
    ['of the languages', 'hints:\n  - id: a\n    language: ▮', ['jvm', 'haproxy']],
    ['yes or no', `${HINT}    fix: { remove: Service.User, safe: ▮ }`, ['true', 'false']],
    ['rules', 'evidence-for: [jvm/▮]', ['jvm/perf-shared-mem']],
    ['rules on lines of their own', 'evidence-for:\n  - ▮', ['systemd/kill-mode-none']],
    ['other notes', 'related: [four▮]', ['four-month-bug']],
    ['tags that notes have', 'tags: [▮]', ['jvm', 'gc']],
    ['the languages of a term first', 'terms:\n  - term: ▮', ['jvm:', 'systemd:']],
    ['terms of the language', 'terms:\n  - { term: "jvm:Perf▮", says: x }', ['jvm:PerfDisableSharedMem']],
    ['terms of the hint’s language', `${HINT}    report: { missing: Service.Lim▮ }`, ['Service.LimitNOFILE']],
    [
      'terms with spaces in them',
      'hints:\n  - language: haproxy\n    report: { has: defaults.timeout cl▮ }',
      ['defaults.timeout client'],
    ],
    ['one of several terms', `${HINT}    report:\n      has:\n        - Service.Us▮`, ['Service.User']],
    ['terms to set', `${HINT}    fix: { set: "Service.Lim▮" }`, ['Service.LimitNOFILE=']],
  ])('%s', (_what, front, some) => {
    expect(labels(note(front))).toEqual(expect.arrayContaining(some));
  });

  test('in place of all that is written, whatever stands in it', () => {
    const { text, items } = offered(
      note('hints:\n  - language: haproxy\n    report: { has: defaults.timeout cl▮ient }'),
    );
    const [item] = items;
    expect(item && text.slice(item.range.start, item.range.end)).toBe('defaults.timeout client');
  });
});

test.each([
  ['in the body', '---\ntitle: A\n---\nta▮'],
  ['in a comment', note('# ti▮')],
  ['where a text of one’s own belongs', note('title: ▮')],
  ['in a file without front matter', 'ta▮'],
])('nothing is offered %s', (_where, text) => {
  expect(labels(text)).toEqual([]);
});

describe('a hover tells', () => {
  const hovered = (front: string) => {
    const { text, cursor = 0 } = readMarks(note(front));
    const hover = hoverNote(text, cursor, world);
    return { words: hover && text.slice(hover.range.start, hover.range.end), markdown: hover?.markdown };
  };

  test.each([
    ['what a key is for', 'title: A\nsta▮tus: dated', 'status', /aged/],
    [
      'what a term is',
      'terms:\n  - { term: "jvm:PerfDisable▮SharedMem", says: x }',
      'jvm:PerfDisableSharedMem',
      /Four Month Bug/,
    ],
    [
      'what a term of a hint is',
      `${HINT}    report: { missing: Service.Limit▮NOFILE }`,
      'Service.LimitNOFILE',
      /LimitNOFILE=/,
    ],
    [
      'what a term in a section is',
      'hints:\n  - language: haproxy\n    report: { has: defaults.timeout cl▮ient }',
      'defaults.timeout client',
      /timeout client/,
    ],
    ['what a rule finds', 'evidence-for: [jvm/perf-▮shared-mem]', 'jvm/perf-shared-mem', /information/],
    ['which note is meant', 'related: [four-▮month-bug]', 'four-month-bug', /The Four Month Bug/],
  ])('%s', (_what, front, words, markdown) => {
    const found = hovered(front);
    expect(found.words).toBe(words);
    expect(found.markdown).toMatch(markdown);
  });

  test('nothing of words that mean nothing to us', () => {
    expect(hovered('title: A n▮ight').markdown).toBeUndefined();
    expect(hovered('related: [no-such-▮note]').markdown).toBeUndefined();
  });
});
