// A long-running service without Restart=: where it counts, where something else takes care, and the new line.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'systemd/restart-missing';
const unit = (service: string, rest = ''): string =>
  `[Unit]\nDescription=App\n[Service]\n${service}\n[Install]\nWantedBy=multi-user.target\n${rest}`;

describe('points at ExecStart', () => {
  test.each([
    '⟦ExecStart⟧=/usr/bin/app',
    'Type=notify\n⟦ExecStart⟧=/usr/bin/app',
    'Type=forking\nPIDFile=/run/app.pid\n⟦ExecStart⟧=/usr/sbin/app -D',
    'ExecStart=/bin/old\nExecStart=\n⟦ExecStart⟧=/bin/new',
  ])('%s', (service) => {
    expectFindings(RULE, 'app.service', unit(service));
  });

  test('in a template of a build or of Jinja without conditions', () => {
    expectFindings(RULE, 'app.service.in', unit('⟦ExecStart⟧=@bindir@/app'));
    expectFindings(RULE, 'app.service.j2', unit('⟦ExecStart⟧={{ app_bin }} --port {{ port }}'));
  });
});

describe('is quiet', () => {
  test.each([
    ['Restart= is said', 'ExecStart=/usr/bin/app\nRestart=always'],
    ['Restart=no is said', 'ExecStart=/usr/bin/app\nRestart=no'],
    ['a oneshot service', 'Type=oneshot\nExecStart=/usr/bin/app'],
    ['a D-Bus service', 'BusName=org.example.App\nExecStart=/usr/bin/app'],
    ['the unit stays active by itself', 'RemainAfterExit=yes\nExecStart=/usr/bin/app'],
    ['the command plainly ends', 'ExecStart=/bin/mkdir -p /run/app'],
    ['an init script', 'Type=forking\nExecStart=/etc/init.d/app start'],
    ['a terminal', 'StandardInput=tty\nExecStart=/usr/bin/app'],
    ['there is no command', 'User=app'],
  ])('%s', (_reason, service) => {
    expectFindings(RULE, 'app.service', unit(service));
  });

  test('templates, instances and drop-ins', () => {
    for (const path of ['app@.service', 'app@a.service', 'app.service.d/start.conf'])
      expectFindings(RULE, path, unit('ExecStart=/usr/bin/app'));
  });

  test('a service that no target starts at boot', () => {
    expectFindings(RULE, 'app.service', '[Service]\nExecStart=/usr/bin/app\n');
    expectFindings(RULE, 'app.service', '[Service]\nExecStart=/bin/a\n[Install]\nWantedBy=suspend.target\n');
  });

  test('a service with a socket of its own', () => {
    expectFindings(RULE, 'app.service', unit('ExecStart=/usr/bin/app', 'Also=app.socket\n'));
    expectFindings(RULE, 'app.service', `[Unit]\nRequires=app.socket\n${unit('ExecStart=/usr/bin/app')}`);
  });

  test('a Jinja template with conditions, which may hold the line', () => {
    const text = unit('ExecStart=/usr/bin/app\n{% if x %}\n{{ extra }}\n{% endif %}');
    expectFindings(RULE, 'app.service.j2', text);
  });
});

describe('the fix', () => {
  const add = (before: string, after: string) => expectFix(RULE, 'app.service', before, after);
  const head = '[Install]\nWantedBy=multi-user.target\n[Service]\n';

  test('adds a line behind the whole command', () => {
    add(
      `${head}ExecStart=/bin/a \\\n  -b\nUser=c\n`,
      `${head}ExecStart=/bin/a \\\n  -b\nRestart=on-failure\nUser=c\n`,
    );
  });

  test('adds it at the end of a file without a final line end', () => {
    add(`${head}ExecStart=/bin/a`, `${head}ExecStart=/bin/a\nRestart=on-failure`);
  });

  test('keeps CRLF', () => {
    const crlf = `${head}ExecStart=/bin/a\n`.replaceAll('\n', '\r\n');
    add(crlf, `${crlf}Restart=on-failure\r\n`);
  });

  test('is not offered where the command swallows whatever comes behind it', () => {
    const [finding] = expectFindings(RULE, 'app.service', `${head}⟦ExecStart⟧=/bin/a \\\n# end\n`);
    expect(finding?.fixes).toEqual([]);
  });
});
