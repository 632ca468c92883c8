// Single faults that HAProxy refuses, each with its place, beside what looks alike and is accepted.

import { describe, expect, test } from 'vitest';
import { regexComplaint } from '../../../../server/languages/haproxy/grammar/regex.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

const errorsIn = (text: string) =>
  analyse('haproxy.cfg', text, { haproxy: '2.6' }).findings.filter(({ severity }) => severity === 'error');

const FRONTEND = 'frontend www\n    mode http\n    bind :80\n    ';
const BACKEND = 'backend app\n    mode http\n    ';

describe('refused at its place', () => {
  test.each([
    'global\n    ssl-default-bind-options ssl-min-ver ⟦TLSv1.4⟧\n',
    'global\n    stats timeout ⟦0⟧\n',
    'global\n    tune.lua.maxmem ⟦lots⟧\n',
    'cache small\n    total-max-size ⟦4096⟧\n',
    'cache small\n    total-max-size 4\n    max-object-size ⟦10k⟧\n',
    'userlist staff\n    user a password x ⟦y⟧\n',
    'userlist staff\n    group ops users ⟦nobody⟧\n    user a password x\n',
    'userlist staff\n    user a password x groups ⟦ops⟧\n',
    'resolvers dns\n    nameserver a 127.0.0.1:53\n    nameserver ⟦a⟧ 127.0.0.2:53\n',
    'peers cluster\n    bind :10000\n    ⟦bind⟧ :10001\n    peer a 127.0.0.1:1\n',
    `${BACKEND}hash-type consistent ⟦avalanche⟧\n`,
    `${BACKEND}http-check expect status ⟦200-⟧\n`,
    `${BACKEND}stick-table type ip size ⟦0⟧\n`,
    `${BACKEND}server a 127.0.0.1:80 proto ⟦h3x⟧\n`,
    `${BACKEND}server a 127.0.0.1:80 proxy-v2-options ⟦ssl,crc⟧\n`,
    `${BACKEND}server a ⟦ipv4@[::1]:80⟧\n`,
    `${BACKEND}timeout ⟦"\${TIME-5s}"⟧\n`,
    `${BACKEND}timeout "\${TIME-5s}" ⟦server⟧\n`,
    'global\n    log ⟦global⟧ local0\n',
    'frontend www from ⟦late⟧\n    bind :80\n\ndefaults late\n    mode http\n\nglobal\n    daemon\n',
    'global\n    cpu-map 1 ⟦two⟧\n',
    'global\n    ssl-load-extra-files ⟦keys⟧\n',
    `${BACKEND}server a 127.0.0.1:80 weight ⟦257⟧\n`,
    `${BACKEND}server a 127.0.0.1:80 init-addr ⟦never⟧\n`,
    `${BACKEND}tcp-check connect port ⟦70000⟧\n`,
    `${BACKEND}stick-table type ip size 10 store ⟦http_req_rate((10s)⟧\n`,
    `${BACKEND}acl a int(3),⟦xor(a)⟧ 1\n`,
    `${BACKEND}acl a path,⟦regsub([z-a],b)⟧ -m found\n`,
    `${FRONTEND}bind ⟦fd@main⟧\n`,
    `${FRONTEND}bind ⟦127.0.0.1:81,,127.0.0.1:82⟧\n`,
    'global\n    tune.ssl.default-dh-param ⟦1023⟧\n',
    `${BACKEND}server a 127.0.0.1:80 resolvers ⟦nosuch⟧\n`,
    `${FRONTEND}bind :81 mss ⟦0⟧ thread 1/1-2\n`,
    `${FRONTEND}timeout connect ⟦soon⟧\n`,
    `${FRONTEND}acl a src ⟦10.0.0.1:80⟧\n`,
    `${FRONTEND}acl a src ⟦::g⟧\n`,
    `${FRONTEND}acl a hdr_cnt(host) eq ⟦1.5⟧\n`,
    `${FRONTEND}acl a ⟦var(txn.a)⟧ x\n`,
    `${FRONTEND}http-request set-tos ⟦8x⟧\n`,
    `${FRONTEND}http-request capture req.hdr(host) len ⟦0⟧\n`,
    `${FRONTEND}http-request deny if ⟦{⟧ path "" }\n`,
    'program agent\n    command /bin/true\n\nprogram ⟦agent⟧\n    command /bin/true\n',
    `${FRONTEND}http-response set-header X-Path %[⟦path⟧]\n`,
    `${FRONTEND}http-request set-header X-Server %[⟦srv_name⟧]\n`,
    `${FRONTEND}log-format "%[⟦req.hdr⟧(host)]"\n`,
    '⟦.if defined(A) &&⟧\n.endif\nglobal\n    daemon\n',
    '⟦.if feature(THREAD))⟧\n.endif\nglobal\n    daemon\n',
    '⟦.if streq("a")⟧\n.endif\nglobal\n    daemon\n'.replaceAll('"', ''),
    '⟦.alert stop⟧\nglobal\n    daemon\n',
  ])('%s', (marked) => {
    const { text, ranges } = readMarks(marked);
    expect(errorsIn(text).map(({ range }) => range)).toEqual(ranges);
  });
});

