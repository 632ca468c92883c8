// Fine points of the grammar that files in the wild depend on: what is right, and what is only nearly so.

import { describe, expect, test } from 'vitest';
import { analyse, type Targets } from '../../../harness/findings.ts';

const errorsIn = (text: string, targets: Targets = { haproxy: '2.6' }): readonly string[] =>
  analyse('haproxy.cfg', text, targets)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, range }) => `${rule.slice('haproxy/'.length)}: ${text.slice(range.start, range.end)}`);

const inFrontend = (line: string): string => `frontend www\n    mode http\n    bind :80\n    ${line}\n`;

describe('nothing is wrong with', () => {
  test.each([
    'acl a req.hdr(host) lower -m str x',
    'acl a req.hdr(host),lower -m str -i x',
    'acl a src 10.0.0.0/8 192.168.1 2001:db8::/32 localhost',
    'acl a dst_port 80:90 gt 1024',
    'acl a path -m reg "^/a(b|c)[()]$" --'.replaceAll('"', "'"),
    'acl a str() -m found',
    "http-request set-header X-A \"%[path,regsub('/a(.*)','/b',g)] 100%%\"",
    'http-request set-var(txn.a,ifnotexists) path',
    'http-request lua.anything a b c',
    'http-request sc-inc-gpc0',
    'http-request deny if { path_beg /a } || !{ src 10.0.0.1 } or LOCALHOST',
    'http-request return status 200 content-type text/plain lf-string "%ci" hdr X-A b if TRUE',
    'bind "${ADDRESS}:${PORT}" ssl crt "${CERTIFICATE}" "${OPTIONS[*]}"',
    'bind ipv4@:443,ipv6@:443 v6only',
    'bind /run/haproxy.sock mode 660 user haproxy',
    'use_backend "%[req.hdr(host),lower,map_dom(/etc/haproxy/hosts.map,www)]"',
    'log "${LOG_HOST}:514" local0 info',
    'stick-table type string len 32 size 100k expire 30s store gpc0,http_req_rate(10s),conn_cur',
    'timeout client "${TIMEOUT}"',
    "http-request deny if { hdr(user-agent) -m reg 'bot$' }",
  ])('%s', (line) => {
    expect(errorsIn(inFrontend(line))).toEqual([]);
  });
});

describe('a host', () => {
  const withHost = (host: string): string => `backend app\n    mode http\n    server a ${host}:80\n`;

  test.each([
    'abc.0.0.1',
    '127.0..01',
    '127.0.0.256',
    '300.1.1.1',
    '1.2.3.4.5',
    '.foo',
    '[::1',
    '::1]',
  ])('that can be neither name nor address is refused: %s', (host) => {
    expect(errorsIn(withHost(host))).toEqual([`argument-invalid: ${host}:80`]);
  });

  test.each([
    '10.0.0.1',
    '127.1',
    '123',
    '[::1]',
    '::1',
    'web.1',
    'app.web.1',
    'example.com.',
    'ip-10-0-0-1',
  ])('that may be known where HAProxy runs is left alone: %s', (host) => {
    expect(errorsIn(withHost(host))).toEqual([]);
  });
});

describe('a status of an error page', () => {
  test('counts by its digits, and text behind them is pointed out', () => {
    const text = inFrontend('errorfile 400x /etc/haproxy/400.http');
    expect(errorsIn(text)).toEqual([]);
    expect(analyse('haproxy.cfg', text).findings.map(({ rule }) => rule)).toContain('haproxy/number-misread');
    expect(errorsIn(inFrontend('errorfile abc /etc/haproxy/400.http'))).toEqual(['argument-invalid: abc']);
  });
});

describe('the default of a variable', () => {
  const found = (word: string): readonly string[] =>
    analyse('haproxy.cfg', inFrontend(`timeout client ${word}`))
      .findings.filter(({ rule }) => rule === 'haproxy/default-invalid')
      .map(({ severity }) => severity);

  test('is judged by its place, as a warning: the environment may set another value', () => {
    expect(found('"${T-5q}"')).toEqual(['warning']);
  });

  test('lacks its opening brace', () => {
    expect(found('"$T-5s}"')).toEqual(['warning']);
    expect(found('"$T"')).toEqual([]);
  });

  test('is looked at where the program takes any number as well', () => {
    const text = inFrontend('maxconn "${M-1k}"');
    expect(analyse('haproxy.cfg', text).findings.map(({ rule }) => rule)).toContain(
      'haproxy/default-invalid',
    );
  });

  test.each([
    '"${T-5s}"',
    '"${T}"',
    '"${T-}"',
    '"${T-5q}${UNIT}"',
    '"${T[*]-5q}"',
    "'${T-5q}'",
  ])('says nothing for certain where it fits, is absent or is not all: %s', (word) => {
    expect(found(word)).toEqual([]);
  });
});

describe('an environment variable may stand for any word', () => {
  test.each([
    'acl "${NAME}" path /a\n    http-request deny if named',
    'http-request deny "${IF}" anything',
    'http-request deny if "${TEST}" anything }',
    'http-request deny if { path /a "${CLOSE}"',
    'bind :443 ssl "${OPTION}" a.pem',
    'no "${KEYWORD}" httplog',
  ])('%s', (line) => {
    expect(errorsIn(inFrontend(line))).toEqual([]);
  });
});

describe('a version decides', () => {
  test('an action of a later version is refused by an earlier one, and by none where nothing is known', () => {
    const text = inFrontend('http-request set-retries 3');
    expect(errorsIn(text)).toEqual(['action-unknown: set-retries']);
    expect(errorsIn(text, { haproxy: '3.2' })).toEqual([]);
    expect(errorsIn(text, {})).toEqual([]);
  });

  test('a keyword behind a condition on the version is left alone', () => {
    const text = 'global\n    .if version_atleast(3.0)\n    tune.h2.be.glitches-threshold 5\n    .endif\n';
    expect(errorsIn(text)).toEqual([]);
  });
});

test('a range of servers is no misread number', () => {
  const text = 'backend app\n    mode http\n    server-template web 1-5 web.internal:80\n';
  const rules = analyse('haproxy.cfg', text).findings.map(({ rule }) => rule);
  expect(rules).not.toContain('haproxy/number-misread');
});

test('a name that another file may define is not missed', () => {
  const text = 'frontend www\n    mode http\n    bind :80\n    default_backend elsewhere\n';
  const errors = analyse('/etc/haproxy/conf.d/10-www.cfg', text).findings.filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
});

test('a line that cannot be split into words is told once', () => {
  expect(errorsIn(inFrontend('http-request set-header X "a'))).toEqual(['quoting-invalid: "a']);
});
