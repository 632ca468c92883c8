// Examples of the hints over systemd units.

import { casesFor, type HintCases } from './case.ts';

const unit = casesFor('app.service', (lines) => `[Service]\n${lines}\n`);
const proxy = casesFor(
  'haproxy.service',
  (lines) => `[Service]\nExecStart=/usr/sbin/haproxy -Ws -f /etc/haproxy/haproxy.cfg\n${lines}\n`,
);
const socket = casesFor('app.socket', (lines) => `[Socket]\n${lines}`);

export const systemdCases: HintCases = {
  'migration-before-start': unit(
    'ExecStartPre=⟦/srv/app/manage.py migrate⟧ --noinput\nExecStart=/srv/app/run',
    'ExecStartPre=/srv/app/manage.py check\nExecStart=/srv/app/run',
  ),
  'kernel-setting-from-unit': unit(
    'ExecStartPre=⟦/sbin/sysctl vm.swappiness=1⟧\nExecStartPost=/bin/sh -c "echo none ⟦> /sys/block/sda/queue/scheduler"⟧',
    'ExecStartPre=/sbin/sysctl vm.swappiness\nExecStartPost=/bin/cat /proc/sys/vm/swappiness',
  ),
  'huge-pages-from-unit': unit(
    "ExecStartPre=/bin/sh -c 'echo never ⟦> /sys/kernel/mm/transparent_hugepage/enabled'⟧",
    'ExecStartPre=/bin/cat /sys/kernel/mm/transparent_hugepage/enabled',
  ),
  'jemalloc-huge-pages': unit(
    'Environment=⟦LD_PRELOAD=/usr/lib/libjemalloc.so.2⟧',
    'Environment=LD_PRELOAD=/usr/lib/libjemalloc.so.2\nEnvironment=MALLOC_CONF=thp:never',
    'Environment=LD_PRELOAD=/usr/lib/libjemalloc.so.2\nEnvironment=MALLOC_CONF=thp:never,background_thread:true',
  ),
  'output-to-syslog': unit(
    'StandardOutput=⟦syslog⟧\nStandardError=⟦syslog⟧',
    'StandardOutput=journal\nStandardError=inherit',
    'StandardOutput=journal\nStandardError=journal',
  ),
  'init-script-from-unit': unit('ExecStart=⟦/etc/init.d/app⟧ start', 'ExecStart=/usr/sbin/app'),
  'virtualization-xen-only': casesFor('app.service', (value) => `[Unit]\nConditionVirtualization=${value}\n`)(
    '⟦xen⟧',
    '!container',
    'vm',
  ),
  'host-key-check-off': unit(
    'ExecStart=/usr/bin/ssh -N -o ⟦StrictHostKeyChecking=no⟧ -L 1:localhost:1 db',
    'ExecStart=/usr/bin/ssh -N -o StrictHostKeyChecking=yes -L 1:localhost:1 db',
  ),
  'backlog-above-cap': socket(
    'ListenStream=80\nBacklog=⟦65535⟧\n',
    'ListenStream=80\nBacklog=4096\n',
    'ListenStream=80\n',
  ),
  'backlog-small': socket(
    'ListenStream=80\nBacklog=⟦16⟧\n',
    'ListenDatagram=80\nBacklog=16\n',
    'ListenStream=80\n',
  ),
  'restart-by-preload': unit(
    'Environment=⟦LD_PRELOAD=/usr/lib/libhuptime.so⟧\nExecStart=⟦/usr/bin/huptime⟧ --exec /srv/app',
    'Environment=LD_PRELOAD=/usr/lib/libjemalloc.so\nExecStart=/usr/bin/env huptime',
  ),
  'search-open-files': casesFor('search.service', (lines) => `${lines}\n`)(
    '⟦[Service]⟧\nExecStart=/usr/share/elasticsearch/bin/systemd-entrypoint',
    '[Service]\nExecStart=/usr/share/elasticsearch/bin/systemd-entrypoint\nLimitNOFILE=65535',
    '[Service]\nExecStart=/usr/share/elasticsearch/bin/systemd-entrypoint\nLimitNOFILE=65535',
  ),
  'memory-lock-limit-missing': casesFor('db.service', (lines) => `${lines}\n`)(
    '⟦[Service]⟧\nExecStart=/usr/sbin/cassandra -f',
    '[Service]\nExecStart=/usr/sbin/cassandra -f\nLimitMEMLOCK=infinity',
    '[Service]\nExecStart=/usr/sbin/cassandra -f\nLimitMEMLOCK=infinity',
  ),
  'local-jmx-off': unit('Environment=⟦LOCAL_JMX=no⟧', 'Environment=LOCAL_JMX=yes'),
  'carbon-relay-in-python': unit(
    'ExecStart=⟦/opt/graphite/bin/carbon-relay.py⟧ start',
    'ExecStart=/usr/bin/carbon-c-relay -f /etc/carbon-c-relay.conf',
  ),
  'heka-ended': unit('ExecStart=⟦/usr/bin/hekad⟧ -config=/etc/heka.toml', 'ExecStart=/usr/bin/vector'),
  'daemon-reload-from-unit': unit(
    'ExecStart=⟦/usr/bin/systemctl daemon-reload⟧\nExecStartPost=⟦/usr/bin/systemctl --no-block daemon-reexec⟧',
    'ExecStart=/usr/bin/systemctl reload nginx.service',
  ),
  'reload-drops-packets': unit(
    'ExecReload=⟦/usr/sbin/iptables -I INPUT -p tcp --dport 80 --syn -j DROP⟧',
    'ExecReload=/bin/kill -USR2 $MAINPID',
  ),
  'haproxy-without-master': unit(
    'ExecStart=⟦/usr/sbin/haproxy -f /etc/haproxy/haproxy.cfg⟧',
    'ExecStart=/usr/sbin/haproxy -Ws -f $CONFIG',
  ),
  'haproxy-reload-by-second-process': proxy(
    'ExecReload=/usr/sbin/haproxy -f $CONFIG -D ⟦-sf⟧ $MAINPID',
    'ExecReload=/bin/kill -USR2 $MAINPID',
  ),
  'haproxy-reload-unchecked': proxy(
    'ExecReload=⟦/bin/kill -USR2 $MAINPID⟧',
    'ExecReload=/usr/sbin/haproxy -Ws -f $CONFIG -c -q $EXTRAOPTS\nExecReload=/bin/kill -USR2 $MAINPID',
  ),
};
