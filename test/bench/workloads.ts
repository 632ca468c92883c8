// Files to measure with, made here so that the benchmark needs nothing from outside; real ones where they are at hand.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Flag } from '../../server/languages/jvm/catalogue.ts';

/** A configuration of about `lines` lines that `haproxy -c` accepts. */
export function haproxyConfig(lines: number): string {
  const head = [
    'global',
    '    maxconn 20000',
    'defaults',
    '    mode http',
    '    timeout connect 5s',
    '    timeout client 30s',
    '    timeout server 30s',
    'frontend www',
    '    bind 127.0.0.1:8080',
    '    default_backend pool0',
  ];
  const pool = (index: number): string[] => [
    `backend pool${index}`,
    '    balance roundrobin',
    '    option httpchk GET /health',
    `    acl is_api path_beg /api/v${index}`,
    '    http-request set-header X-Pool "%[req.hdr(host),lower]" if is_api',
    `    server a 127.0.0.1:${9000 + (index % 1000)} check inter 2s weight 10`,
    `    server b 127.0.0.2:${9000 + (index % 1000)} check inter 2s weight 10`,
    '',
  ];
  const pools = Math.ceil((lines - head.length) / pool(0).length);
  return [...head, ...Array.from({ length: pools }, (_, index) => pool(index)).flat()].join('\n');
}

/** A Dockerfile of about `lines` lines: stages, long RUNs, JVM options. */
export function dockerfile(lines: number): string {
  const stage = (index: number): string[] => [
    `FROM eclipse-temurin:17-jre AS stage${index}`,
    'WORKDIR /srv/app',
    'RUN apt-get update \\',
    ' && apt-get install -y --no-install-recommends \\',
    '      ca-certificates \\',
    '      curl \\',
    ' && rm -rf /var/lib/apt/lists/*',
    `ENV JAVA_OPTS="-Xms512m -Xmx512m -XX:+UseG1GC -Dstage=${index}"`,
    'COPY --chown=1000:1000 target/app.jar app.jar',
    'ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "app.jar"]',
    '',
  ];
  const stages = Math.ceil(lines / stage(0).length);
  return Array.from({ length: stages }, (_, index) => stage(index))
    .flat()
    .join('\n');
}

/** An option file with as many of the flags as it has lines, each at a default of some JDK. */
export function jvmOptions(lines: number, flags: readonly Flag[]): string {
  const written = flags.flatMap(({ name, type, spans }) => {
    const value = spans.at(-1)?.default;
    if (value === undefined) return [];
    return type === 'bool' ? `-XX:${value === 'true' ? '+' : '-'}${name}` : `-XX:${name}=${value}`;
  });
  return `${written.slice(0, lines).join('\n')}\n`;
}

/** One of many service units, each a little different. */
export const unit = (index: number): string =>
  [
    '[Unit]',
    `Description=Worker ${index} of the shop`,
    'After=network-online.target',
    'Wants=network-online.target',
    '',
    '[Service]',
    'Type=simple',
    'User=shop',
    `Environment="JAVA_OPTS=-Xms256m -Xmx256m -Dworker=${index}"`,
    'ExecStart=/usr/bin/java $JAVA_OPTS -jar /srv/shop/worker.jar',
    'Restart=on-failure',
    'RestartSec=5s',
    'LimitNOFILE=65536',
    '',
    '[Install]',
    'WantedBy=multi-user.target',
    '',
  ].join('\n');

const CORPUS = join(import.meta.dirname, '../../../shared/corpus/dockerfile');

/** Real Dockerfiles beside the repository; none where there are none. */
export const dockerfileCorpus = (): { readonly path: string; readonly text: string }[] =>
  existsSync(CORPUS)
    ? readdirSync(CORPUS, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
    : [];
