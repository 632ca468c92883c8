// Unchecked servers: which groups matter, what counts as a check, where the word goes.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'haproxy/server-check-missing';
const found = (text: string, path = 'haproxy.cfg') => expectFindings(RULE, path, text);
const backend = (...lines: string[]): string => `backend b\n${lines.map((line) => `    ${line}\n`).join('')}`;

describe('points at', () => {
  test('the name of each unchecked server of a group', () => {
    const findings = found(
      backend('server ⟦a⟧ 10.0.0.1:80', 'server b 10.0.0.2:80 check', 'server ⟦c⟧ 10.0.0.3:80 weight 5'),
    );
    expect(findings[0]?.message).toContain('Server "a" has no check');
  });

  test('the server in front of an unchecked backup', () => {
    found(backend('server ⟦a⟧ 10.0.0.1:80', 'server sorry 127.0.0.1:81 backup'));
  });

  test('servers above the default-server line that would check them', () => {
    found(backend('server ⟦a⟧ 10.0.0.1:80', 'default-server check', 'server b 10.0.0.2:80'));
  });

  test('a server that takes the check back', () => {
    found(
      `defaults\n    default-server check\n${backend('server ⟦a⟧ 10.0.0.1:80 no-check', 'server b 10.0.0.2:80')}`,
    );
  });

  test('a template of several servers without name resolution', () => {
    found(backend('server-template ⟦app⟧ 3 app.internal:80'));
  });
});

describe('is quiet about', () => {
  test.each([
    ['one server alone', ['balance roundrobin', 'server a 10.0.0.1:80']],
    ['a line with an open quote', ['server a 10.0.0.1:80 "', 'server b 10.0.0.2:80 check']],
    ['one server beside one switched off', ['server a 10.0.0.1:80', 'server b 10.0.0.2:80 disabled']],
    [
      'checks from default-server',
      ['default-server inter 2s check', 'server a 10.0.0.1:80', 'server b 10.0.0.2:80'],
    ],
    [
      'tracking and agents',
      ['server a 10.0.0.1:80 track x/a', 'server b 10.0.0.2:80 agent-check agent-port 81'],
    ],
    [
      'servers that DNS adds and removes',
      ['server-template app 5 _http._tcp.app.consul resolvers consul check-ssl'],
    ],
    ['addresses inside of HAProxy', ['server a abns@a send-proxy-v2', 'server b rhttp@', 'server c 0.0.0.0']],
    [
      'options that a variable brings',
      ['server a 10.0.0.1:80 "${OPTIONS[*]}"', 'server b 10.0.0.2:80 {{ options }}'],
    ],
    ['log servers', ['mode log', 'server a udp@10.0.0.1:514', 'server b udp@10.0.0.2:514']],
    [
      'a section that a template adds to',
      ['{% include "x" %}', 'server a 10.0.0.1:80', 'server b 10.0.0.2:80'],
    ],
  ])('%s', (_, lines) => {
    found(backend(...lines));
  });

  test('members of peers and ring sections', () => {
    found('peers p\n    server a 10.0.0.1:80\n    server b 10.0.0.2:80\n');
  });

  test('a file whose defaults stand elsewhere', () => {
    found(backend('server a 10.0.0.1:80', 'server b 10.0.0.2:80'), '/etc/haproxy/conf.d/b.cfg');
  });

  test('servers below a default-server that a conditional decides on', () => {
    found(
      backend(
        '.if defined(CHECK)',
        'default-server check',
        '.endif',
        'server a 10.0.0.1:80',
        'server b 10.0.0.2:80',
      ),
    );
  });
});

describe('the fix', () => {
  const line = (before: string, after: string): void =>
    expectFix(
      RULE,
      'haproxy.cfg',
      backend(before, 'server z 10.0.0.9:80 check').replaceAll('\n', '\r\n'),
      backend(after, 'server z 10.0.0.9:80 check').replaceAll('\n', '\r\n'),
    );

  test.each([
    ['server a 10.0.0.1:80', 'server a 10.0.0.1:80 check'],
    ['server a 10.0.0.1:80   # 😀 old', 'server a 10.0.0.1:80 check   # 😀 old'],
    ['server a "10.0.0.1:80"', 'server a "10.0.0.1:80" check'],
    ['server a "${HOST}:${PORT}"', 'server a "${HOST}:${PORT}" check'],
    ['server a /run/app.sock', 'server a /run/app.sock check'],
    ['server a 10.0.0.1 port 8080', 'server a 10.0.0.1 port 8080 check'],
  ])('of %s', (before, after) => {
    line(before, after);
  });

  test('is not offered where there is no port to check', () => {
    const [finding] = found(backend('server ⟦a⟧ 10.0.0.1', 'server b 10.0.0.2:80 check'));
    expect(finding?.fixes).toEqual([]);
  });
});
