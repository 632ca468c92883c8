// Examples of the hints over HAProxy configurations.

import { casesFor, type HintCases } from './case.ts';

const config = casesFor('haproxy.cfg', (lines) => `${lines}\n`);
const frontend = casesFor('haproxy.cfg', (lines) => `frontend www\n    ${lines}\n`);

export const haproxyCases: HintCases = {
  'password-in-clear': config(
    'userlist staff\n    user ann ⟦insecure-password⟧ secret',
    'userlist staff\n    user ann password $6$k6y3o.eP$JlKBx9za9667qe4',
  ),
  'jmx-published': frontend('bind ⟦:7199⟧', 'bind 127.0.0.1:7199'),
  'http2-left-out': frontend(
    'bind :443 ssl crt /etc/site.pem alpn ⟦http/1.1⟧',
    'bind :443 ssl crt /etc/site.pem alpn h2,http/1.1',
    'bind :443 ssl crt /etc/site.pem alpn h2,http/1.1',
  ),
  'http2-switched-off': frontend(
    'bind :443 ssl crt /etc/site.pem ⟦no-alpn⟧',
    'bind :443 ssl crt /etc/site.pem',
    'bind :443 ssl crt /etc/site.pem',
  ),
};
