// What systemd itself complains about when it loads a unit: found on the exact word, with the way out.

import { describe, expect, test } from 'vitest';
import { analyse, expectFindings, expectFix } from '../../../../harness/findings.ts';

const service = (lines: string): string => `[Service]\nExecStart=/bin/a\nRestart=no\n${lines}\n`;

describe('value-invalid', () => {
  const RULE = 'systemd/value-invalid';
  const fixed = (before: string, after: string) =>
    expectFix(RULE, 'a.service', service(before), service(after));

  test('marks the value, or the one word of a list', () => {
    expectFindings(
      RULE,
      'a.service',
      service('PrivateTmp=⟦maybe⟧\nRestrictAddressFamilies=AF_UNIX ⟦AF_INIT⟧'),
    );
    expectFindings(RULE, 'a.service', service('SystemCallFilter=~@clock ⟦@resorces⟧ openat'));
  });

  test('is an error where systemd does not load the unit, and says so', () => {
    const [finding] = expectFindings(RULE, 'a.service', service('WorkingDirectory=⟦srv/app⟧'));
    expect(finding).toMatchObject({ severity: 'error' });
    expect(finding?.message).toContain('does not load the unit');
    const [forgiven] = expectFindings(RULE, 'a.service', service('WorkingDirectory=-⟦srv/app⟧'));
    expect(forgiven).toMatchObject({ severity: 'warning' });
  });

  test('offers what was meant', () => {
    fixed('MemoryMax=512MB', 'MemoryMax=512M');
    fixed('LimitNOFILE=unlimited', 'LimitNOFILE=infinity');
    fixed('TimeoutStopSec=5mins', 'TimeoutStopSec=5min');
    fixed('CPUQuota=20', 'CPUQuota=20%');
    fixed('PrivateTmp=enabled', 'PrivateTmp=yes');
    fixed('KillSignal=SIGTREM', 'KillSignal=SIGTERM');
    fixed('AmbientCapabilities=NET_ADMIN', 'AmbientCapabilities=CAP_NET_ADMIN');
    fixed('RestrictAddressFamilies=AF_INET,AF_INET6', 'RestrictAddressFamilies=AF_INET AF_INET6');
    fixed('EnvironmentFile="/etc/default/a"', 'EnvironmentFile=/etc/default/a');
    fixed('StateDirectory=/var/lib/a', 'StateDirectory=a');
  });

  test('reads crontabs as what they mean', () => {
    const timer = (when: string) =>
      `[Timer]\nOnCalendar=${when}\nPersistent=yes\n[Install]\nWantedBy=timers.target\n`;
    expectFix(RULE, 'a.timer', timer('*/15 * * * *'), timer('*-*-* *:00/15'));
    expectFix(RULE, 'a.timer', timer('0 3 * * 1-5'), timer('Mon..Fri *-*-* 03:00'));
    expectFix(RULE, 'a.timer', timer('@hourly'), timer('hourly'));
  });

  test('knows since when a word exists', () => {
    const [finding] = expectFindings(RULE, 'a.service', service('Type=⟦notify-reload⟧'), { systemd: '252' });
    expect(finding?.message).toContain('systemd 253');
    expectFindings(RULE, 'a.service', service('Type=notify-reload'), { systemd: '255' });
    expectFindings(RULE, 'a.service', service('Type=notify-reload'));
  });

  test('finds the quote that a list leaves open', () => {
    expectFindings(RULE, 'a.service', service('ReadWritePaths=/a ⟦"/b c⟧'));
    expectFindings(RULE, 'a.service', service('ReadWritePaths=/a "/b c"'));
  });

  test('finds a path that is relative whatever fills in the rest', () => {
    expectFindings(RULE, 'a@.service', service('WorkingDirectory=⟦srv/%i⟧'));
    expectFindings(RULE, 'a@.service', service('EnvironmentFile=-⟦%p/%i.env⟧\nReadWritePaths=%t/a /b/%i'));
  });

  test('takes a percent sign as it is where systemd replaces none', () => {
    expectFindings(RULE, 'a.service', service('SuccessExitStatus=143 ⟦%i⟧'));
  });

  test('knows how much fits', () => {
    expectFindings(
      RULE,
      'a.service',
      service('RestartSec=⟦600000y⟧\nMemoryMax=⟦16E⟧\nCPUAffinity=⟦8192⟧ 0-3'),
    );
    expectFindings(RULE, 'a.service', service('RestartSec=+5\nMemoryMax=15E\nCPUAffinity=0-8191'));
  });

  test('takes no number with a zero in front for a user', () => {
    const [finding] = expectFindings(RULE, 'a.service', service('User=⟦012⟧'));
    expect(finding).toMatchObject({ severity: 'error' });
    expectFindings(RULE, 'a.service', service('User=12'));
  });

  test('knows no other system calls than those of the kernel', () => {
    expectFindings(RULE, 'a.service', service('SystemCallFilter=@system-service ⟦fork_bomb⟧ openat2'));
  });

  test('reads what a credential comes from', () => {
    expectFindings(
      RULE,
      'a.service',
      service('LoadCredential=key:/etc/key\nLoadCredential=⟦key:etc/key⟧\nSetCredential=⟦key:⟧'),
    );
  });

  test('asks for an instance where a template cannot be started', () => {
    expectFindings(RULE, 'b.socket', '[Socket]\nListenStream=80\nService=⟦a@.service⟧\n');
    expectFindings(RULE, 'b.timer', '[Timer]\nOnCalendar=daily\nUnit=a@.service\n');
  });

  test('knows which sockets a port has', () => {
    const socket = (line: string) => `[Socket]\n${line}\n[Install]\nWantedBy=sockets.target\n`;
    expectFindings(RULE, 'a.socket', socket('ListenStream=0x1f90\nListenSequentialPacket=⟦8080⟧'));
    expectFindings(RULE, 'a.socket', socket('ListenSequentialPacket=/run/a'));
  });

  test('takes one moment for a calendar expression', () => {
    expectFindings(RULE, 'a.timer', '[Timer]\nOnCalendar=@1800000000\nOnCalendar=⟦@soon⟧\n');
  });

  test('is silent about what is filled in elsewhere', () => {
    expectFindings(
      RULE,
      'a.service',
      service('User=%i\nMemoryMax=@MEMORY@\nRestartSec={{ pause }}\nNice=${NICE}'),
    );
    expectFindings(RULE, 'a.service.j2', service('Environment=A=b {{ more }}\nLimitNOFILE={{ files }}'));
  });
});

