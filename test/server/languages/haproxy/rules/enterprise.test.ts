// Configurations of HAProxy Enterprise: what its modules add is unknown here and no fault.

import { expect, test } from 'vitest';
import { analyse } from '../../../../harness/findings.ts';

const ENTERPRISE = `global
    module-path /opt/hapee-2.6/modules
    module-load hapee-lb-waf-advanced.so
    maxmind-load COUNTRY /etc/country.mmdb

defaults
    mode http
    timeout connect 5s
    timeout client 5s
    timeout server 5s

waf-profile strict
    mode detect
    learning 20

frontend www
    bind :8080 captcha-profile x
    filter waf rules-file /etc/waf.rules
    http-request waf-evaluate
    http-request set-header X-Country %[src,maxmind-lookup(COUNTRY,country)]
    default_backend app

udp-lb names
    dgram-bind :53
    balance roundrobin

backend app
    server one 10.0.0.1:80 check
`;

const problemsIn = (text: string): readonly string[] =>
  analyse('haproxy.cfg', text, { haproxy: '2.6' })
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, severity }) => `${severity} ${rule}`);

test('sections and words of its modules are left alone', () => {
  expect(problemsIn(ENTERPRISE)).toEqual([]);
});

test('an unknown word is no error in a file that loads modules', () => {
  expect(problemsIn(ENTERPRISE.replace('global', 'global\n    brand-new-setting 1'))).toEqual([
    'warning haproxy/keyword-unknown',
  ]);
});

test('a wrong value of a known word stays an error', () => {
  expect(problemsIn(ENTERPRISE.replace('client 5s', 'client 5q'))).toEqual([
    'error haproxy/argument-invalid',
  ]);
});
