// Terms and amounts in a note that no file can hold: said at their place, with what may have been meant.

import { expect, test } from 'vitest';
import { parseNote } from '../../../server/notes/note-file.ts';
import { unknownTermsIn } from '../../../server/notes/term-check.ts';
import { engine } from '../../harness/findings.ts';
import { readMarks } from '../../harness/marks.ts';

/** Messages for a note with these lines of front matter; they have to stand at the marks. */
function faults(lines: string): string[] {
  const { text, ranges } = readMarks(`---\ntitle: A\n${lines}\n---\nBody.\n`);
  const { matter, problems } = parseNote('a', text);
  expect(problems).toEqual([]);
  const found = unknownTermsIn(matter, engine().languages);
  const show = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(found.map(({ range }) => show(range))).toEqual(ranges.map(show));
  return found.map(({ message }) => message);
}

const hint = (language: string, lines: string): string =>
  `hints:\n  - id: a\n    language: ${language}\n    message: A.\n    ${lines.replaceAll('\n', '\n    ')}`;

test('a slip in a term is named with what was meant', () => {
  expect(faults('terms: [{ term: ⟦"systemd:Service.LimitNOFLE"⟧, says: x }]')).toEqual([
    'systemd has no term "Service.LimitNOFLE"; did you mean "Service.LimitNOFILE"?',
  ]);
  expect(faults(hint('haproxy', 'report: { has: ⟦defaults.timeout cleint⟧ }'))).toEqual([
    'haproxy has no term "defaults.timeout cleint"; did you mean "defaults.timeout client"?',
  ]);
  expect(faults(hint('dockerfile', 'report: { missing: [USER, ⟦HEALTCHECK⟧] }'))).toHaveLength(1);
  expect(faults(hint('jvm', 'when: [{ has: ⟦UseG1GCC⟧ }]\nreport: { has: Xmn }'))).toHaveLength(1);
});

test('the terms of a fix are checked as well', () => {
  const report = 'report: { missing: Service.Restart }';
  expect(faults(hint('systemd', `${report}\nfix: { set: ⟦"Service.Restrat=always"⟧ }`))).toHaveLength(1);
  expect(faults(hint('systemd', `${report}\nfix: { remove: ⟦Service.Restrat⟧ }`))).toHaveLength(1);
});

test('names that files make up are no slips, nor are stars that fit something', () => {
  expect(
    faults(hint('dockerfile', 'report: { has: [ENV.JAVA_OPTS, ARG.V, LABEL.team, COPY.--chown] }')),
  ).toEqual([]);
  expect(faults(hint('jvm', 'report: { has: [Dapp.port, Xmx, "agentlib:jdwp", "G1*"] }'))).toEqual([]);
  expect(faults(hint('systemd', 'report: { has: ["Service.Exec*", Unit.X-Team] }'))).toEqual([]);
  expect(
    faults(hint('haproxy', 'report: { has: ["*.timeout tunnel", bind.address, server.check] }')),
  ).toEqual([]);
  expect(faults(hint('systemd', 'report: { has: ⟦"Service.Exce*"⟧ }'))).toHaveLength(1);
});

test('an amount has to be one that the term takes', () => {
  expect(faults(hint('systemd', 'report: { has: Service.TimeoutStopSec, above: ⟦30x⟧ }'))).toEqual([
    '"30x" is no amount that Service.TimeoutStopSec takes.',
  ]);
  expect(faults(hint('haproxy', 'report: { has: "*.timeout client", above: ⟦5min⟧ }'))).toHaveLength(1);
  expect(faults(hint('haproxy', 'report: { has: "*.timeout client", above: 5m }'))).toEqual([]);
  expect(faults(hint('systemd', 'report: { has: Service.User, below: ⟦5⟧ }'))).toHaveLength(1);
  expect(faults(hint('systemd', 'report: { has: Service.TimeoutStopSec, above: 1min 30s }'))).toEqual([]);
  expect(faults(hint('jvm', 'report: { has: Xmx, above: 30g }'))).toEqual([]);
  expect(faults(hint('haproxy', 'report: { has: defaults.timeout client, below: 10s }'))).toEqual([]);
});

test('our own notes name terms that exist', () => {
  const slips = engine().knowledge.notes.flatMap(({ slug, hints }) => {
    const front = `hints: ${JSON.stringify(
      hints.map(({ id, language, message, when, report }) => ({
        id,
        language,
        message,
        when: when.map(({ terms }) => ({ has: terms })),
        report: { has: report.terms },
      })),
    )}`;
    const { matter } = parseNote(slug, `---\ntitle: A\n${front}\n---\n`);
    return unknownTermsIn(matter, engine().languages).map(({ message }) => `${slug}: ${message}`);
  });
  expect(slips).toEqual([]);
});