test('a command that systemd passes over leaves the unit as it is', () => {
  for (const start of ['ExecStart=⟦"/bin/x y⟧', 'ExecStart=-/bin/x ⟦"y⟧']) {
    const unit = `[Service]\n${start}\nExecStart=/bin/true\n`;
    const [found] = expectFindings('systemd/exec-invalid', 'a.service', unit);
    expect(found?.severity).toBe('warning');
    expect(found?.message).toBe(
      'The quote that opens here is never closed, and systemd passes over the command.',
    );
    expectFindings('systemd/unit-refused', 'a.service', unit.replace(/[⟦⟧]/g, ''));
  }
});

test('of a section whose header is broken, only the header is at fault', () => {
  const unit = '[Unit]\nDescription=a\n[Service\nExecStart=/bin/true\nRestart=on-failure\n';
  const found = analyse('a.service', unit).findings.filter(({ severity }) => severity !== 'hint');
  expect(found.map(({ rule }) => rule)).toEqual(['systemd/line-malformed']);
});

test('exec-invalid marks the program, or the quote that stays open', () => {
  expectFindings(
    'systemd/exec-invalid',
    'a.service',
    '[Service]\nExecStart=-⟦bin/a⟧ --x\nExecStop=/bin/b ⟦"c⟧\n',
  );
  expectFindings('systemd/exec-invalid', 'a.service', '[Service]\nExecStart=a --x\nExecStop=/%i/b\n');
  expectFindings('systemd/exec-invalid', 'a.service', '[Service]\nExecStart=⟦a⟧ --x\n', { systemd: '237' });
});

