// Hints that notes declare, over JVM options in each carrier: what they find, and the text after the fix.

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../server/core/finding.ts';
import { applyEdits } from '../../../../server/core/text.ts';
import { parseNote } from '../../../../server/notes/note-file.ts';
import { compilePattern } from '../../../../server/notes/pattern-library.ts';
import { createHintRunner } from '../../../../server/workspace/hints.ts';
import { analyse, type Targets } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

const hintsOf = (yaml: string) => {
  const lines = yaml.split('\n').map((line) => `    ${line}`);
  const { note, problems } = parseNote(
    'team-note',
    `---\ntitle: Team\ntags: [jvm]\nhints:\n  - id: team\n    language: jvm\n    message: Says the team.\n${lines.join('\n')}\n---\n\nText.\n`,
  );
  expect(problems).toEqual([]);
  return note.hints;
};

function findingsOf(yaml: string, path: string, text: string, targets: Targets = {}): Finding[] {
  const said = analyse(path, text, targets).files.map((file) => file.terms());
  const runner = createHintRunner(hintsOf(yaml), compilePattern);
  return runner(path, said, ({ severity }) => severity);
}

/** Expects the marked ranges; with `fixed`, the text after the fix, which no longer has the finding. */
function expectHint(yaml: string, path: string, marked: string, fixed?: string, targets: Targets = {}): void {
  const { text, ranges } = readMarks(marked);
  const findings = findingsOf(yaml, path, text, targets);
  const shown = ({ start, end }: { start: number; end: number }) => `${start} ${text.slice(start, end)}`;
  expect(findings.map(({ range }) => shown(range))).toEqual(ranges.map(shown));
  if (fixed === undefined) return;
  const after = applyEdits(text, findings[0]?.fixes[0]?.edits ?? []);
  expect(after).toBe(fixed);
  expect(findingsOf(yaml, path, after, targets)).toEqual([]);
}

describe('a missing flag', () => {
  const yaml = 'report: { missing: AlwaysPreTouch }\nfix: { set: "AlwaysPreTouch=true" }';

  test('is added in the syntax of each carrier', () => {
    expectHint(
      yaml,
      'jvm.options',
      '-server\n⟦-Xmx2g⟧\n-Xms2g\n',
      '-server\n-Xmx2g\n-XX:+AlwaysPreTouch\n-Xms2g\n',
    );
    expectHint(yaml, 'bin/setenv.sh', '⟦JAVA_OPTS⟧="-Xmx2g"\n', 'JAVA_OPTS="-Xmx2g -XX:+AlwaysPreTouch"\n');
    expectHint(
      yaml,
      'Dockerfile',
      'FROM debian\nCMD ["⟦java⟧", "-jar", "a.jar"]\n',
      'FROM debian\nCMD ["java", "-XX:+AlwaysPreTouch", "-jar", "a.jar"]\n',
    );
    expectHint(
      yaml,
      'app.service',
      '[Service]\nExecStart=⟦/usr/bin/java⟧ -Xmx1g -jar a.jar\n',
      '[Service]\nExecStart=/usr/bin/java -XX:+AlwaysPreTouch -Xmx1g -jar a.jar\n',
    );
    expectHint(
      yaml,
      'gradle.properties',
      'org.gradle.jvmargs=⟦-Xmx2g⟧\n',
      'org.gradle.jvmargs=-Xmx2g -XX:+AlwaysPreTouch\n',
    );
  });

  test('counts wherever one JVM surely reads it, whatever its sign', () => {
    expectHint(
      yaml,
      'Dockerfile',
      'FROM debian\nENV JAVA_TOOL_OPTIONS=-XX:-AlwaysPreTouch\nCMD ["java", "-jar", "a"]\n',
    );
  });

  test('is not missed where more may be said elsewhere', () => {
    expectHint(yaml, 'bin/setenv.sh', 'JAVA_OPTS="$JAVA_OPTS -Xmx2g"\n');
    expectHint(yaml, 'jvm.options', '-Xmx2g\n${MORE}\n');
    expectHint(yaml, 'jvm.options', '-Xmx2g\n@more.options\n');
    expectHint(yaml, 'jvm.options.j2', '-Xmx2g\n{% if touch %}\n-XX:+UseG1GC\n{% endif %}\n');
    expectHint(yaml, 'config/jvm.options.d/heap.options', '-Xmx2g\n');
    expectHint(yaml, 'Dockerfile', 'FROM debian\nRUN java -version\n');
    expectHint(yaml, 'Dockerfile', 'FROM ibm-semeru-runtimes:open-17-jre\nCMD ["java", "-jar", "a"]\n');
  });
});

