// Hints that notes declare, asked of units: conditions, units of measure, and every kind of fix.

import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../server/core/finding.ts';
import { applyEdits } from '../../../../server/core/text.ts';
import { parseNote } from '../../../../server/notes/note-file.ts';
import { compilePattern } from '../../../../server/notes/pattern-library.ts';
import { createHintRunner } from '../../../../server/workspace/hints.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

/** Findings of one hint, given as the lines of its record below `language`. */
function ask(hint: string, text: string, path: string): Finding[] {
  const note = `---\ntitle: A note of the team\nhints:\n  - id: ours\n    language: systemd\n${hint
    .trim()
    .split('\n')
    .map((line) => `    ${line.trim()}\n`)
    .join('')}    message: Ours.\n---\nText.\n`;
  const { note: read, problems } = parseNote('ours', note);
  expect(problems).toEqual([]);
  const files = analyse(path, text).files.map((file) => file.terms());
  return createHintRunner(read.hints, compilePattern)(path, files, ({ severity }) => severity);
}

/** Expects findings at the marked ranges and nowhere else. */
function expectHint(hint: string, marked: string, path = 'kafka.service'): Finding[] {
  const { text, ranges } = readMarks(marked);
  const findings = ask(hint, text, path);
  expect(findings.map(({ range }) => text.slice(range.start, range.end))).toEqual(
    ranges.map(({ start, end }) => text.slice(start, end)),
  );
  return findings;
}

/** Applies the fix and expects the text after it, in which the hint no longer speaks. */
function expectFixed(hint: string, before: string, after: string, path = 'kafka.service'): void {
  const [finding] = ask(hint, before, path);
  expect(applyEdits(before, finding?.fixes[0]?.edits ?? [])).toBe(after);
  expect(ask(hint, after, path)).toEqual([]);
}

const NOFILE = `
  when: { has: Service.ExecStart, matches: kafka }
  report: { missing: Service.LimitNOFILE, above: 99999 }
  fix: { set: "Service.LimitNOFILE=100000" }
`;

describe('missing', () => {
  test('is reported at the section header', () => {
    expectHint(NOFILE, '[Unit]\nDescription=a\n\n⟦[Service]⟧\nExecStart=/opt/kafka/bin/start\n');
  });

  test('is reported at the value that is too small', () => {
    const text = '[Service]\nExecStart=/opt/kafka/start\nLimitNOFILE=';
    expectHint(NOFILE, `${text}⟦65536⟧\n`);
    expectHint(NOFILE, `${text}100000\n`);
    expectHint(NOFILE, `${text}infinity\n`);
    expectHint(NOFILE, `${text}100000:200000\n`);
  });

  test('counts the assignment that is in force', () => {
    const hint = 'report: { missing: Service.Environment }';
    expectHint(hint, '⟦[Service]⟧\nEnvironment=A=b\nEnvironment=\n');
    expectHint(hint, '[Service]\nEnvironment=\nEnvironment=A=b\n');
    // An empty value of an enumeration is an error that changes nothing.
    expectHint('report: { missing: Service.Restart }', '[Service]\nRestart=always\nRestart=\n');
  });

  test('is reported at the first header where the whole section is missing', () => {
    expectHint('report: { missing: Install.WantedBy }', '⟦[Service]⟧\nExecStart=/bin/a\n');
  });

  test('is never reported in a part of a unit, or where template code may add lines', () => {
    const hint = 'report: { missing: Service.Restart }';
    expectHint(hint, '[Service]\nUser=a\n', 'kafka.service.d/user.conf');
    expectHint(hint, '[Service]\n{% if a %}\nRestart=always\n{% endif %}\n', 'kafka.service.j2');
    expectHint(hint, '# masked\n');
  });
});

describe('has', () => {
  test('asks every line of a list', () => {
    const hint = 'report: { has: Service.Environment, matches: "PASSWORD=" }';
    expectHint(hint, '[Service]\nEnvironment=A=b\nEnvironment=⟦DB_PASSWORD=geheim⟧\n');
    expectHint(hint, '[Service]\nEnvironment=DB_PASSWORD=geheim\nEnvironment=\nEnvironment=A=b\n');
  });

  test('is silent about values that specifiers, variables or templates fill in', () => {
    const hint = 'report: { missing: Service.ExecStart, matches: -Xmx }';
    expectHint(hint, '[Service]\nExecStart=⟦/usr/bin/java -jar a.jar⟧\n');
    expectHint(hint, '[Service]\nExecStart=/usr/bin/java $OPTIONS -jar a.jar\n');
    expectHint(hint, '[Service]\nExecStart=/usr/bin/java @/etc/%i.options -jar a.jar\n');
    expectHint(hint, '[Service]\nExecStart=/usr/bin/java {{ options }} -jar a.jar\n', 'a.service.j2');
  });

  test('takes what a value says for certain beside specifiers and variables', () => {
    const hint = 'report: { has: Service.ExecStart, matches: "(?:^|/)kafka(?:/|$)" }';
    expectHint(hint, '[Service]\nExecStart=⟦/opt/kafka/bin/start⟧ /etc/%i.properties $OPTIONS\n');
    expectHint(hint, '[Service]\nExecStart=/opt/kafka%i\n');
    const doubled = 'report: { has: Service.ExecStart, matches: "%%i" }';
    expectHint(doubled, '[Service]\nExecStart=/bin/date ⟦+%%i⟧ $$HOME\n');
  });
});