test('exec-invalid knows which systemd takes a prefix', () => {
  const unit = '[Service]\nExecStart=|⟦/bin/a⟧ --x\n';
  expectFindings('systemd/exec-invalid', 'a.service', unit, { systemd: '252' });
  expectFindings('systemd/exec-invalid', 'a.service', unit.replace(/[⟦⟧]/g, ''), { systemd: '258' });
});

test('unit-refused marks what is too much, or the section where something is missing', () => {
  expectFindings('systemd/unit-refused', 'a.service', '⟦[Service]⟧\nType=simple\n');
  expectFindings('systemd/unit-refused', 'a.service', '[Service]\nExecStart=/bin/a\n⟦ExecStart=/bin/b⟧\n');
  expectFindings(
    'systemd/unit-refused',
    'a.service',
    '[Service]\nExecStart=/bin/a\nExecStart=\nExecStart=/bin/b\n',
  );
  expectFindings('systemd/unit-refused', 'a.service.d/b.conf', '[Service]\nUser=a\n');
  expectFindings('systemd/unit-refused', 'srv-a.mount', '[Mount]\nWhat=/dev/a\nWhere=/srv/a/\n');
  expectFindings('systemd/unit-refused', 'a.socket', '[Socket]\n⟦ListenDatagram=53⟧\nAccept=yes\n');
});

test('unit-refused depends on the version where systemd has become milder', () => {
  const text = '[Service]\nType=oneshot\nExecStart=/bin/a\n⟦Restart=on-failure⟧\n';
  expect(expectFindings('systemd/unit-refused', 'a.service', text, { systemd: '239' })[0]?.severity).toBe(
    'error',
  );
  expectFindings('systemd/unit-refused', 'a.service', text.replace(/[⟦⟧]/g, ''), { systemd: '252' });
  expectFindings('systemd/unit-refused', 'a.service', text.replace(/[⟦⟧]/g, ''));
});

test('line-swallowed marks the name, or the header, that a value takes in', () => {
  const rule = 'systemd/line-swallowed';
  expectFindings(
    rule,
    'a.service',
    '[Unit]\nDescription=A \\\n⟦After=⟧b.service\n[Service]\nExecStart=/bin/a\n',
  );
  expectFindings(rule, 'a.service', '[Service]\nExecStart=/bin/a \\\r\n⟦[Install]⟧\r\nWantedBy=a.target\r\n');
  expectFindings(rule, 'a.service', '[Service]\nExecStart=/bin/env \\\nHOME=/a /bin/a\n');
});

test('line-malformed finds what systemd cannot read at all', () => {
  const rule = 'systemd/line-malformed';
  expectFindings(rule, 'a.service', '[Unit]\nDescription=a⟦\0⟧b\n[Service]\nExecStart=/bin/a\n');
  const long = `${'x'.repeat(1000)} \\\n`.repeat(1100);
  const [finding] = expectFindings(rule, 'a.service', `[Service]\n⟦ExecStart=/bin/true ⟧${long}\n`);
  expect(finding).toMatchObject({ severity: 'error' });
});

test('line-malformed marks every directive of a unit whose headers are missing', () => {
  expectFindings('systemd/line-malformed', 'a.service', '⟦Description=A⟧\n⟦ExecStart=/bin/a⟧\n');
  expectFindings('systemd/line-malformed', 'a.service', '@HEAD@\nExecStart=/bin/a\n');
});

test('line-malformed marks the line, and stops at a broken header', () => {
  const [line, header] = expectFindings(
    'systemd/line-malformed',
    'a.service',
    '[Service]\nExecStart=/bin/a\n⟦nonsense⟧\n⟦[Install] x⟧\n',
  );
  expect([line?.severity, header?.severity]).toEqual(['warning', 'error']);
});

