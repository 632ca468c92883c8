// SPDY and NPN on bind and server lines: exact tokens, and lists that stay lists.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'haproxy/protocol-dead';
const found = (line: string) => expectFindings(RULE, 'haproxy.cfg', `listen a\n    ${line}\n`);
const fix = (before: string, after: string): void =>
  expectFix(RULE, 'haproxy.cfg', `listen a\n    ${before}\n`, `listen a\n    ${after}\n`);

test.each([
  'bind :443 ssl alpn ⟦spdy/3.1⟧,http/1.1',
  'bind :443 ssl alpn "h2,⟦spdy/3.1⟧,⟦SPDY/2⟧,http/1.1" crt /a.pem',
  "bind :443 ssl alpn 'h2',⟦spdy/3⟧",
  'bind :443 ssl ⟦npn spdy/2⟧ crt /a.pem',
  'server s 10.0.0.1:443 ssl verify none ⟦npn "http/1.1"⟧',
  'default-server alpn h2,⟦spdy/3⟧',
])('points at the dead part of: %s', (line) => {
  found(line);
});

test.each([
  'bind :443 ssl alpn h2,http/1.1',
  'bind :443 ssl alpn "${ALPN}"',
  'bind :443 name npn crt /etc/spdy/a.pem',
  'acl old path_beg /spdy/3',
])('is quiet about: %s', (line) => {
  found(line);
});

describe('the fix', () => {
  test.each([
    ['bind :443 ssl alpn spdy/3.1,http/1.1', 'bind :443 ssl alpn http/1.1'],
    ['bind :443 ssl alpn h2,spdy/3.1,spdy/3 # x', 'bind :443 ssl alpn h2 # x'],
    ['bind :443 ssl alpn "spdy/3.1,h2,spdy/3,http/1.1"', 'bind :443 ssl alpn "h2,http/1.1"'],
    ['bind :443 ssl alpn spdy/3.1,spdy/3', 'bind :443 ssl alpn h2,http/1.1'],
    ['bind :443 ssl npn spdy/2', 'bind :443 ssl'],
    ['bind :443 npn "a b" ssl alpn h2', 'bind :443 ssl alpn h2'],
  ])('turns %s into %s', (before, after) => {
    fix(before, after);
  });

  test('that would turn HTTP/2 on is a person’s choice', () => {
    expect(found('bind :443 ssl ⟦npn spdy/2⟧')[0]?.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Remove npn', true],
      ['Replace by alpn h2,http/1.1', false],
    ]);
    expect(found('bind :443 ssl alpn ⟦spdy/2⟧')[0]?.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(found('bind :443 ssl alpn h2,⟦spdy/2⟧')[0]?.fixes.map(({ safe }) => safe)).toEqual([true]);
  });
});