describe('a value', () => {
  test('is compared with its unit, at the last place that counts', () => {
    const yaml = 'report: { has: Xmx, above: 4g }\nfix: { replace: 4g }';
    expectHint(yaml, 'jvm.options', '-Xmx2g\n-Xmx⟦8192m⟧\n', '-Xmx2g\n-Xmx4g\n');
    expectHint(yaml, 'jvm.options', '-Xmx8g\n-Xmx4194304k\n');
    expectHint(yaml, 'jvm.options', '-XX:MaxHeapSize=⟦8g⟧\n', '-Xmx4g\n');
    expectHint(yaml, 'jvm.options', '-Xmx${HEAP}\n');
  });

  test('has the unit of its flag', () => {
    const has = (key: string, bound: string, text: string) =>
      findingsOf(`report: { has: ${key}, above: "${bound}" }`, 'jvm.options', `${text}\n`).length;
    expect(has('MaxGCPauseMillis', '200', '-XX:MaxGCPauseMillis=250')).toBe(1);
    expect(has('MaxRAMPercentage', '75', '-XX:MaxRAMPercentage=75.0')).toBe(0);
    expect(has('MaxDirectMemorySize', '1g', '-XX:MaxDirectMemorySize=1025m')).toBe(1);
    expect(has('ParallelGCThreads', '8', '-XX:ParallelGCThreads=16')).toBe(1);
    expect(has('Djdk.nio.maxCachedBufferSize', '1000', '-Djdk.nio.maxCachedBufferSize=262144')).toBe(1);
  });

  test('of a property is matched by a pattern and set', () => {
    const yaml =
      'report: { has: Dcom.sun.management.jmxremote.authenticate, matches: "[Ff]alse" }\nfix: { set: "Dcom.sun.management.jmxremote.authenticate=true" }';
    expectHint(
      yaml,
      'Dockerfile',
      'FROM debian\nENV JAVA_OPTS="-Xmx1g -Dcom.sun.management.jmxremote.authenticate=⟦False⟧"\n',
      'FROM debian\nENV JAVA_OPTS="-Xmx1g -Dcom.sun.management.jmxremote.authenticate=true"\n',
    );
  });

  test('of a switch is true or false', () => {
    const yaml = 'report: { has: UseG1GC, equals: "false" }\nfix: { replace: "true" }';
    expectHint(yaml, 'jvm.options', '-XX:+UseG1GC\n⟦-XX:-UseG1GC⟧\n', '-XX:+UseG1GC\n-XX:+UseG1GC\n');
  });

  test('behind its option as a word of its own is read and replaced there', () => {
    const yaml = 'report: { has: jar, matches: "old" }\nfix: { replace: new.jar }';
    expectHint(
      yaml,
      'Dockerfile',
      'FROM debian\nCMD ["java", "-jar", "⟦old.jar⟧"]\n',
      'FROM debian\nCMD ["java", "-jar", "new.jar"]\n',
    );
  });
});

test('the value that is found is replaced, not that of its neighbour', () => {
  const yaml = 'report: { has: add-opens, matches: "lang" }\nfix: { replace: "java.base/java.nio=a" }';
  expectHint(
    yaml,
    'jvm.options',
    '--add-opens=java.base/java.io=a\n--add-opens=⟦java.base/java.lang=a⟧\n',
    '--add-opens=java.base/java.io=a\n--add-opens=java.base/java.nio=a\n',
  );
});

