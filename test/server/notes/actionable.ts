// Notes that name something to look for in a file, and the rule or hint that looks for it.

/** Rules by the note that they have to cite. Hints that a note declares itself need no entry. */
export const LOOKED_FOR: Readonly<Record<string, readonly string[]>> = {
  'deploy-a-docker-registry': ['dockerfile/image-version-missing', 'dockerfile/image-tag-latest'],
  'docker-in-production': [
    'dockerfile/image-tag-latest',
    'dockerfile/start-command-shell-form',
    'dockerfile/user-missing',
  ],
  'tuning-g1gc': ['jvm/flag-locked', 'jvm/collector-conflict'],
  'cassandra-moves-to-g1': ['note/g1-young-size', 'jvm/collector-conflict'],
  'resilient-microservices-on-aws': ['haproxy/server-check-missing'],
  'internet-scale-services-checklist': [
    'haproxy/server-check-missing',
    'haproxy/timeout-missing',
    'systemd/restart-missing',
  ],
  'why-loggly-loves-kafka': ['jvm/kafka-jmx-unauthenticated'],
  'kafka-manager': ['jvm/kafka-jmx-unauthenticated'],
  'cluster-architectures-on-ecs': ['jvm/flag-removed', 'jvm/flag-deprecated'],
  keywhiz: [
    'dockerfile/secret-in-environment',
    'dockerfile/secret-name-in-environment',
    'systemd/secret-in-unit',
    'haproxy/password-plain',
  ],
  'cheap-ssl-certificates': ['note/private-key-copied'],
  'zero-downtime-haproxy-reloads': [
    'haproxy/keyword-removed',
    'haproxy/keyword-deprecated',
    'haproxy/old-worker-unbounded',
    'dockerfile/start-command-shell-form',
  ],
  'optimizing-java-cms': ['jvm/flag-removed', 'jvm/gc-log-old', 'jvm/refusals-hidden'],
  'performance-in-distributed-systems': ['jvm/flag-removed', 'jvm/heap-sizes-differ'],
  'cassandra-jmx-remote-code-execution': [
    'jvm/jmx-unauthenticated',
    'jvm/jdwp-open',
    'haproxy/management-port-published',
  ],
  'four-month-bug': ['jvm/perf-shared-mem'],
  'large-hadron-migrator': ['note/migration-before-start', 'note/migration-in-start-command'],
  uselessd: ['systemd/directive-deprecated'],
  'ubuntu-switches-to-systemd': [
    'systemd/directive-deprecated',
    'systemd/kill-mode-none',
    'dockerfile/command-without-use',
  ],
  'duplicate-ssh-keys': ['dockerfile/host-key-baked-in'],
  'cassandra-java-huge-pages': ['jvm/flag-unknown', 'jvm/heap-sizes-differ'],
  huptime: [
    'systemd/flush-pending',
    'systemd/kill-mode-process-restart',
    'dockerfile/start-command-shell-form',
  ],
  'spdy-and-cdn': [
    'haproxy/protocol-dead',
    'haproxy/alpn-missing',
    'haproxy/http2-switched-off',
    'haproxy/connection-closed-needlessly',
  ],
  'tcp-backlog': ['haproxy/backlog-capped', 'haproxy/accept-queue-short'],
  'continuous-deployment-dirty-details': ['haproxy/canary-weight-equal'],
  'carbon-c-relay': ['systemd/open-files-low'],
  'machine-learning-technical-debt': ['dockerfile/pip-version-missing', 'dockerfile/download-unverified'],
};
