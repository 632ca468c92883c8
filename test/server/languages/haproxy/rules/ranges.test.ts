// Where each rule points: one line each. What it finds and leaves alone is on its page.

import { test } from 'vitest';
import { expectFindings } from '../../../../harness/findings.ts';

const FRONTEND = 'frontend www\n    mode http\n    bind :80\n    ';
const BACKEND = 'backend app\n    mode http\n    ';

test.each([
  ['acl-criteria-mixed', `${FRONTEND}acl a path_beg /a\n    acl ⟦a⟧ src 10.0.0.1\n`],
  ['acl-hides-predefined', `${FRONTEND}acl ⟦METH_GET⟧ path /\n`],
  ['acl-undefined', `${FRONTEND}http-request deny if !⟦nobody⟧\n`],
  ['acl-unused', `${FRONTEND}acl ⟦api⟧ path_beg /api\n`],
  ['action-unknown', `${FRONTEND}http-request ⟦denny⟧\n`],
  ['admin-socket-exposed', 'global\n    stats socket /run/a.sock mode ⟦777⟧ level admin\n'],
  ['argument-invalid', `${BACKEND}timeout server ⟦1.5s⟧\n`],
  ['argument-missing', `${BACKEND}⟦timeout server⟧\n`],
  ['argument-unexpected', `${BACKEND}timeout server 5s ⟦6s⟧\n`],
  ['backend-unused', `${FRONTEND}default_backend app\n${BACKEND}\nbackend ⟦old⟧\n`],
  ['backlog-capped', `${FRONTEND}backlog ⟦65535⟧\n`],
  ['canary-weight-equal', `${BACKEND}server a 10.0.0.1:80\n    server ⟦canary⟧ 10.0.0.2:80\n`],
  ['certificate-missing', `${FRONTEND}bind :443 ⟦ssl⟧\n`],
  ['certificate-unchecked', `${BACKEND}server a 10.0.0.1:443 ssl ⟦verify none⟧\n`],
  ['check-port-missing', `${BACKEND}server a ⟦10.0.0.1⟧ check\n`],
  ['condition-empty', `${FRONTEND}http-request deny ⟦if⟧\n`],
  ['condition-impossible', `${FRONTEND}acl a path /\n    http-request deny if a ⟦!a⟧\n`],
  ['condition-invalid', `${FRONTEND}http-request deny if ⟦{⟧ path /\n`],
  ['conditional-block-invalid', `global\n    ⟦.if feature(OPENSSL)⟧\n    daemon\n`],
  ['connection-closed-needlessly', `${FRONTEND}⟦option httpclose⟧\n`],
  ['cookie-flags-missing', `${BACKEND}⟦cookie⟧ SRV insert\n`],
  ['counter-untracked', `${FRONTEND}http-request deny if { ⟦sc0_conn_rate⟧ gt 5 }\n\ndefaults\n`],
  ['default-invalid', `${BACKEND}timeout server "\${T-⟦5q⟧}"\n`],
  ['cpu-map-idle', 'global\n    nbthread 2\n    cpu-map ⟦1/3⟧ 2\n'],
  ['fullconn-idle', `${BACKEND}⟦fullconn⟧ 10\n    server a 10.0.0.1:80\n\ndefaults\n`],
  ['http-setting-ignored', 'global\n    daemon\n\nfrontend www\n    bind :80\n    ⟦redirect⟧ prefix /a\n'],
  ['log-target-missing', `global\n    daemon\n\n${FRONTEND}⟦option httplog⟧\n`],
  ['health-check-idle', `${BACKEND}⟦option httpchk⟧\n    server a 10.0.0.1:80\n`],
  ['init-addr-missing', `global\n    daemon\n\n${BACKEND}server a ⟦app.internal:80⟧\n`],
  ['keyword-deprecated', `${BACKEND}⟦dispatch⟧ 10.0.0.1:80\n`],
  ['keyword-misplaced', `${BACKEND}⟦timeout client⟧ 5s\n`],
  ['log-format-invalid', `${FRONTEND}log-format "%ci ⟦%zz⟧"\n`],
  ['maxconn-exceeds-global', `global\n    maxconn 10\n\n${FRONTEND}⟦maxconn⟧ 20\n`],
  ['mode-mismatch', `${FRONTEND}default_backend ⟦raw⟧\n\nbackend raw\n    mode tcp\n`],
  ['name-duplicate', `${BACKEND}server a 10.0.0.1:80\n    server ⟦a⟧ 10.0.0.2:80\n`],
  ['name-invalid', 'backend ⟦a/b⟧\n'],
  ['name-undefined', `${FRONTEND}default_backend ⟦nowhere⟧\n`],
  ['number-misread', `${BACKEND}retries ⟦3x⟧\n`],
  ['option-unknown', `${BACKEND}server a 10.0.0.1:80 ⟦chek⟧\n`],
  ['password-plain', 'userlist staff\n    user a insecure-password ⟦wonderland⟧\n'],
  ['pattern-operator', `${FRONTEND}acl a path /a ⟦or⟧ path /b\n`],
  ['quoting-invalid', `${FRONTEND}http-request set-header X ⟦"a⟧\n`],
  ['redirect-loop', `${FRONTEND}bind :443 ssl crt a.pem\n    redirect scheme ⟦https⟧\n`],
  ['request-checks-relaxed', `${FRONTEND}⟦option accept-invalid-http-request⟧\n`],
  ['request-timeout-missing', 'frontend ⟦www⟧\n    mode http\n    bind :80\n'],
  [
    'rule-order-misleading',
    `${FRONTEND}redirect prefix /a if { path /b }\n    ⟦http-request⟧ deny if { path /c }\n`,
  ],
  ['rule-unreachable', `${FRONTEND}http-request deny\n    ⟦http-request⟧ set-path /\n`],
  [
    'sample-invalid',
    `${FRONTEND}http-request set-path %[⟦path,field(1)⟧]\n`.replace('⟦path,field', 'path,⟦field'),
  ],
  ['sample-unknown', `${FRONTEND}acl a ⟦pathh⟧ /\n`],
  ['section-missing', '⟦daemon⟧\nglobal\n    maxconn 5\n'],
  ['server-verification-undecided', `global\n    daemon\n\n${BACKEND}server a 10.0.0.1:443 ⟦ssl⟧\n`],
  ['setting-repeated', `${FRONTEND}⟦timeout client⟧ 5s\n    timeout client 6s\n`],
  ['ssl-missing', `${FRONTEND}bind :443 ⟦crt⟧ a.pem\n`],
  ['statistics-exposed', 'listen s\n    bind :81\n    ⟦stats enable⟧\n'],
  ['stick-table-expiry-missing', `${BACKEND}⟦stick-table⟧ type ip size 1k\n`],
  [
    'strict-transport-missing',
    `global\n    daemon\n\n${FRONTEND}bind :443 ssl crt a\n    ⟦redirect⟧ scheme https if !{ ssl_fc }\n`,
  ],
  ['tls-version-outdated', `${FRONTEND}bind :443 ssl crt a.pem ssl-min-ver ⟦TLSv1.1⟧\n`],
])('%s points at its place', (rule, text) => {
  expectFindings(`haproxy/${rule}`, 'haproxy.cfg', text);
});
