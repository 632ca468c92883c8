// Which findings comments suppress, in every language, and what is said of the comments themselves.

import { describe, expect, test } from 'vitest';
import type { EngineSettings } from '../../../server/engine.ts';
import { engine, expectFindings } from '../../harness/findings.ts';
import { readMarks } from '../../harness/marks.ts';

/** The rules that these tests are about. */
const RULES = {
  'systemd/directive-unknown': 'warning',
  'dockerfile/secret-in-environment': 'warning',
  'dockerfile/stage-name-duplicate': 'error',
  'dockerfile/port-out-of-range': 'warning',
  'dockerfile/workdir-relative': 'warning',
  'jvm/flag-removed': 'error',
  'haproxy/time-unit-missing': 'warning',
  'ops-hints/suppression-unused': 'hint',
  'ops-hints/suppression-unknown-rule': 'information',
} as const;

function check(path: string, marked: string, settings: EngineSettings = {}) {
  const { text } = readMarks(marked);
  const language = engine().detect({ path }, text);
  if (!language) throw new Error(`${path} is not recognised.`);
  // Advice on whole units and images is beside the point here.
  const rules = { '*': 'off', ...RULES, ...settings.rules } as const;
  const { findings, suppressed } = engine().analyse({ path, text }, language, { ...settings, rules });
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  return {
    heard: findings.map(({ rule, range }) => `${lineOf(range.start)} ${rule}`),
    silent: suppressed.map(({ finding }) => `${lineOf(finding.range.start)} ${finding.rule}`),
    reasons: suppressed.map(({ reason }) => reason),
  };
}

const UNIT = (comment: string) => `
  [Service]
  ExecStart=/opt/orders/bin/orders
  ${comment}
  RestartSecs=5
  `;

describe('the next line', () => {
  test('is silent about the rule that is named', () => {
    const { heard, silent } = check(
      'app.service',
      UNIT('# ops-hints-disable-next-line systemd/directive-unknown'),
    );
    expect(silent).toEqual(['4 systemd/directive-unknown']);
    expect(heard).toEqual([]);
  });

  test('is silent about everything where no rule is named', () => {
    expect(check('app.service', UNIT('; ops-hints-disable-next-line')).heard).toEqual([]);
  });

  test('keeps the reason, for reports', () => {
    const { reasons } = check(
      'app.service',
      UNIT('# ops-hints-disable-next-line directive-unknown -- ours -- for now'),
    );
    expect(reasons).toEqual(['ours -- for now']);
  });

  test('skips other comments and blank lines', () => {
    const { silent } = check('app.service', UNIT('# ops-hints-disable-next-line\n\n  # a remark'));
    expect(silent).toEqual(['6 systemd/directive-unknown']);
  });

  test('is the whole of an instruction that goes on', () => {
    const { heard, silent } = check(
      'Dockerfile',
      `
      FROM debian:12
      # ops-hints-disable-next-line
      ENV A=b \\
          # a remark
          DB_PASSWORD=hunter2-orders
      `,
    );
    expect(silent).toContain('5 dockerfile/secret-in-environment');
    expect(heard).toEqual([]);
  });

  test('is one physical line where the comment stands inside of an instruction', () => {
    const { heard, silent } = check(
      'Dockerfile',
      `
      FROM debian:12
      ENV API_PASSWORD=hunter2-orders \\
          # ops-hints-disable-next-line secret-in-environment
          DB_PASSWORD=hunter2-orders
      `,
    );
    expect(silent).toEqual(['4 dockerfile/secret-in-environment']);
    expect(heard).toContain('2 dockerfile/secret-in-environment');
  });
});

test('a comment at the end of a line silences that line alone', () => {
  const { heard, silent } = check(
    'haproxy.cfg',
    `
    defaults
      timeout client 5 # ops-hints-disable-line
      timeout server 5
    `,
  );
  expect(silent.some((found) => found.startsWith('2 '))).toBe(true);
  expect(heard.some((found) => found.startsWith('2 '))).toBe(false);
  expect(heard.some((found) => found.startsWith('3 '))).toBe(true);
});

describe('a block', () => {
  const lines = (first: string, second: string) => `
    [Service]
    ExecStart=/opt/orders/bin/orders
    ${first}
    RestartSecs=5
    ${second}
    PrivateTemp=yes
    `;

  test('lasts until it is ended', () => {
    const { heard, silent } = check('app.service', lines('# ops-hints-disable', '# ops-hints-enable'));
    expect(silent).toEqual(['4 systemd/directive-unknown']);
    expect(heard).toEqual(['6 systemd/directive-unknown']);
  });

  test('ends for one rule where that rule is named', () => {
    const { heard } = check('app.service', lines('# ops-hints-disable', '# ops-hints-enable systemd/*'));
    expect(heard).toEqual(['6 systemd/directive-unknown']);
    expect(check('app.service', lines('# ops-hints-disable', '# ops-hints-enable jvm/*')).heard).toEqual([]);
  });

  test('lasts to the end of the file where nobody ends it', () => {
    expect(check('app.service', lines('# ops-hints-disable directive-unknown', '#')).heard).toEqual([]);
  });
});

test('a file can be silent as a whole, from any place in it', () => {
  const { heard, silent } = check('app.service', `${UNIT('')}# ops-hints-disable-file systemd/*\n`);
  expect(silent).toHaveLength(1);
  expect(heard).toEqual([]);
});