test('specifier-unknown marks the two characters', () => {
  expectFindings('systemd/specifier-unknown', 'a.service', '[Service]\nExecStart=/bin/a 5% %% %i ⟦%z⟧\n');
});

test('escape-unknown marks the backslash and what follows', () => {
  expectFindings('systemd/escape-unknown', 'a.service', "[Service]\nExecStart=/bin/a '⟦\\d⟧+' \\; \\x41\n");
});

test('escape-unknown finds the blank that keeps a line from going on', () => {
  const rule = 'systemd/escape-unknown';
  expectFindings(rule, 'a.service', '[Service]\nExecStart=/bin/a ⟦\\⟧  \n  --b\n');
  const [before, after] = ['\\ \n', '\\\n'].map((end) => `[Service]\nExecStart=/bin/a ${end}  --b\n`);
  expectFix(rule, 'a.service', before ?? '', after ?? '');
});

test('remark-trailing marks the remark, and leaves a lone sign to the program', () => {
  expectFindings(
    'systemd/remark-trailing',
    'a.service',
    '[Service]\nExecStart=/bin/a ⟦# x y⟧\nRestart=no ⟦#x⟧\n',
  );
  expectFindings(
    'systemd/remark-trailing',
    'a.service',
    '[Service]\nExecStart=/bin/a -c #\nEnvironment="A=b # c"\n',
  );
});

test('variable-unexpanded marks the variable', () => {
  expectFindings(
    'systemd/variable-unexpanded',
    'a.service',
    service('User=⟦$NAME⟧\nEnvironment=PATH=/a:⟦$PATH⟧ B=$C'),
  );
  expectFindings('systemd/variable-unexpanded', 'a.service.in', service('User=$NAME'));
});

test('directive-deprecated marks the name and keeps the meaning of weights', () => {
  const RULE = 'systemd/directive-deprecated';
  expectFindings(RULE, 'a.service', service('⟦CPUShares⟧=2048'), { systemd: '252' });
  expectFix(RULE, 'a.service', service('BlockIOWeight=1000'), service('IOWeight=200'));
  expectFindings(RULE, 'a.service', service('MemoryLimit=1G'), { systemd: '231' });
});

test('value-deprecated marks the assignment', () => {
  expectFindings('systemd/value-deprecated', 'a.service', service('⟦StandardOutput=syslog+console⟧'));
});

test('directive-misplaced marks the name', () => {
  expectFindings('systemd/directive-misplaced', 'a.slice', '[Slice]\n⟦Delegate⟧=yes\n');
});

test('setting-without-effect marks the assignment that lacks its other half', () => {
  expectFindings('systemd/setting-without-effect', 'a.service', service('⟦RuntimeRandomizedExtraSec=5⟧'));
  expectFindings(
    'systemd/setting-without-effect',
    'a.service',
    service('RuntimeMaxSec=9\nRuntimeRandomizedExtraSec=5'),
  );
  expectFindings(
    'systemd/setting-without-effect',
    'a.slice',
    '[Slice]\nManagedOOMMemoryPressure=auto\n⟦ManagedOOMMemoryPressureLimit=50%⟧\n',
  );
});

test('what a script may still fill in is a warning where it would be an error', () => {
  const severities = (text: string) =>
    ['value-invalid', 'exec-invalid', 'unit-refused'].flatMap((rule) =>
      analyse('a.service', text).findings.filter((finding) => finding.rule === `systemd/${rule}`),
    );
  const found = severities(
    '[Service]\nWorkingDirectory=INSTALL_DIR\nExecStart=INSTALL_DIR/bin/a\nExecStop=<path>/b\n',
  );
  expect(found.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'warning']);
});

test('unit-refused leaves a unit alone that takes over another one', () => {
  expectFindings(
    'systemd/unit-refused',
    'a.service',
    '.include /lib/systemd/system/a.service\n[Service]\nUser=a\n',
  );
});

test('a header that a template goes on with is no broken one', () => {
  expectFindings('systemd/line-malformed', 'a.service.j2', '[Service] {{ remark }}\nExecStart=/bin/a\n');
});
