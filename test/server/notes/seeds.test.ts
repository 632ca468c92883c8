// The seeds are all told: every line belongs to one note, and every note is found in more than one way.

import { describe, expect, test } from 'vitest';
import { engine } from '../../harness/findings.ts';

const SEED = '000_236f7e20aace1cb3.txt';
const LAST_LINE = 208;

const seeded = engine().knowledge.notes.filter(({ origin }) => origin.startsWith(SEED));

test('every line of the seeds belongs to exactly one note', () => {
  const told = new Map<number, string[]>();
  for (const { slug, origin } of seeded) {
    const [first = 0, last = 0] = origin
      .slice(SEED.length + 1)
      .split('-')
      .map(Number);
    for (let line = first; line <= last; line++) told.set(line, [...(told.get(line) ?? []), slug]);
  }
  const lines = Array.from({ length: LAST_LINE }, (_, index) => index + 1);
  expect(lines.filter((line) => told.get(line)?.length !== 1)).toEqual([]);
  expect(Math.max(...told.keys())).toBe(LAST_LINE);
});

const top = (query: string, count: number): string[] =>
  engine()
    .searchNotes(query)
    .slice(0, count)
    .map(({ slug }) => slug);

describe.each(seeded)('$slug', ({ slug, title, tags }) => {
  test('is found first by its title', () => {
    expect(top(title, 1)).toEqual([slug]);
  });

  test('is found by its tags', () => {
    expect(top(tags.join(' '), 3)).toContain(slug);
  });
});

/** What somebody would type who remembers what a note said and not what it was called. */
const REMEMBERED: readonly (readonly [string, string])[] = [
  ['google internal orchestration lessons', 'eric-brewer-on-kubernetes'],
  ['private image registry on s3', 'deploy-a-docker-registry'],
  ['young generation size pause goal', 'tuning-g1gc'],
  ['hailo microservices', 'resilient-microservices-on-aws'],
  ['log management kafka scale', 'why-loggly-loves-kafka'],
  ['default collector cassandra', 'cassandra-moves-to-g1'],
  ['web ssh console keys', 'keybox'],
  ['discover dev tools', 'stackshare'],
  ['pods services labels borg', 'kubernetes-compared-to-borg'],
  ['container scheduler amazon memory limit', 'cluster-architectures-on-ecs'],
  ['ecs questions and answers', 'ecs-team-ama'],
  ['git revision visible deploy', 'etsy-release-management'],
  ['schema migration canary feature flags', 'continuous-deployment-dirty-details'],
  ['hamilton designing and deploying', 'internet-scale-services-checklist'],
  ['pinterest workflow', 'pinball'],
  ['square secret management', 'keywhiz'],
  ['delay syn packets restart proxy', 'zero-downtime-haproxy-reloads'],
  ['jtune cms tuning', 'optimizing-java-cms'],
  ['netty graphite proxy', 'gruffalo'],
  ['netflix host metrics browser', 'vector-host-monitoring'],
  ['gil tene latency hiccups', 'usual-suspects-for-latency'],
  ['postmortem severity levels', 'outages-and-human-error'],
  ['unauthenticated rmi exploit', 'cassandra-jmx-remote-code-execution'],
  ['time series database vividcortex', 'scaling-vividcortex'],
  ['mmap hsperfdata disk stall', 'four-month-bug'],
  ['jemalloc madvise out of memory', 'transparent-huge-pages-redis-oom'],
  ['copy tcp traffic', 'tcpcopy'],
  ['mozilla stream processing', 'heka'],
  ['online schema change rails', 'large-hadron-migrator'],
  ['systemd reduced to supervision', 'uselessd'],
  ['ubuntu upstart systemd', 'ubuntu-switches-to-systemd'],
  ['hvm paravirtualization', 'what-color-is-your-xen'],
  ['cheap tls certificate', 'cheap-ssl-certificates'],
  ['system performance metrics framework', 'performance-co-pilot'],
  ['pcp graphite gateway', 'pcp2graphite'],
  ['same host key on many devices', 'duplicate-ssh-keys'],
  ['partition reassignment tool', 'kafka-manager'],
  ['dynamodb experience', 'falling-out-of-love-with-dynamodb'],
  ['pretouch heap huge pages', 'cassandra-java-huge-pages'],
  ['league of legends network peering', 'peering-and-points-of-presence'],
  ['listen queue somaxconn', 'tcp-backlog'],
  ['preload wrapper zero downtime restart', 'huptime'],
  ['elasticsearch jvm performance deck', 'performance-in-distributed-systems'],
  ['carbon relay in c', 'carbon-c-relay'],
  ['time series dashboard', 'facette'],
  ['guidelines some silly', 'advice-and-guidelines'],
  ['spotify personalization', 'cassandra-at-spotify'],
  ['http2 npn faster without cdn', 'spdy-and-cdn'],
  ['openssh ciphers hardening', 'secure-secure-shell'],
  ['ecs autoscaling load balancer integration', 'ecs-hands-on'],
  ['hidden feedback loops data dependencies', 'machine-learning-technical-debt'],
  ['pid 1 crash', 'systemd-crashes'],
  ['dimensional telemetry netflix', 'netflix-atlas'],
  ['transactional updates snap', 'snappy-ubuntu-core'],
  ['influxdb riemann grafana', 'graphite-replacement'],
  ['dramafever containers production', 'docker-in-production'],
  ['block storage iops', 'ebs-deep-dive'],
  ['aws conference talks', 'reinvent-2014-videos'],
  ['azure blob outage rollout', 'azure-storage-outage'],
  ['allspaw five whys', 'infinite-hows'],
  ['awesome docker list', 'docker-resources'],
];

test.each(REMEMBERED)('"%s" finds %s', (query, slug) => {
  expect(top(query, 3)).toContain(slug);
});

test('every note has something that it is remembered by', () => {
  expect(REMEMBERED.map(([, slug]) => slug).sort()).toEqual(seeded.map(({ slug }) => slug).sort());
});
