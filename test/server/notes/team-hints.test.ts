// Hints that a team writes, in every language and every carrier of JVM options: found, fixed, and settled by the fix.

import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/core/text.ts';
import { createEngine } from '../../../server/engine.ts';
import { withNotes } from '../../../server/notes/compose.ts';
import { parseNote } from '../../../server/notes/note-file.ts';
import { compilePattern } from '../../../server/notes/pattern-library.ts';
import { engine } from '../../harness/findings.ts';
import { dedent } from '../../harness/marks.ts';

const NOTE = `---
title: What our incidents taught us
hints:
  - id: team-heap-dump
    language: jvm
    report: { missing: HeapDumpOnOutOfMemoryError, equals: true }
    message: Write a heap dump when memory runs out.
    fix: { set: HeapDumpOnOutOfMemoryError=true }
  - id: team-heap-size
    language: jvm
    report: { has: Xmx, above: 30g }
    message: Our nodes have 32 GB.
    fix: { replace: 30g }
  - id: team-label
    language: dockerfile
    when: { has: [CMD, ENTRYPOINT] }
    report: { missing: LABEL.team }
    message: Say whose image it is.
    fix: { set: LABEL.team=shop }
  - id: team-debug-flag
    language: dockerfile
    report: { has: ENV.*DEBUG*, equals: "1" }
    message: No debugging in images.
    fix: { remove: "*" }
  - id: team-stop
    language: systemd
    files: "*.service"
    when: { missing: Service.Type, equals: oneshot }
    report: { has: [Service.TimeoutStopSec, Service.TimeoutSec], below: 30s }
    message: Our services need half a minute to stop.
    fix: { replace: 30s }
  - id: team-timeout
    language: haproxy
    report: { has: "*.timeout client", above: 5m }
    message: A client waits five minutes at most.
    fix: { replace: 5m }
  - id: team-tls
    language: haproxy
    when: { has: bind.ssl }
    report: { missing: bind.ssl-min-ver }
    message: Name the lowest version of TLS.
    fix: { set: bind.ssl-min-ver=TLSv1.2 }
---
Text.
`;

const { note, problems } = parseNote('team', NOTE);
const builtIn = engine();
const team = createEngine(builtIn.languages, withNotes(builtIn.knowledge, [note]), compilePattern);

function findings(hint: string, path: string, text: string) {
  const language = team.detect({ path }, text);
  if (!language) throw new Error(`${path} is not recognised.`);
  const all = team.analyse({ path, text }, language, {}).findings;
  return all.filter(({ rule }) => rule === `note/${hint}`);
}

test('the note itself is in order', () => {
  expect(problems).toEqual([]);
});

test.each<[hint: string, path: string, before: string, after: string]>([
  ['team-heap-dump', 'jvm.options', '-Xmx4g\n', '-Xmx4g\n-XX:+HeapDumpOnOutOfMemoryError\n'],
  [
    'team-heap-dump',
    'app.service',
    '[Service]\nEnvironment="JAVA_TOOL_OPTIONS=-Xmx4g"\n',
    '[Service]\nEnvironment="JAVA_TOOL_OPTIONS=-Xmx4g -XX:+HeapDumpOnOutOfMemoryError"\n',
  ],
  [
    'team-heap-dump',
    'Dockerfile',
    'FROM eclipse-temurin:21\nCMD ["java", "-Xmx4g", "-jar", "/app.jar"]\n',
    'FROM eclipse-temurin:21\nCMD ["java", "-XX:+HeapDumpOnOutOfMemoryError", "-Xmx4g", "-jar", "/app.jar"]\n',
  ],
  [
    'team-heap-size',
    'compose.yaml',
    'services:\n  app:\n    image: app\n    environment:\n      JAVA_TOOL_OPTIONS: "-Xmx32g"\n',
    'services:\n  app:\n    image: app\n    environment:\n      JAVA_TOOL_OPTIONS: "-Xmx30g"\n',
  ],
  ['team-heap-size', 'bin/setenv.sh', 'CATALINA_OPTS="-Xmx48g"\n', 'CATALINA_OPTS="-Xmx30g"\n'],
  [
    'team-label',
    'Dockerfile',
    'FROM debian:12\nCMD ["app"]\n',
    'FROM debian:12\nLABEL team=shop\nCMD ["app"]\n',
  ],
  [
    'team-debug-flag',
    'Dockerfile',
    'FROM debian:12\nENV APP_DEBUG=1 APP_PORT=80\n',
    'FROM debian:12\nENV APP_PORT=80\n',
  ],
  [
    'team-stop',
    'app.service',
    '[Service]\nExecStart=/usr/bin/app\nTimeoutStopSec=5\n',
    '[Service]\nExecStart=/usr/bin/app\nTimeoutStopSec=30s\n',
  ],
  ['team-timeout', 'haproxy.cfg', 'defaults\n    timeout client 1h\n', 'defaults\n    timeout client 5m\n'],
  [
    'team-tls',
    'haproxy.cfg',
    'frontend www\n    bind :443 ssl crt /etc/site.pem\n',
    'frontend www\n    bind :443 ssl crt /etc/site.pem ssl-min-ver TLSv1.2\n',
  ],
])('%s in %s', (hint, path, before, after) => {
  const [finding, ...more] = findings(hint, path, dedent(before));
  expect(more).toEqual([]);
  expect(applyEdits(before, finding?.fixes[0]?.edits ?? [])).toBe(after);
  expect(findings(hint, path, after)).toEqual([]);
});

test.each<[hint: string, path: string, text: string]>([
  ['team-stop', 'app.service', '[Service]\nType=oneshot\nExecStart=/usr/bin/app\nTimeoutStopSec=5\n'],
  ['team-stop', 'app.service.d/stop.conf', '[Service]\nTimeoutStopSec=5\n'],
  ['team-stop', 'app.service', '[Service]\nExecStart=/usr/bin/app\nTimeoutStopSec={{ stop }}\n'],
  ['team-heap-size', 'jvm.options', '-Xmx30g\n'],
  ['team-heap-size', 'Dockerfile', 'FROM eclipse-temurin:21\nARG HEAP\nENV JAVA_TOOL_OPTIONS="-Xmx$HEAP"\n'],
  ['team-timeout', 'haproxy.cfg', 'defaults\n    timeout client "${CLIENT}"\n'],
  ['team-tls', 'haproxy.cfg', 'frontend www\n    bind :80\n'],
])('%s is silent in %s at %j', (hint, path, text) => {
  expect(findings(hint, path, text)).toEqual([]);
});
