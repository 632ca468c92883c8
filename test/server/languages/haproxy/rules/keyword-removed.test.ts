// Removed keywords: the level by version, and the fixes that keep the meaning.

import { describe, expect, test } from 'vitest';
import { analyse, expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'haproxy/keyword-removed';
const found = (text: string, haproxy?: string) =>
  expectFindings(RULE, 'haproxy.cfg', text, haproxy === undefined ? {} : { haproxy });

describe('the level', () => {
  test('is an error where the target refuses the keyword, and the message says which target', () => {
    const [finding] = found('global\n    ⟦nbproc⟧ 4\n', '2.6.12');
    expect(finding?.severity).toBe('error');
    expect(finding?.message).toContain(
      'refused since HAProxy 2.5; in its place: nbthread. (HAProxy 2.6.12: test)',
    );
  });

  test('is a warning where only some of the versions that could be meant refuse it', () => {
    expect(found('global\n    ⟦nbproc⟧ 4\n')[0]?.severity).toBe('warning');
  });

  test('is an error where every version refuses it', () => {
    expect(found('frontend f\n    ⟦reqadd⟧ X:\\ 1\n')[0]?.severity).toBe('error');
  });

  test('is nothing where the target accepts it or is not a version', () => {
    found('global\n    nbproc 4\n', '2.4');
    found('global\n    nbproc 4\n', 'latest');
  });
});

test('options of bind lines are looked at too', () => {
  found('listen l\n    bind :80 ⟦process⟧ 1\n', '3.0');
});

test('the same word in a section that keeps it is fine', () => {
  found('global\n    grace 10s\n    user haproxy\nuserlist u\n    user ops\n', '3.4');
});

describe('the fix', () => {
  const fix = (before: string, after: string): void =>
    expectFix(RULE, 'haproxy.cfg', before, after, { haproxy: '3.2' });

  test('writes the new name and nothing else', () => {
    fix(
      'listen l\n\tsrvtimeout   5s # x\n\tno option  forceclose\n\tblock if x\n',
      'listen l\n\ttimeout server   5s # x\n\tno option httpclose\n\thttp-request deny if x\n',
    );
  });

  test('removes a line that has lost its meaning, unless a comment would go with it', () => {
    fix('global\r\n  nbproc 4\r\n  daemon\r\n', 'global\r\n  daemon\r\n');
    expect(found('global\n  ⟦nbproc⟧ 4 # four sockets\n', '3.2')[0]?.fixes).toEqual([]);
  });

  test.each([
    ['reqrep ^Host:\\ (.*) Host:\\ www.\\1', "http-request replace-header Host ^(.*) 'www.\\1'"],
    [
      'rspirep ^Location:\\ http://(.*) Location:\\ https://\\1 if a',
      "http-response replace-header Location (?i)^http://(.*) 'https://\\1' if a",
    ],
    ['reqrep ^([^\\ :]*)\\ /old/(.*) \\1\\ /new/\\2', "http-request replace-pathq ^/old/(.*) '/new/\\1'"],
  ])('rewrites a header or a path when somebody agrees: %s', (before, after) => {
    const text = `frontend f\n    ${before}\n`;
    const finding = analyse('haproxy.cfg', text, { haproxy: '2.6' }).findings.find(
      ({ rule }) => rule === RULE,
    );
    expect(finding?.fixes.map(({ safe, edits: [edit] }) => [safe, edit?.text])).toEqual([
      [false, after.replace(/ if a$/, '')],
    ]);
  });

  test('is safe only where HAProxy refuses the line anyway', () => {
    expect(found('listen l\n  ⟦option forceclose⟧\n')[0]?.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(found('listen l\n  ⟦option forceclose⟧\n', '2.6')[0]?.fixes.map(({ safe }) => safe)).toEqual([
      true,
    ]);
  });
});

test.each([
  'reqrep ^Host:\\ (.*) Server:\\ www.\\1',
  'reqrep ^([^\\ ]*)\\ /a/(.*)\\ HTTP/1.0 \\1\\ /\\2\\ HTTP/1.1',
  "rspirep ^Location:\\ it's(.*) Location:\\ \\1",
  'reqidel ^X-(Foo|Bar):',
  'reqadd X-Load:\\ 100%',
  'reqadd "${HEADER}"',
])('a line that no edit translates for certain has no fix: %s', (line) => {
  const [finding] = analyse('haproxy.cfg', `frontend f\n    ${line}\n`, { haproxy: '2.6' }).findings.filter(
    ({ rule }) => rule === RULE,
  );
  expect(finding?.fixes).toEqual([]);
});