test('comments of a Dockerfile count for the JVM options in it', () => {
  const { silent } = check(
    'Dockerfile',
    `
    FROM eclipse-temurin:17-jre
    # ops-hints-disable-next-line jvm/flag-removed -- until the base image is older
    ENTRYPOINT ["java", "-XX:+UseConcMarkSweepGC", "-jar", "/app.jar"]
    `,
  );
  expect(silent).toContain('3 jvm/flag-removed');
});

describe('comments for other tools', () => {
  const stages = (comment: string) => `
    ${comment}
    FROM alpine:3.20 AS build
    ENV DB_PASSWORD=hunter2-orders
    FROM debian:12 AS build
    `;
  const DUPLICATE = '4 dockerfile/stage-name-duplicate';

  test('of hadolint count for a line and for a file', () => {
    expect(check('Dockerfile', stages('# hadolint global ignore=DL3024')).silent).toContain(DUPLICATE);
    const line = 'FROM alpine:3.20 AS build\n# hadolint ignore=DL3024,SC2086\nFROM debian:12 AS build\n';
    expect(check('Dockerfile', line).silent).toContain('3 dockerfile/stage-name-duplicate');
  });

  test('of hadolint count for the stage that they stand above', () => {
    const ports =
      '# hadolint stage ignore=DL3011\nFROM debian:12 AS one\nEXPOSE 80000\nFROM debian:12\nEXPOSE 80000\n';
    const { silent, heard } = check('Dockerfile', ports);
    expect(silent).toEqual(['3 dockerfile/port-out-of-range']);
    expect(heard).toContain('5 dockerfile/port-out-of-range');
  });

  test('of hadolint count for nothing with a name that hadolint cannot read', () => {
    const line = 'FROM alpine:3.20 AS build\n# hadolint ignore=crazy,DL3024\nFROM debian:12 AS build\n';
    expect(check('Dockerfile', line).silent).toEqual([]);
    const said = line.replace('crazy,DL3024', 'DL3024 # both are the same');
    expect(check('Dockerfile', said).silent).toContain('3 dockerfile/stage-name-duplicate');
  });

  test('of build checks count for the instruction that they stand above', () => {
    const workdir = 'FROM debian:12\n# check=skip=WorkdirRelativePath\nWORKDIR app\nUSER 1000\n';
    expect(check('Dockerfile', workdir).silent).toEqual(['3 dockerfile/workdir-relative']);
  });

  test('of build checks count on top of the file', () => {
    expect(check('Dockerfile', stages('# check=skip=DuplicateStageName;error=true')).silent).toEqual([
      DUPLICATE,
    ]);
    expect(check('Dockerfile', stages('# check=error=true;skip=all')).silent).toContain(DUPLICATE);
    const low = `FROM debian:12\n# check=skip=all\n${readMarks(stages('')).text}`;
    expect(check('Dockerfile', low).silent).toEqual([]);
  });

  test('of the HAProxy extension count for their line', () => {
    const { silent } = check(
      'haproxy.cfg',
      'defaults\n  timeout client 5 # HAProxy: ignore = time-unit-missing\n',
    );
    expect(silent.every((found) => found.startsWith('2 '))).toBe(true);
  });

  test('are never called unused or unknown', () => {
    const { heard } = check('Dockerfile', 'FROM debian:12\n# hadolint ignore=DL9999,DL3024\nUSER app\n');
    expect(heard.filter((found) => found.includes('ops-hints/'))).toEqual([]);
  });
});

describe('a suppression with nothing to suppress', () => {
  const RULE = 'ops-hints/suppression-unused';

  test('is a hint at the comment, or at the name that is too much', () => {
    const all = expectFindings(
      RULE,
      'app.service',
      '⟦# ops-hints-disable-line⟧\n[Service]\nExecStart=/bin/true\n',
    );
    expect(all.map(({ severity }) => severity)).toEqual(['hint']);
    expectFindings(
      RULE,
      'app.service',
      UNIT('# ops-hints-disable-next-line directive-unknown, ⟦systemd/section-unknown⟧'),
    );
  });

  test('is none where its rule did not run', () => {
    const unit =
      '# ops-hints-disable-file dockerfile/stage-name-duplicate, jvm/*\n[Service]\nExecStart=/bin/true\n';
    expectFindings(RULE, 'app.service', unit);
    const off = check(
      'app.service',
      '# ops-hints-disable-file directive-unknown\n[Service]\nExecStart=/bin/true\n',
      {
        rules: { 'directive-unknown': 'off' },
      },
    );
    expect(off.heard).toEqual([]);
  });

  test('goes with all safe fixes, and what is suppressed stays as it is', () => {
    const text =
      '[Service]\n# ops-hints-disable-file directive-unknown\nExecStart=/bin/true # ops-hints-disable-line\nRestartSecs=5\n';
    const language = engine().detect({ path: 'app.service' }, text);
    if (!language) throw new Error('A unit is not recognised.');
    expect(engine().fixAll({ path: 'app.service', text }, language, {})).toBe(text);
  });
});

test('an unknown rule is named with the one that may be meant', () => {
  const [finding] = expectFindings(
    'ops-hints/suppression-unknown-rule',
    'app.service',
    UNIT('# ops-hints-disable-next-line ⟦systemd/directive-unknwon⟧'),
  );
  expect(finding?.message).toContain('systemd/directive-unknown?');
});

test('a reason is required only where somebody asks for reasons', () => {
  const unit = UNIT('# ops-hints-disable-next-line directive-unknown');
  expect(check('app.service', unit).heard).toEqual([]);
  const { heard } = check('app.service', unit, { rules: { 'suppression-reason-missing': 'warning' } });
  expect(heard).toEqual(['3 ops-hints/suppression-reason-missing']);
});
