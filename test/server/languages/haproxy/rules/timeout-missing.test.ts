// Missing timeouts: the conditions of HAProxy's own warning, and the place where one line helps.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'haproxy/timeout-missing';
const found = (text: string, path = 'haproxy.cfg') => expectFindings(RULE, path, text);
const DEFAULTS = 'defaults\n    timeout connect 5s\n    timeout client 30s\n    timeout server 30s\n';

describe('points at', () => {
  test('the name of the one proxy that misses a timeout', () => {
    const [finding] = found(`
      defaults
          mode http
          timeout connect 5s
          timeout server 30s
      frontend ⟦web⟧
          bind :80
      backend app
          server a 10.0.0.1:80
    `);
    expect(finding?.message).toContain('Frontend "web" has no timeout client:');
  });

  test('the defaults that several proxies share, with all of them related', () => {
    const [finding] = found(`
      ⟦defaults⟧
          mode http
          timeout client 30s
      backend one
          server a 10.0.0.1:80
      backend two
          timeout connect 5s
          server a 10.0.0.1:80
    `);
    expect(finding?.message).toContain('leave 2 proxies without timeout connect or timeout server');
    expect(finding?.related.map(({ message }) => message)).toEqual([
      'backend "one" has no timeout connect or timeout server.',
      'backend "two" has no timeout server.',
    ]);
  });

  test('the named defaults that are taken over with from', () => {
    found(`
      defaults ⟦bare⟧
          mode http
      ${DEFAULTS.replace('defaults', 'defaults full').replaceAll('\n', '\n      ')}
      frontend a from bare
          bind :80
      frontend b from bare
          bind :81
      frontend c from full
          bind :82
    `);
  });

  test('a proxy that sets its timeout to 0 itself', () => {
    found(`${DEFAULTS}frontend ⟦web⟧\n    bind :80\n    timeout client 0\n`);
  });

  test('each proxy of a file without defaults', () => {
    found('listen ⟦a⟧\n    bind :80\nlisten ⟦b⟧\n    bind :81\n');
  });
});

describe('is quiet', () => {
  test.each([
    ['with all timeouts', `${DEFAULTS}listen a\n    bind :80\n    server s 10.0.0.1:80\n`],
    ['about backends without servers', 'backend a\n    mode http\n    default-server check\n'],
    ['about switched-off proxies', 'listen a\n    bind :80\n    disabled\n'],
    [
      'about the server timeout where a TCP tunnel timeout is set',
      'backend a\n    mode tcp\n    timeout connect 5s\n    timeout tunnel 1h\n    server s 10.0.0.1:80\n',
    ],
    ['about other modes', 'backend a\n    mode log\n    server s udp@10.0.0.1:514\n'],
    ['about a mode that a variable decides', 'listen a\n    mode "${MODE}"\n    bind :80\n'],
    ['about other sections', 'log-forward a\n    dgram-bind :514\npeers p\n    server s 10.0.0.1:80\n'],
    [
      'where a conditional may set it',
      '.if defined(X)\ndefaults\n    timeout client 1s\n.endif\nfrontend a\n    bind :80\n',
    ],
    ['about a value of a variable', 'frontend a\n    bind :80\n    timeout client "${T}"\n'],
    [
      'where a template may add it',
      'frontend a\n    bind :80\n{% if t %}\n    timeout client 5s\n{% endif %}\n',
    ],
    ['where the defaults come from a template', '{{ include "defaults" }}\nfrontend a\n    bind :80\n'],
    ['about named defaults of another file', 'frontend a from shared\n    bind :80\n'],
    ['about the old names of timeouts', 'frontend a\n    bind :80\n    clitimeout 5s\n'],
  ])('%s', (_, text) => {
    found(text);
  });

  test('in a file that may be one of several', () => {
    found('backend a\n    server s 10.0.0.1:80\n', '/etc/haproxy/conf.d/a.cfg');
    found('backend a\n    server s 10.0.0.1:80\n', '/etc/haproxy/apps.cfg');
  });
});

describe('the fix', () => {
  const fix = (before: string, after: string): void => expectFix(RULE, 'haproxy.cfg', before, after);

  test('puts the timeouts next to those that are there, in their indentation', () => {
    fix(
      'listen a\n\tbind :80\n\ttimeout client 1m # long\n\tserver s 10.0.0.1:80\n',
      'listen a\n\tbind :80\n\ttimeout client 1m # long\n\ttimeout connect 5s\n\ttimeout server 30s\n\tserver s 10.0.0.1:80\n',
    );
  });

  test('keeps CRLF, a byte order mark and a last line without an end', () => {
    fix('\uFEFFfrontend a\r\n  bind :80', '\uFEFFfrontend a\r\n  timeout client 30s\r\n  bind :80');
    fix('frontend a', 'frontend a\n    timeout client 30s');
  });

  test('replaces a zero', () => {
    fix('frontend a\n  timeout client 0 # off\n', 'frontend a\n  timeout client 30s # off\n');
  });

  test('is not applied without a person', () => {
    expect(found('frontend ⟦a⟧\n  bind :80\n')[0]?.fixes.map(({ safe }) => safe)).toEqual([false]);
  });
});
