// Templates: what a control line may add, leave out or choose between is not known, and nothing is said of it.

import { describe, expect, test } from 'vitest';
import { analyse } from '../../../../harness/findings.ts';

const findingsIn = (text: string): readonly string[] =>
  analyse('haproxy.cfg', text, { haproxy: '2.6' }).findings.map(({ rule }) => rule);

const FRONTEND = 'frontend www\n    mode http\n    bind :80\n';
const BACKEND = 'backend app\n    mode http\n';

describe('control lines keep rules on absence, repetition and order quiet', () => {
  test.each([
    [
      'setting-repeated',
      `${BACKEND}{{- if .A }}\n    balance source\n{{- else }}\n    balance first\n{{- end }}\n`,
    ],
    [
      'name-duplicate',
      '{% if a %}\nbackend app\n    mode http\n{% else %}\nbackend app\n    mode tcp\n{% endif %}\n',
    ],
    [
      'rule-unreachable',
      `${FRONTEND}<% if a %>\n    http-request deny\n<% end %>\n    http-request set-path /\n`,
    ],
    ['certificate-missing', 'frontend tls\n    bind :443 ssl\n    {{- if .A }} crt a.pem {{ end }}\n'],
    [
      'redirect-loop',
      `${FRONTEND}    bind :443 ssl crt a\n{% if a %}\n    redirect scheme https\n{% endif %}\n`,
    ],
    ['cookie-flags-missing', `${BACKEND}    cookie SRV insert\n    {{- if .A }} httponly {{ end }}\n`],
  ])('%s', (rule, text) => {
    expect(findingsIn(text)).not.toContain(`haproxy/${rule}`);
  });
});

test('a keyword that one branch may hold for an older version is no error', () => {
  const text = 'global\n{% if old %}\n    nosuchkeyword 4\n    nbproc 4\n{% endif %}\n';
  const { findings } = analyse('haproxy.cfg', text, { haproxy: '3.2' });
  expect(
    findings.filter(({ rule }) => rule === 'haproxy/keyword-unknown').map(({ severity }) => severity),
  ).toEqual(['warning']);
});

test('a name that a variable may make several words of is no template: the rest of the file is whole', () => {
  const text = `defaults
    mode http
    timeout connect 5s
    timeout client 5s
    timeout server 5s
frontend www
    bind :8080
peers "\${NAMES[*]}"
    peer one 10.0.0.1:1024
backend nobody
    server one 10.0.0.1:80 check
`;
  const { findings } = analyse('haproxy.cfg', text, { haproxy: '2.6' });
  expect(findings.map(({ rule }) => rule)).toContain('haproxy/backend-unused');
});
