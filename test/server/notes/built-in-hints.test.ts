// Every hint that one of our notes declares speaks where it should, keeps quiet beside it, and fixes what it offers.

import { describe, expect, test } from 'vitest';
import { engine, expectFindings, expectFix } from '../../harness/findings.ts';

interface Case {
  readonly path: string;
  /** With ⟦ ⟧ around what is reported. */
  readonly found: string;
  /** The closest text that is fine. */
  readonly quiet: string;
  /** Text after the fix, where there is one. */
  readonly fixed?: string;
}

const service = (lines: string): string => `[Service]\n${lines}\n`;
const unit = (found: string, quiet: string, fixed?: string): Case => ({
  path: 'app.service',
  found: service(found),
  quiet: service(quiet),
  ...(fixed === undefined ? {} : { fixed: service(fixed) }),
});
const options = (found: string, quiet: string, fixed?: string): Case => ({
  path: 'jvm.options',
  found,
  quiet,
  ...(fixed === undefined ? {} : { fixed }),
});
const image = (found: string, quiet: string, fixed?: string): Case => ({
  path: 'Dockerfile',
  found,
  quiet,
  ...(fixed === undefined ? {} : { fixed }),
});

const CASES: Readonly<Record<string, Case>> = {
  'migration-before-start': unit(
    'ExecStartPre=⟦/srv/app/manage.py migrate⟧ --noinput\nExecStart=/srv/app/run',
    'ExecStartPre=/srv/app/manage.py check\nExecStart=/srv/app/run',
  ),
  'kernel-setting-from-unit': unit(
    'ExecStartPre=⟦/sbin/sysctl -w⟧ vm.swappiness=1',
    'ExecStartPre=/sbin/sysctl vm.swappiness',
  ),
  'huge-pages-from-unit': unit(
    "ExecStartPre=/bin/sh -c 'echo never > ⟦/sys/kernel/mm/transparent_hugepage/enabled'⟧",
    "ExecStartPre=/bin/sh -c 'echo never > /run/app/mode'",
  ),
  'jemalloc-huge-pages': unit(
    'Environment=⟦LD_PRELOAD=/usr/lib/libjemalloc.so.2⟧',
    'Environment=LD_PRELOAD=/usr/lib/libjemalloc.so.2\nEnvironment=MALLOC_CONF=thp:never',
    'Environment=LD_PRELOAD=/usr/lib/libjemalloc.so.2\nEnvironment=MALLOC_CONF=thp:never,background_thread:true',
  ),
  'jemalloc-huge-pages-image': image(
    '⟦FROM debian:12⟧\nENV LD_PRELOAD=/usr/lib/libjemalloc.so.2\n',
    'FROM debian:12\nENV LD_PRELOAD=/usr/lib/libjemalloc.so.2 MALLOC_CONF=thp:never\n',
    'FROM debian:12\nENV MALLOC_CONF=thp:never\nENV LD_PRELOAD=/usr/lib/libjemalloc.so.2\n',
  ),
  'log-to-syslog': unit('StandardOutput=⟦syslog⟧', 'StandardOutput=journal', 'StandardOutput=journal'),
  'errors-to-syslog': unit('StandardError=⟦syslog⟧', 'StandardError=inherit', 'StandardError=journal'),
  'init-script-from-unit': unit('ExecStart=⟦/etc/init.d/app⟧ start', 'ExecStart=/usr/sbin/app'),
  'virtualization-xen-only': {
    path: 'app.service',
    found: '[Unit]\nConditionVirtualization=⟦xen⟧\n',
    quiet: '[Unit]\nConditionVirtualization=!container\n',
    fixed: '[Unit]\nConditionVirtualization=vm\n',
  },
  'host-key-check-off': unit(
    'ExecStart=/usr/bin/ssh -N -o ⟦StrictHostKeyChecking=no⟧ -L 1:localhost:1 db',
    'ExecStart=/usr/bin/ssh -N -o StrictHostKeyChecking=yes -L 1:localhost:1 db',
  ),
  'backlog-above-cap': {
    path: 'app.socket',
    found: '[Socket]\nListenStream=80\nBacklog=⟦65535⟧\n',
    quiet: '[Socket]\nListenStream=80\nBacklog=4096\n',
    fixed: '[Socket]\nListenStream=80\n',
  },
  'backlog-small': {
    path: 'app.socket',
    found: '[Socket]\nListenStream=80\nBacklog=⟦16⟧\n',
    quiet: '[Socket]\nListenDatagram=80\nBacklog=16\n',
    fixed: '[Socket]\nListenStream=80\n',
  },
  'restart-by-preload': unit(
    'Environment=⟦LD_PRELOAD=/usr/lib/libhuptime.so⟧',
    'Environment=LD_PRELOAD=/usr/lib/libjemalloc.so',
  ),
  'search-open-files': {
    path: 'search.service',
    found: '⟦[Service]⟧\nExecStart=/usr/share/elasticsearch/bin/systemd-entrypoint\n',
    quiet: '[Service]\nExecStart=/usr/share/elasticsearch/bin/systemd-entrypoint\nLimitNOFILE=65535\n',
    fixed: '[Service]\nExecStart=/usr/share/elasticsearch/bin/systemd-entrypoint\nLimitNOFILE=65535\n',
  },
  'carbon-relay-in-python': unit(
    'ExecStart=⟦/opt/graphite/bin/carbon-relay.py⟧ start',
    'ExecStart=/usr/bin/carbon-c-relay -f /etc/carbon-c-relay.conf',
  ),
  'heka-ended': unit('ExecStart=⟦/usr/bin/hekad⟧ -config=/etc/heka.toml', 'ExecStart=/usr/bin/vector'),
  'daemon-reload-from-unit': unit(
    'ExecStart=⟦/usr/bin/systemctl daemon-reload⟧',
    'ExecStart=/usr/bin/systemctl reload nginx.service',
  ),
  'daemon-reload-after-start': unit(
    'ExecStartPost=⟦/usr/bin/systemctl daemon-reload⟧',
    'ExecStartPost=/usr/bin/systemctl try-restart app.service',
  ),
  'perf-data-off-twice': options(
    '-XX:-UsePerfData\n⟦-XX:+PerfDisableSharedMem⟧\n',
    '-XX:+PerfDisableSharedMem\n',
    '-XX:-UsePerfData\n',
  ),
  'huge-pages-untouched': options(
    '⟦-XX:+UseTransparentHugePages⟧\n',
    '-XX:+UseTransparentHugePages\n-XX:+AlwaysPreTouch\n',
    '-XX:+UseTransparentHugePages\n-XX:+AlwaysPreTouch\n',
  ),
  'large-pages-untouched': options(
    '⟦-XX:+UseLargePages⟧\n',
    '-XX:+UseLargePages\n-XX:+AlwaysPreTouch\n',
    '-XX:+UseLargePages\n-XX:+AlwaysPreTouch\n',
  ),
  'g1-young-size': options('-XX:+UseG1GC\n⟦-Xmn1g⟧\n', '-XX:+UseParallelGC\n-Xmn1g\n', '-XX:+UseG1GC\n'),
  'g1-new-ratio': options(
    '-XX:+UseG1GC\n⟦-XX:NewRatio=3⟧\n',
    '-XX:+UseParallelGC\n-XX:NewRatio=3\n',
    '-XX:+UseG1GC\n',
  ),
  'container-support-off': options(
    '-Xmx1g\n⟦-XX:-UseContainerSupport⟧\n',
    '-Xmx1g\n-XX:+UseContainerSupport\n',
    '-Xmx1g\n',
  ),
  'key-store-password': options(
    '-Djavax.net.ssl.keyStorePassword=⟦changeit⟧\n',
    '-Djavax.net.ssl.keyStorePassword=${PASSWORD}\n',
  ),
  'trust-store-password': options(
    '-Djavax.net.ssl.trustStorePassword=⟦changeit⟧\n',
    '-Djavax.net.ssl.trustStore=/etc/app/trust.p12\n',
  ),
  'password-in-clear': {
    path: 'haproxy.cfg',
    found: 'userlist staff\n    user ann ⟦insecure-password⟧ secret\n',
    quiet: 'userlist staff\n    user ann password $6$k6y3o.eP$JlKBx9za9667qe4\n',
  },
  'jmx-name-is-no-address': options(
    '⟦-Dcom.sun.management.jmxremote.port=7199⟧\n-Djava.rmi.server.hostname=127.0.0.1\n',
    '-Dcom.sun.management.jmxremote.port=7199\n-Djava.rmi.server.hostname=127.0.0.1\n-Dcom.sun.management.jmxremote.host=127.0.0.1\n',
    '-Dcom.sun.management.jmxremote.port=7199\n-Djava.rmi.server.hostname=127.0.0.1\n-Dcom.sun.management.jmxremote.host=127.0.0.1\n',
  ),
  'ssh-exposed': image('FROM debian:12\nEXPOSE ⟦22⟧ 8080\n', 'FROM debian:12\nEXPOSE 2222\n'),
  'dsa-key': image(
    'FROM debian:12\nRUN ⟦ssh-keygen -t dsa⟧ -f /etc/app/key\n',
    'FROM debian:12\nRUN ssh-keygen -t ed25519 -f /etc/app/key\n',
  ),
  'root-login-allowed': image(
    "FROM debian:12\nRUN echo ⟦'PermitRootLogin yes'⟧ >> /etc/ssh/sshd_config\n",
    "FROM debian:12\nRUN echo 'PermitRootLogin no' >> /etc/ssh/sshd_config\n",
  ),
  'registry-version-one': image('FROM ⟦registry:0.9.1⟧\n', 'FROM registry:3\n'),
  'reload-drops-packets': unit(
    'ExecReload=⟦/usr/sbin/iptables -I INPUT -p tcp --dport 80 --syn -j DROP⟧',
    'ExecReload=/bin/kill -USR2 $MAINPID',
  ),
};

const hints = engine().knowledge.notes.flatMap((note) => note.hints);

test('every hint has its case, and its name only once', () => {
  const ids = hints.map(({ id }) => id).sort();
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toEqual(Object.keys(CASES).sort());
});

describe.each(hints)('$id', ({ id, fix }) => {
  const example = CASES[id];
  if (!example) return;
  const rule = `note/${id}`;

  test('speaks at the words concerned and not beside them', () => {
    const [finding] = expectFindings(rule, example.path, example.found);
    expect(finding).toBeDefined();
    expectFindings(rule, example.path, example.quiet);
  });

  test.runIf(fix)('offers a fix that settles it', () => {
    expect(example.fixed).toBeDefined();
    expectFix(rule, example.path, example.found, example.fixed ?? '');
  });
});
