// KillMode=none, and KillMode=process where workers would outlive a restart.

import { expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const NONE = 'systemd/kill-mode-none';
const PROCESS = 'systemd/kill-mode-process-restart';

test('KillMode=none is found with its value, and is tagged as deprecated', () => {
  const [finding] = expectFindings(NONE, 'app.service', '[Service]\n⟦KillMode = none⟧\n');
  expect(finding?.tags).toEqual(['deprecated']);
});

test('KillMode=none is found in sockets and drop-ins too', () => {
  expectFindings(NONE, 'app.socket', '[Socket]\n⟦KillMode=none⟧\n');
  expectFindings(NONE, 'app.service.d/kill.conf', '[Service]\n⟦KillMode=none⟧\n');
});

test('an earlier KillMode=none, or another value, is quiet', () => {
  expectFindings(NONE, 'app.service', '[Service]\nKillMode=none\nKillMode=mixed\n');
  expectFindings(NONE, 'app.service', '[Service]\nKillMode=none\nKillMode=\n');
  expectFindings(NONE, 'app.service', '[Service]\nKillMode={{ mode }}\n#KillMode=none\n');
});

test('KillMode=none becomes mixed', () => {
  expectFix(NONE, 'app.service', '[Service]\r\nKillMode=none \r\n', '[Service]\r\nKillMode=mixed \r\n');
});

test('KillMode=process is found for a server with workers that restarts', () => {
  const [finding] = expectFindings(
    PROCESS,
    'web.service',
    '[Service]\nExecStart=-/usr/sbin/nginx -g "daemon off;"\nRestart=always\n⟦KillMode=process⟧\n',
  );
  expect(finding?.message).toContain('Restart=always');
});

test('KillMode=process is quiet without a restart, and for programs whose children are meant to stay', () => {
  expectFindings(PROCESS, 'web.service', '[Service]\nExecStart=/usr/sbin/nginx\nKillMode=process\n');
  for (const program of ['/usr/sbin/sshd -D', '/usr/bin/containerd', '/usr/sbin/cron -f', '${SERVER}'])
    expectFindings(
      PROCESS,
      'a.service',
      `[Service]\nExecStart=${program}\nRestart=always\nKillMode=process\n`,
    );
});
