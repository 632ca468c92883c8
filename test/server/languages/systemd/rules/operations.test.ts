// What systemd takes without a word and people regret: each mistake is marked where it stands, its neighbour is left alone.

import { describe, expect, test } from 'vitest';
import { expectFindings } from '../../../../harness/findings.ts';
import { openUnit } from '../room.ts';

const found = (rule: string, marked: string, path = 'app.service') =>
  expectFindings(`systemd/${rule}`, path, `${marked}\n`);
const java = (lines: string): string => `[Service]\nExecStart=/usr/bin/java -Xmx2g -jar /a.jar\n${lines}`;
const service = (lines: string): string => `[Service]\nExecStart=/bin/a\n${lines}`;

describe('command lines', () => {
  test('quote-typographic marks the sign', () => {
    found('quote-typographic', '[Service]\nExecStart=/bin/a ⟦–⟧x ⟦“⟧b⟦”⟧');
    found('quote-typographic', "[Service]\nExecStart=/bin/a 'it’s – “so”' B–C");
  });

  test('variable-unsplit marks the word, and keeps values that are one argument', () => {
    const options = 'Environment="OPTS=-a -b" "NAME=a b"\n';
    found(
      'variable-unsplit',
      `[Service]\n${options}ExecStart=/bin/a ⟦${'${OPTS}'}⟧ ${'${NAME}'} -x${'${OPTS}'}`,
    );
    const [unseen] = found('variable-unsplit', `[Service]\nExecStart=/bin/a ⟦"${'${A_ARGS}'}"⟧ $A_ARGS`);
    expect(unseen?.severity).toBe('information');
  });

  test('exit-status-java marks the command', () => {
    found('exit-status-java', '[Service]\n⟦ExecStart⟧=/usr/bin/java -jar /a.jar');
    found('exit-status-java', java('SuccessExitStatus=143 0'));
  });

  test('date-specifier marks the format, also behind options', () => {
    found(
      'date-specifier',
      "[Service]\nExecStart=/bin/sh -c 'x $(date -u ⟦+%F-%H⟧)'\nExecStop=/bin/date +%%s",
    );
  });

  test('drop-in-appends asks for the reset in front, once', () => {
    found('drop-in-appends', '[Service]\n⟦ExecStart=/opt/a⟧', 'a.service.d/b.conf');
    found('drop-in-appends', '[Service]\nExecStart=\nExecStart=/opt/a', 'a.service.d/b.conf');
    found('drop-in-appends', '[Service]\nExecStart=/opt/a', 'a.service');
  });

  test('detached-program marks the program, or the script with the &', () => {
    found('detached-program', '[Service]\nExecStart=⟦/usr/bin/nohup⟧ /opt/a');
    found('detached-program', '[Service]\nType=forking\nExecStart=/usr/bin/tmux new -d /opt/a');
  });

  test('reload-command knows what ends a service and what reaches others', () => {
    found('reload-command', service('ExecReload=⟦/bin/kill -s TERM $MAINPID⟧'));
    found('reload-command', service('ExecReload=⟦/usr/bin/killall -HUP a⟧'));
    found(
      'reload-command',
      service('ExecReload=⟦systemctl restart app⟧\nExecReload=systemctl restart other'),
    );
    expect(found('reload-command', service('ExecReload=⟦/bin/kill -USR1 $MAINPID⟧'))[0]?.severity).toBe(
      'hint',
    );
    found('reload-command', service('ExecReload=/bin/a --reload'));
  });

  test('privileges-by-program is a warning where the sandbox makes it fail', () => {
    const blocked = found(
      'privileges-by-program',
      '[Service]\nNoNewPrivileges=yes\nExecStart=⟦/usr/bin/sudo⟧ -u a /bin/a',
    );
    const lifted = found(
      'privileges-by-program',
      '[Service]\nNoNewPrivileges=yes\nExecStart=+⟦/usr/bin/sudo⟧ -u a /bin/a',
    );
    expect([blocked[0]?.severity, lifted[0]?.severity]).toEqual(['warning', 'information']);
  });

  test('runtime-directory marks the folder', () => {
    found('runtime-directory', service('ExecStartPre=/bin/mkdir -p ⟦/var/lib/app⟧ /srv/app'));
  });
});