describe('accepted, however odd', () => {
  test.each([
    '.if 1\n.elif nonsense\n.endif\nglobal\n    daemon\n',
    '.if 0\n.nonsense\n.endif\nglobal\n    daemon\n',
    '.if defined(A) && (version_before(2.4) || !defined( B ))\n.endif\nglobal\n    daemon\n',
    'global\n    mworker-max-reloads 3 and more\n',
    'log-forward sink\n    bind nowhere\n',
    `${BACKEND}balance randomly\n`,
    `${BACKEND}server a 127.0.0.1:80 init-addr last,libc,10.0.0.1\n`,
    `${BACKEND}server a 999.1.1.1:80 init-addr none\n`,
    `${BACKEND}server a 127.0.0.1:80 weight\n`,
    `${BACKEND}http-request set-map(/dev/null)x a b\n`,
    `${BACKEND}http-request sc-inc-gpc0(0)x\n`,
    `${FRONTEND}http-request set-header X %[src,neg()] if { req.ssl_ver() 3.1 }\n`,
    `${FRONTEND}acl a src localhost db-1.internal 2001:db8::/32 ::ffff:10.0.0.1\n`,
    `${FRONTEND}stick on src\n`,
    `${FRONTEND}timeout client "\${TIME-5s}s"\n`,
    `${FRONTEND}http-response set-header X-Sni %[ssl_fc_sni]\n`,
    `${FRONTEND}log-format "%[srv_name] %[capture.req.uri]"\n`,
    `${FRONTEND}bind 127.0.0.1:81,127.0.0.1:82,\n`,
    `${FRONTEND}capture cookie X { len 10\n`,
    'global\n    tune.ssl.default-dh-param -1\n',
    'peers cluster\n    bind :10000\n    server other 10.0.0.1:1024 resolvers nosuch\n',
    'ring logs\n    server sink 10.0.0.1:1024 resolvers nosuch\n',
    'fcgi-app php\n    docroot /srv\n    set-param X %[sc2_get_gpc0(nosuch)]\n',
  ])('%s', (text) => {
    expect(errorsIn(text)).toEqual([]);
  });
});

describe('a regular expression', () => {
  test.each([
    '(a',
    'a)',
    '[a-',
    '[z-a]',
    '*a',
    'a**',
    'a|+',
    '(*a)',
    'a{3,2}',
    'a{70000}',
  ])('lacks something: %s', (text) => {
    expect(regexComplaint(text)).toBeDefined();
  });

  test.each([
    '^/a(b|c)[()]*$',
    'a*?b++c{2,}?',
    '(?i)(?:a)(?<name>b)(?=c)(?<!d)',
    '[]a]|[^]a]|[[:alpha:]-z]',
    'a{,3}{x',
    '\\(\\[\\*',
    '\\Q(*\\E',
    '',
  ])('is left alone: %s', (text) => {
    expect(regexComplaint(text)).toBeUndefined();
  });
});

test('an unread branch of a conditional is a warning at most', () => {
  const text = '.if defined(A)\n.elif nonsense\n.endif\nglobal\n    daemon\n';
  const found = analyse('haproxy.cfg', text).findings.map(({ rule, severity }) => `${severity} ${rule}`);
  expect(found).toContain('warning haproxy/conditional-block-invalid');
});
