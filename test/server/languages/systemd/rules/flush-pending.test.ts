// FlushPending= on sockets whose connections it throws away.

import { test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'systemd/flush-pending';

test('a stream socket that flushes is found, however the yes is spelled', () => {
  for (const yes of ['yes', 'True', '1', 'on'])
    expectFindings(RULE, 'app.socket', `[Socket]\nListenStream=80\n⟦FlushPending=${yes}⟧\n`);
});

test('the default, a datagram socket and a later no are quiet', () => {
  expectFindings(RULE, 'app.socket', '[Socket]\nListenStream=80\nFlushPending=no\n');
  expectFindings(RULE, 'app.socket', '[Socket]\nListenDatagram=/run/a\nFlushPending=yes\n');
  expectFindings(RULE, 'app.socket', '[Socket]\nListenStream=80\nFlushPending=yes\nFlushPending=no\n');
});

test('the fix takes the whole line out', () => {
  const rest = '[Socket]\nListenStream=80\n';
  expectFix(RULE, 'app.socket', `${rest}FlushPending=yes\nBacklog=9\n`, `${rest}Backlog=9\n`);
});