describe('start, run and stop', () => {
  test('type-mismatch marks the type, or the option that leaves', () => {
    found('type-mismatch', java('⟦Type=forking⟧'));
    found('type-mismatch', '[Service]\nType=simple\nExecStart=/usr/sbin/haproxy -f /a ⟦-D⟧');
    found('type-mismatch', '[Service]\nType=forking\nExecStart=/usr/sbin/haproxy -f /a -D');
  });

  test('notify-access marks the type', () => {
    found('notify-access', "[Service]\n⟦Type=notify⟧\nExecStart=/bin/sh -c 'a; b'");
    found('notify-access', "[Service]\nType=notify\nNotifyAccess=all\nExecStart=/bin/sh -c 'a; b'");
  });

  test('pid-file-missing marks the type', () => {
    found('pid-file-missing', service('⟦Type=forking⟧'));
    found('pid-file-missing', service('Type=forking\nGuessMainPID=no'));
  });

  test('watchdog-unfed is a warning for a runtime, and silent where signs of life are expected', () => {
    expect(found('watchdog-unfed', java('⟦WatchdogSec=30⟧'))[0]?.severity).toBe('warning');
    expect(found('watchdog-unfed', service('⟦WatchdogSec=30⟧'))[0]?.severity).toBe('information');
    found('watchdog-unfed', service('WatchdogSec=30\nNotifyAccess=main'));
    found('watchdog-unfed', service('WatchdogSec=0'));
  });

  test('restart-unlimited wants a pause where there is no limit', () => {
    found(
      'restart-unlimited',
      `[Unit]\n⟦StartLimitIntervalSec=0⟧\n${service('Restart=always\nRestartSec=100ms')}`,
    );
    found('restart-unlimited', `[Unit]\n⟦StartLimitBurst=0⟧\n${service('Restart=on-failure')}`);
    found('restart-unlimited', `[Unit]\nStartLimitIntervalSec=0\n${service('Restart=no')}`);
  });

  test('start-limit-unreachable does the sum', () => {
    found(
      'start-limit-unreachable',
      `[Unit]\n⟦StartLimitBurst=3⟧\n${service('Restart=always\nRestartSec=4')}`,
    );
    found('start-limit-unreachable', `[Unit]\nStartLimitBurst=3\n${service('Restart=always\nRestartSec=3')}`);
    found('start-limit-unreachable', service('Restart=always\nRestartSec=1h'));
  });

  test('stop-forced marks signals and short times of programs with state', () => {
    found('stop-forced', java('⟦TimeoutStopSec=1⟧\n⟦KillSignal=9⟧'));
    found('stop-forced', service('TimeoutStopSec=1'));
    found('stop-forced', service('ExecStop=⟦/bin/kill -KILL $MAINPID⟧'));
  });
});

