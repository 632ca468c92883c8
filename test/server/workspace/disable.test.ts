// The comments that quick fixes write: in every carrier, beside what is there, and never where they would break it.

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../server/core/finding.ts';
import { applyEdits } from '../../../server/core/text.ts';
import { engine } from '../../harness/findings.ts';
import { dedent } from '../../harness/marks.ts';

function analysed(path: string, text: string) {
  const language = engine().detect({ path }, text);
  if (!language) throw new Error(`${path} is not recognised.`);
  return engine().analyse({ path, text }, language, {});
}

/** Suppresses the last finding of a rule; it has to be gone, and all other findings as they were. */
function disable(way: 'line' | 'file', rule: string, path: string, source: string): string {
  const text = dedent(source);
  const before = analysed(path, text);
  const finding = before.findings.findLast((found) => found.rule === rule);
  if (!finding) throw new Error(`${rule} finds nothing in ${path}.`);
  const edit = engine().suppression.disabling(before, finding)[way];
  const after = edit ? applyEdits(text, [edit]) : text;
  const others = (findings: readonly Finding[]) =>
    findings.flatMap((one) => (one.rule === rule ? [] : one.rule));
  expect(others(analysed(path, after).findings)).toEqual(others(before.findings));
  expect(analysed(path, after).suppressed.map(({ finding: { rule: id } }) => id)).toContain(rule);
  return after;
}

const UNKNOWN = 'systemd/directive-unknown';

describe('for its line', () => {
  test('above a directive, with its indentation', () => {
    const unit = '[Service]\n  ExecStart=/bin/true\n  RestartSecs=5\n';
    expect(disable('line', UNKNOWN, 'a.service', unit)).toBe(
      '[Service]\n  ExecStart=/bin/true\n  # ops-hints-disable-next-line systemd/directive-unknown\n  RestartSecs=5\n',
    );
  });

  test('above the whole of an instruction that goes on', () => {
    const after = disable(
      'line',
      'dockerfile/secret-in-environment',
      'Dockerfile',
      `
      FROM debian:12
      ENV A=b \\
          DB_PASSWORD=hunter2-orders
      `,
    );
    expect(after).toContain(
      'FROM debian:12\n# ops-hints-disable-next-line dockerfile/secret-in-environment\nENV A=b',
    );
  });

  test('behind parser directives', () => {
    const after = disable(
      'line',
      'dockerfile/image-version-missing',
      'Dockerfile',
      '# syntax=docker/dockerfile:1\nFROM debian\n',
    );
    expect(after.split('\n').slice(0, 2)).toEqual([
      '# syntax=docker/dockerfile:1',
      '# ops-hints-disable-next-line dockerfile/image-version-missing',
    ]);
  });

  test('for the JVM options of an instruction, a unit and a script', () => {
    const options = '-XX:+UseConcMarkSweepGC';
    for (const [path, text] of [
      ['Dockerfile', `FROM eclipse-temurin:17-jre\nENTRYPOINT ["java", "${options}", "-jar", "/a.jar"]\n`],
      [
        'a.service',
        `[Service]\nEnvironment=JAVA_TOOL_OPTIONS=${options}\nExecStart=/usr/bin/java -jar /a.jar\n`,
      ],
      ['setenv.sh', `CATALINA_OPTS="$CATALINA_OPTS \\\n  ${options}"\n`],
      ['jvm.options', `-Xmx1g\n${options}\n`],
    ] as const)
      expect(disable('line', 'jvm/flag-removed', path, text)).toContain(
        'disable-next-line jvm/flag-removed\n',
      );
  });

  test('in HAProxy, and with the line ends of the file', () => {
    const after = disable(
      'line',
      'haproxy/time-unit-missing',
      'haproxy.cfg',
      'defaults\r\n  timeout client 5\r\n',
    );
    expect(after).toBe(
      'defaults\r\n  # ops-hints-disable-next-line haproxy/time-unit-missing\r\n  timeout client 5\r\n',
    );
  });

  test('beside the names that are there, the reason kept', () => {
    const unit =
      '[Service]\nExecStart=/bin/true\n# ops-hints-disable-next-line jvm/* -- ours\nRestartSecs=5\n';
    expect(disable('line', UNKNOWN, 'a.service', unit)).toContain(
      '# ops-hints-disable-next-line jvm/*, systemd/directive-unknown -- ours\n',
    );
  });
});

describe('for its file', () => {
  test('on top, behind a mark of the byte order', () => {
    expect(disable('file', UNKNOWN, 'a.service', '\uFEFF[Service]\nRestartSecs=5\n')).toBe(
      '\uFEFF# ops-hints-disable-file systemd/directive-unknown\n[Service]\nRestartSecs=5\n',
    );
  });

  test('behind the comments that a file begins with', () => {
    const after = disable(
      'file',
      'jvm/flag-removed',
      'setenv.sh',
      '#!/bin/sh\nCATALINA_OPTS=-XX:+UseConcMarkSweepGC\n',
    );
    expect(after.startsWith('#!/bin/sh\n# ops-hints-disable-file jvm/flag-removed\n')).toBe(true);
  });

  test('beside the names that are there', () => {
    const unit = '# ops-hints-disable-file jvm/*\n[Service]\nRestartSecs=5\n';
    expect(disable('file', UNKNOWN, 'a.service', unit)).toContain('-file jvm/*, systemd/directive-unknown\n');
  });
});

test('nowhere in a file whose readers take no comments', () => {
  const text = '-Xmx1g -XX:+UseConcMarkSweepGC\n';
  const analysis = analysed('.mvn/jvm.config', text);
  const finding = analysis.findings.find(({ rule }) => rule === 'jvm/flag-removed');
  expect(finding && engine().suppression.disabling(analysis, finding)).toEqual({
    line: undefined,
    file: undefined,
  });
});