test('a condition on another option of the process has to hold', () => {
  const yaml = 'when: { has: UseG1GC, equals: "true" }\nreport: { missing: MaxGCPauseMillis }';
  expectHint(yaml, 'jvm.options', '-Xss1m\n⟦-XX:+UseG1GC⟧\n');
  expectHint(yaml, 'jvm.options', '-XX:+UseZGC\n');
});

describe('removal', () => {
  test('takes the options that were overridden as well, next to each other or not', () => {
    const yaml = 'report: { has: Xmn }\nfix: { remove: Xmn }';
    expectHint(yaml, 'bin/setenv.sh', 'JAVA_OPTS="-Xmn1g ⟦-Xmn2g⟧ -Xmx4g"\n', 'JAVA_OPTS=" -Xmx4g"\n');
    expectHint(yaml, 'jvm.options', '-Xmn1g\n-Xmx4g\n⟦-Xmn2g⟧\n', '-Xmx4g\n');
  });

  test('takes options that stand side by side, even where they share a blank', () => {
    const yaml = 'when: { has: add-opens }\nreport: { has: Xmx }\nfix: { remove: add-opens }';
    expectHint(
      yaml,
      'Dockerfile',
      'FROM debian\nENV JAVA_TOOL_OPTIONS="--add-opens=java.base/java.lang=a --add-opens=java.base/java.io=a ⟦-Xmx1g⟧"\n',
      'FROM debian\nENV JAVA_TOOL_OPTIONS=" -Xmx1g"\n',
    );
  });

  test('is not offered where a word would be left over', () => {
    const text = 'FROM debian\nCMD ["java", "-cp", "a.jar", "Main"]\n';
    const [finding] = findingsOf('report: { has: cp }\nfix: { remove: cp }', 'Dockerfile', text);
    expect(finding?.fixes).toEqual([]);
  });
});

test('no fix writes what the JVM would not start with', () => {
  const offers = (fix: string, text: string, targets: Targets = {}) =>
    findingsOf(`report: { has: Xmx }\nfix: { set: "${fix}" }`, 'jvm.options', text, targets)[0]?.fixes.length;
  expect(offers('G1NewSizePercent=10', '-Xmx1g\n')).toBe(0);
  expect(offers('G1NewSizePercent=10', '-XX:+UnlockExperimentalVMOptions\n-Xmx1g\n')).toBe(1);
  expect(offers('UseConcMarkSweepGC=true', '-Xmx1g\n', { jdk: '17' })).toBe(0);
  expect(offers('Dname=a b', '-Xmx1g\n')).toBe(0);
  expect(offers('Xlog=gc*', '-Xmx1g\n', { jdk: '8' })).toBe(0);
});

test.each([
  ['Xlog=gc*:file=/var/log/gc.log', '-Xlog:gc*:file=/var/log/gc.log'],
  ['add-opens=java.base/java.lang=ALL-UNNAMED', '--add-opens=java.base/java.lang=ALL-UNNAMED'],
  ['javaagent=/opt/agent.jar', '-javaagent:/opt/agent.jar'],
  ['agentlib:jdwp=transport=dt_socket', '-agentlib:jdwp=transport=dt_socket'],
  ['Xshare=auto', '-Xshare:auto'],
  ['server=true', '-server'],
  ['Xss=1m', '-Xss1m'],
  ['HeapDumpPath=/var/dumps', '-XX:HeapDumpPath=/var/dumps'],
])('a note that sets %s writes %s', (fix, written) => {
  const [finding] = findingsOf(`report: { has: Xmx }\nfix: { set: "${fix}" }`, 'jvm.options', '-Xmx1g\n');
  expect(finding?.fixes[0]?.edits[0]?.text).toBe(`\n${written}`);
});
