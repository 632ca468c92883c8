// Bare numbers as times: which words are times, what is suspicious, and what the fixes write.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'haproxy/time-unit-missing';
const found = (text: string) => expectFindings(RULE, 'haproxy.cfg', text);

describe('points at', () => {
  test('the number of each kind of time', () => {
    found(`
      global
          hard-stop-after ⟦30000⟧
          stats timeout ⟦30000⟧
      resolvers dns
          hold valid ⟦10000⟧
          timeout retry ⟦1000⟧
      peers p
          table t type ip size 1m expire ⟦60000⟧
      backend b
          cookie SRV insert maxidle ⟦1800⟧ maxlife 8h
          stick-table type ip size 100k expire ⟦60000⟧ store gpc0
          tcp-request inspect-delay ⟦5000⟧
          default-server inter ⟦3000⟧ fastinter 1s
          server a 10.0.0.1:80 check slowstart ⟦10000⟧ weight 10
      frontend 😀
      \tbind :80 tcp-ut ⟦20000⟧ # 😀
    `);
  });

  test('quoted numbers with their quotes, and numbers in CRLF files', () => {
    found('\uFEFFdefaults\r\n\ttimeout client ⟦"30"⟧\r\n');
  });
});

test.each([
  ['timeout client 30', 'warning'],
  ['timeout server 300', 'warning'],
  ['timeout http-request 10', 'warning'],
  ['timeout client 50000', 'hint'],
  ['timeout connect 500', 'hint'],
  ['timeout connect 5', 'warning'],
  ['stats refresh 10', 'hint'],
])('%s is a %s', (line, severity) => {
  const text = `defaults\n    ${line.replace(/(\d+)$/, '⟦$1⟧')}\n`;
  expect(found(text).map((finding) => finding.severity)).toEqual([severity]);
});

test.each([
  'timeout client 30s',
  'timeout client 0',
  'timeout client "${T}"',
  'timeout client {{ t }}',
  'timeout client soon',
  'maxconn 100',
  'retries 3',
  'stick-table type ip size 100000',
  'http-request set-header X 5000',
])('is quiet about %s', (line) => {
  found(`listen a\n    ${line}\n`);
});

describe('the fix', () => {
  const fix = (before: string, after: string): void =>
    expectFix(RULE, 'haproxy.cfg', `defaults\n    ${before}\n`, `defaults\n    ${after}\n`);

  test.each([
    ['timeout client 50000 # old', 'timeout client 50s # old'],
    ['timeout client 60000', 'timeout client 1m'],
    ['timeout client 1500', 'timeout client 1500ms'],
    ['timeout client 86400000', 'timeout client 1d'],
    ['stats refresh 90', 'stats refresh 90s'],
  ])('of %s keeps the meaning', (before, after) => {
    fix(before, after);
  });

  test('of a suspicious number offers seconds and milliseconds, and neither without a person', () => {
    const [finding] = found('defaults\n    timeout client ⟦30⟧\n');
    expect(finding?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Write 30s (seconds)', false],
      ['Write 30ms (as HAProxy reads it)', false],
    ]);
  });
});
