import { expect, test } from 'vitest';
import { parseNote } from '../../../server/notes/note-file.ts';
import { readMarks } from '../../harness/marks.ts';

const withHint = (hint: string): string =>
  `---\ntitle: A\nhints:\n  - id: kafka-nofile\n    language: systemd\n    message: Raise it.\n${hint}---\nBody\n`;

function problems(hint: string): string[] {
  const { text, ranges } = readMarks(withHint(hint));
  const { note, problems } = parseNote('kafka', text);
  const show = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(problems.map(({ range }) => show(range))).toEqual(ranges.map(show));
  expect(note.hints).toEqual([]);
  return problems.map(({ message }) => message);
}

test('a hint is read with all its parts', () => {
  const { note, problems } = parseNote(
    'kafka',
    withHint(`    files: "**/kafka*.service"
    when: { has: Service.ExecStart, matches: kafka }
    report: { missing: Service.LimitNOFILE, above: 65535 }
    severity: warning
    fix: { set: "Service.LimitNOFILE=100000" }
`),
  );
  expect(problems).toEqual([]);
  expect(note.hints).toEqual([
    {
      id: 'kafka-nofile',
      note: 'kafka',
      language: 'systemd',
      files: '**/kafka*.service',
      when: [{ expects: 'has', terms: ['Service.ExecStart'], test: { kind: 'matches', pattern: 'kafka' } }],
      report: { expects: 'missing', terms: ['Service.LimitNOFILE'], test: { kind: 'above', bound: '65535' } },
      severity: 'warning',
      message: 'Raise it.',
      fix: { kind: 'set', term: 'Service.LimitNOFILE', value: '100000', safe: false },
    },
  ]);
});

test('several conditions are a list', () => {
  const { note } = parseNote(
    'kafka',
    withHint(
      '    when: [{ has: Service.User }, { missing: Service.Group }]\n    report: { has: Service.Nice }\n',
    ),
  );
  expect(note.hints[0]?.when.map(({ expects }) => expects)).toEqual(['has', 'missing']);
});

test('a condition may name several terms, and a fix may be safe', () => {
  const { note, problems } = parseNote(
    'kafka',
    withHint(
      '    report: { has: [Service.Exec*, Socket.Exec*] }\n    fix: { set: "Service.User=a", safe: true }\n',
    ),
  );
  expect(problems).toEqual([]);
  expect(note.hints[0]?.report.terms).toEqual(['Service.Exec*', 'Socket.Exec*']);
  expect(note.hints[0]?.fix?.safe).toBe(true);
});

test('a pattern that could run away is refused by its syntax, at its place', () => {
  expect(problems('    report: { has: Service.User, matches: ⟦"(a)\\\\1"⟧ }\n')[0]).toContain(
    'no pattern in RE2 syntax',
  );
});

test('a condition without a term, or with two tests, says so', () => {
  expect(problems('    report: ⟦{ matches: x }⟧\n')).toEqual([
    'A condition needs either has or missing, with a term or a list of them.',
  ]);
  expect(problems('    report: { has: Service.User, matches: x, equals: ⟦y⟧ }\n')).toEqual([
    'A condition takes one test, not matches and equals.',
  ]);
});

test('an unknown key, language or level is named with what was meant, else with what is known', () => {
  expect(problems('    report: { has: Service.User, ⟦contains⟧: x }\n')).toEqual([
    'Unknown key "contains"; known are has, missing, matches, equals, above, below.',
  ]);
  expect(problems('    report: { has: Service.User, ⟦match⟧: x }\n')).toEqual([
    'Unknown key "match"; did you mean "matches"?',
  ]);
  expect(problems('    severity: ⟦warn⟧\n    report: { has: Service.User }\n')).toEqual([
    '"severity" cannot be "warn"; did you mean "warning"?',
  ]);
  expect(problems('    report: ⟦Service.User⟧\n')).toEqual([
    '"report" has to be a record such as { has: term, matches: pattern }.',
  ]);
});

test('a fix is one change with a value', () => {
  expect(problems('    report: { has: Service.User }\n    fix: { set: ⟦Service.User⟧ }\n')).toEqual([
    '"set" has to be a term without "*", an equals sign and a value.',
  ]);
  expect(problems('    report: { has: Service.User }\n    fix: { set: ⟦Service.*=a⟧ }\n')).toHaveLength(1);
  expect(problems('    report: { has: Service.User }\n    fix: { remove: a, safe: ⟦maybe⟧ }\n')).toEqual([
    '"safe" has to be true or false.',
  ]);
  expect(problems('    report: { has: Service.User }\n    fix: ⟦{ set: "a=b", remove: c }⟧\n')).toEqual([
    'A fix is one of set, remove, replace.',
  ]);
});

test('a glob that is turned round as a whole is refused, one with exceptions is not', () => {
  expect(problems('    files: ⟦"!*.service"⟧\n    report: { has: Service.User }\n')).toEqual([
    '"files" cannot begin with "!"; write what is left out as "!(a|b)*.service".',
  ]);
  const text = withHint('    files: "!(a|b)*.service"\n    report: { has: Service.User }\n');
  expect(parseNote('kafka', text).problems).toEqual([]);
});