describe('dependencies', () => {
  test('dependency-unordered names the unit, and leaves its own socket alone', () => {
    found(
      'dependency-unordered',
      `[Unit]\n⟦Requires=db.service app.socket⟧\nWants=other.service\n${service('')}`,
    );
    found('dependency-unordered', `[Unit]\nBindsTo=db.service\nBefore=db.service\n${service('')}`);
  });

  test('order-alone marks the order', () => {
    found('order-alone', `[Unit]\n⟦After=a.service network-online.target⟧\n${service('')}`);
    found(
      'order-alone',
      `[Unit]\nAfter=network-online.target\nRequires=network-online.target\n${service('')}`,
    );
  });

  test('order-contradiction marks the later half', () => {
    found('order-contradiction', `[Unit]\nAfter=a.service b.service\n⟦Before=b.service⟧\n${service('')}`);
    found('order-contradiction', `[Unit]\n⟦After=app.service⟧\n${service('')}`);
    found('order-contradiction', `[Unit]\nConflicts=b.service\n⟦Wants=b.service⟧\n${service('')}`);
  });

  test('target-unfit knows targets by their names, and lets people have their own', () => {
    found('target-unfit', `${service('')}\n[Install]\n⟦WantedBy=muti-user.target⟧`);
    found('target-unfit', `[Unit]\n⟦Requires=network.target⟧\nAfter=redboot.target\n${service('')}`);
    found('target-unfit', `[Unit]\nWants=network.target\nBefore=network.target\n${service('')}`);
  });

  test('install-missing marks the first header, or the empty section', () => {
    found('install-missing', '⟦[Unit]⟧\n[Timer]\nOnBootSec=1', 'a.timer');
    found('install-missing', `${service('')}\n⟦[Install]⟧`);
    found('install-missing', service('BusName=org.example.A\nRestart=always'));
    found('install-missing', service('Restart=always'), 'a@.service');
  });

  test('timer-never-starts and timer-skips mark the time', () => {
    found('timer-never-starts', '[Timer]\n⟦OnUnitInactiveSec=1h⟧', 'a.timer');
    found('timer-skips', '[Timer]\n⟦OnCalendar=Sun 04:00⟧', 'a.timer');
    found('timer-skips', '[Timer]\nOnCalendar=*:0/10', 'a.timer');
    found('timer-skips', '[Timer]\nOnCalendar=daily\nPersistent=no', 'a.timer');
  });

  test('socket-address-early marks addresses of the machine only', () => {
    found(
      'socket-address-early',
      '[Socket]\n⟦ListenStream=[fd00::1]:80⟧\nListenStream=0.0.0.0:81',
      'a.socket',
    );
  });
});

describe('rights', () => {
  test('user-missing marks the command, and knows who gives up rights', () => {
    found('user-missing', '[Service]\n⟦ExecStart⟧=/usr/bin/node /a.js');
    found('user-missing', '[Service]\n⟦ExecStart⟧=/usr/bin/python3 /opt/a/serve.py');
    found('user-missing', '[Service]\nExecStart=/usr/sbin/nginx -g "daemon off;"');
    found('user-missing', '[Service]\nExecStart=/usr/bin/node /a.js\n[Install]\nWantedBy=default.target');
    found('user-missing', '[Service]\nExecStart=/usr/bin/node /a.js', 'systemd/user/a.service');
  });

  test('user-nobody marks the assignment', () => {
    found('user-nobody', service('⟦User=nobody⟧'));
  });

  test('secret-in-unit marks the assignment, and passes what only leads to a secret', () => {
    found('secret-in-unit', service('Environment=A=b ⟦"API_KEY=k3 y"⟧ TOKEN_FILE=/a TOKEN=${T} PASSWORD='));
    found('secret-in-unit', '[Service]\nExecStart=/bin/a ⟦--password hunter2⟧ --token %i --secret-file /a');
  });

  test('environment-file-secret marks the line', () => {
    found(
      'environment-file-secret',
      service('⟦EnvironmentFile=/srv/a/.env⟧\nEnvironmentFile=/etc/default/a'),
    );
  });

  test('mode-open marks what everybody may write to', () => {
    found('mode-open', service('⟦UMask=000⟧\n⟦CacheDirectoryMode=0777⟧\nRuntimeDirectoryMode=0755'));
    found('mode-open', '[Socket]\nListenStream=/run/a\nSocketMode=0666', 'a.socket');
  });

  test('home-hidden marks the path', () => {
    found('home-hidden', service('ProtectHome=tmpfs\n⟦WorkingDirectory=/home/a⟧'));
    found('home-hidden', service('ProtectHome=read-only\nWorkingDirectory=/home/a'));
  });

  test('sandbox-missing comes once, and not where some of it is used', () => {
    found('sandbox-missing', '[Service]\n⟦ExecStart⟧=/bin/a\nPrivateTmp=yes');
    found('sandbox-missing', service('PrivateTmp=yes\nNoNewPrivileges=yes\nProtectSystem=strict'));
    found('sandbox-missing', service('Type=oneshot'));
  });

  test('var-run marks the old name', () => {
    found('var-run', service('PIDFile=⟦/var/run⟧/a.pid'));
  });
});