describe('compares', () => {
  test.each([
    ['Service.TimeoutStopSec', 'below', '2min', '90', '120'],
    ['Service.TimeoutStopSec', 'below', '90', '1min 29.5s', '0'],
    ['Service.TimeoutStopSec', 'above', '1h', 'infinity', '60m'],
    ['Service.RestartSec', 'below', '1s', '100ms', '1'],
    ['Service.MemoryMax', 'below', '2G', '2047M', '2048M'],
    ['Service.MemoryMax', 'below', '50%', '49%', '1G'],
    ['Service.CPUQuota', 'above', '100%', '200%', '20%'],
    ['Service.LimitNOFILE', 'below', '1000', '999', '999:4096'],
    ['Service.TasksMax', 'below', '100', '10', '10%'],
    ['Service.TimerSlackNSec', 'above', '1us', '2000', '500'],
    ['Service.OOMScoreAdjust', 'below', '0', '-500', '0'],
    ['Service.PrivateTmp', 'equals', '"no"', 'false', 'yes'],
    ['Service.UMask', 'equals', '"022"', '0022', '0027'],
    ['Unit.StartLimitIntervalSec', 'below', '10', '5', '0'],
  ])('%s %s %s: %s and not %s', (term, test, bound, hit, miss) => {
    const hint = `report: { has: ${term}, ${test}: ${bound} }`;
    const [section, name] = term.split('.');
    expectHint(hint, `[${section}]\n${name}=⟦${hit}⟧\n`);
    expectHint(hint, `[${section}]\n${name}=${miss}\n`);
  });
});

describe('fixes', () => {
  test('set adds a line at the end of the section', () => {
    const before = '[Service]\nExecStart=/opt/kafka \\\n  # brokers\n  --run\n\n# who starts it\n[Install]\n';
    const added = 'LimitNOFILE=100000\n\n# who';
    expectFixed(NOFILE, before, before.replace('\n# who', added));
  });

  test('set keeps the line ends of the file, and adds one where the last line has none', () => {
    const before = '[Service]\r\nExecStart=/opt/kafka';
    expectFixed(NOFILE, before, `${before}\r\nLimitNOFILE=100000`);
  });

  test('set gives a value in force another one, also over several lines', () => {
    const hint =
      'report: { missing: Unit.Description, equals: Broker }\nfix: { set: "Unit.Description=Broker" }';
    expectFixed(
      hint,
      '[Unit]\nDescription=A \\\n  b\nAfter=a.service\n',
      '[Unit]\nDescription=Broker\nAfter=a.service\n',
    );
  });

  test('set adds to a list, behind its resets', () => {
    const hint = `
      report: { missing: Service.Environment, equals: A=1 }
      fix: { set: "Service.Environment=A=1" }
    `;
    expectFixed(
      hint,
      '[Service]\nEnvironment=\nUser=a\n',
      '[Service]\nEnvironment=\nEnvironment=A=1\nUser=a\n',
    );
  });

  test('set makes the section that is missing', () => {
    const hint = `
      report: { missing: Install.WantedBy }
      fix: { set: "Install.WantedBy=multi-user.target" }
    `;
    const before = '[Service]\nExecStart=/bin/a\n';
    expectFixed(hint, before, `${before}\n[Install]\nWantedBy=multi-user.target\n`);
  });

  test('set offers nothing where the new line would be swallowed', () => {
    expect(ask(NOFILE, '[Service]\nExecStart=/opt/kafka \\\n', 'kafka.service')[0]?.fixes).toEqual([]);
  });

  test('remove takes whole lines, and every line of what the last one decides', () => {
    const hint = 'report: { has: Service.KillMode, equals: none }\nfix: { remove: Service.KillMode }';
    expectFixed(
      hint,
      '[Service]\nKillMode=process\nUser=a\nKillMode=none\nGroup=a\n',
      '[Service]\nUser=a\nGroup=a\n',
    );
  });

  test('replace gives the value at the finding another text', () => {
    const hint = 'report: { has: Service.RestartSec, below: 1s }\nfix: { replace: 5s }';
    expectFixed(hint, '[Service]\nRestartSec = 100ms\n', '[Service]\nRestartSec = 5s\n');
  });
});
