// Where the rules on listeners and old workers point, and what they leave alone.

import { expect, test } from 'vitest';
import { expectFindings } from '../../../../harness/findings.ts';

const FRONTEND = 'frontend www\n    mode http\n    bind :80\n    ';
const at = (rule: string, text: string, haproxy?: string) =>
  expectFindings(`haproxy/${rule}`, 'haproxy.cfg', text, haproxy ? { haproxy } : {});

test('a short accept queue is pointed out at the limit that makes it', () => {
  at('accept-queue-short', `${FRONTEND}maxconn ⟦64⟧\n`);
  at('accept-queue-short', `${FRONTEND}maxconn 64\n    backlog 512\n`);
  at('accept-queue-short', `${FRONTEND}maxconn 500\n`);
  at('accept-queue-short', 'frontend www\n    bind :80 backlog 512\n    maxconn 64\n');
  at('accept-queue-short', `defaults\n    backlog 512\n\n${FRONTEND}maxconn 64\n`);
  at('accept-queue-short', `${FRONTEND}maxconn "\${LIMIT}"\n`);
  at('accept-queue-short', 'backend app\n    maxconn 64\n');
});

test('old workers without end are pointed out once, at the global section', () => {
  const long = 'defaults\n    timeout client 2h\n    timeout tunnel 1d\n';
  const [finding] = at('old-worker-unbounded', `⟦global⟧\n    daemon\n\n${long}`);
  expect(finding?.message).toContain('"timeout tunnel 1d"');
  at('old-worker-unbounded', long);
  at('old-worker-unbounded', `global\n    hard-stop-after 1h\n\n${long}`);
  at('old-worker-unbounded', 'global\n    daemon\n\ndefaults\n    timeout client 50s\n');
  at('old-worker-unbounded', `global\n    daemon\n    {{ more }}\n\n${long}`);
});

test('HTTP/2 that is switched off is pointed out at the words that do it', () => {
  at('http2-switched-off', 'frontend www\n    bind :443 ssl crt /a.pem alpn ⟦http/1.1⟧\n');
  at('http2-switched-off', 'frontend www\n    bind :443 ssl crt /a.pem ⟦no-alpn⟧\n');
  at('http2-switched-off', 'frontend www\n    bind :443 ssl crt /a.pem alpn "${PROTOCOLS}"\n');
});

test('a missing alpn is pointed out for versions that have no default, in HTTP mode', () => {
  const listener = 'defaults\n    mode http\n\nfrontend www\n    ⟦bind⟧ :443 ssl crt /a.pem\n';
  const silent = listener.replace(/[⟦⟧]/g, '');
  at('alpn-missing', listener, '2.6');
  at('alpn-missing', silent, '2.8');
  at('alpn-missing', silent);
  at('alpn-missing', silent.replace('mode http', 'mode tcp'), '2.6');
  at('alpn-missing', silent.replace('ssl crt', 'ssl "${OPTIONS}" crt'), '2.6');
});

test('a management port is pointed out in front and behind, unless only this machine reaches it', () => {
  at('management-port-published', 'listen jmx\n    bind ⟦*:7199⟧\n    server a ⟦db1:1099⟧\n');
  at('management-port-published', 'listen jmx\n    bind 127.0.0.1:7199\n    bind [::1]:7199\n');
  at('management-port-published', 'listen a\n    bind :17199\n    server a db1:10990\n');
});