describe('limits', () => {
  test('open-files-low marks the command, a low limit, or an endless one', () => {
    found('open-files-low', '[Service]\n⟦ExecStart⟧=/usr/bin/mongod --config /a');
    expect(
      found('open-files-low', '[Service]\nExecStart=/usr/bin/mongod\n⟦LimitNOFILE=4096⟧')[0]?.severity,
    ).toBe('warning');
    found('open-files-low', '[Service]\nExecStart=/usr/bin/mongod\nLimitNOFILE=64000');
    found('open-files-low', service('⟦LimitNOFILE=infinity⟧'));
  });

  test('memory-limits does the sum with the heap', () => {
    expect(found('memory-limits', java('⟦MemoryMax=2200M⟧'))[0]?.severity).toBe('information');
    expect(found('memory-limits', java('⟦MemoryMax=2G⟧'))[0]?.severity).toBe('warning');
    found('memory-limits', java('MemoryMax=3G'));
    found('memory-limits', service('⟦MemoryHigh=2G⟧\nMemoryMax=1G'));
  });

  test('memory-swap-open and memory-lock-missing look at what runs', () => {
    found('memory-swap-open', java('⟦MemoryMax=4G⟧'));
    found('memory-swap-open', java('MemoryMax=infinity'));
    found('memory-lock-missing', '[Service]\n⟦ExecStart⟧=/usr/bin/vault server');
    found(
      'memory-lock-missing',
      '[Service]\nExecStart=/usr/bin/vault server\nAmbientCapabilities=CAP_IPC_LOCK',
    );
  });

  test('tasks-max-low and oom-immune mark the setting', () => {
    found('tasks-max-low', java('⟦TasksMax=64⟧'));
    found('tasks-max-low', service('TasksMax=64'));
    found('oom-immune', java('⟦OOMScoreAdjust=-1000⟧'));
  });

  test('private-tmp-java marks the setting', () => {
    found('private-tmp-java', java('⟦PrivateTmp=yes⟧'));
  });
});

test('companion-missing looks beside the file, and is silent where nothing is known', () => {
  const marked = (path: string, text: string, ...names: string[]) =>
    openUnit(path, text, Object.fromEntries(names.map((name) => [name, ''])))
      .findings.filter(({ rule }) => rule === 'systemd/companion-missing')
      .map(({ range }) => text.slice(range.start, range.end));
  expect(marked('a.timer', '[Timer]\nOnBootSec=1\n', 'b.service')).toEqual(['[Timer]']);
  expect(marked('a.timer', '[Timer]\nOnBootSec=1\n')).toEqual([]);
  expect(marked('a.timer', '[Timer]\nUnit=c.service\n', 'b.service')).toEqual(['Unit=c.service']);
  expect(marked('a.timer', '[Timer]\nUnit=b@1.service\n', 'b@.service')).toEqual([]);
  expect(marked('a.socket', '[Socket]\nListenStream=80\nAccept=yes\n', 'a.service')).toEqual(['[Socket]']);
});

test('line-malformed marks a line that is not UTF-8', () => {
  found('line-malformed', '[Unit]\n⟦Description=a\ufffd⟧\n# \ufffd');
});

test('a program behind env is the one that counts', () => {
  const start = 'ExecStart=/usr/bin/env A=b java -jar /a.jar\nSuccessExitStatus=143';
  found('type-mismatch', `[Service]\n⟦Type=forking⟧\n${start}`);
  found('type-mismatch', `[Service]\nType=forking\n${start.replace('java', '-u java /bin/a')}`);
});

test('order-cycle marks the word that closes the circle, and names the way round', () => {
  const text = '[Unit]\nAfter=local-fs.target b.service d.service\n[Service]\nExecStart=/bin/a\n';
  const unit = (lines: string) => `[Unit]\n${lines}\n[Service]\nExecStart=/bin/x\n`;
  const { findings } = openUnit('etc/a.service', text, {
    'etc/b.service': unit('After=c@1.service'),
    'etc/c@.service': unit('After=a.service'),
    'etc/d.service': unit('After=a.service\nConflicts=a.service'),
  });
  const circles = findings.filter(({ rule }) => rule === 'systemd/order-cycle');
  expect(circles.map(({ range }) => text.slice(range.start, range.end))).toEqual(['b.service']);
  expect(circles[0]?.message).toContain('a.service after b.service after c@1.service after a.service');
});
