// A team's own notes beside the built-in ones: what of them is used, and what is said about the rest.

import { expect, test } from 'vitest';
import type { Hint } from '../../../server/core/hint.ts';
import { createKnowledge } from '../../../server/notes/knowledge.ts';
import { compilePattern } from '../../../server/notes/pattern-library.ts';
import { patternsFor } from '../../../server/notes/patterns.ts';
import { composeTeam, readTeamNote } from '../../../server/notes/team-notes.ts';
import { createHintRunner } from '../../../server/workspace/hints.ts';
import { readMarks } from '../../harness/marks.ts';

const NOTES = '/srv/shop/.ops-hints/notes';
const at = (path: string) => ({ path, address: `file://${path}` });
const withHint = (id: string, rest = ''): string =>
  `---\ntitle: Limits\n${rest}hints:\n  - id: ${id}\n    language: systemd\n    message: Raise it.\n    report: { has: Service.User }\n---\nText.\n`;

const builtIn = createKnowledge(
  {
    notes: [readTeamNote(at('/built-in/ours.md'), withHint('ours')).note],
    pages: [{ rule: 'jvm/flag-removed', title: 'Flag', notes: [], source: undefined, body: '' }],
  },
  () => ({}),
);

/** Problems of each marked note, which have to stand at its marks. */
function composed(files: Readonly<Record<string, string>>) {
  const marked = Object.entries(files).map(([name, text]) => ({
    path: `${NOTES}/${name}`,
    ...readMarks(text),
  }));
  const team = composeTeam(
    builtIn,
    marked.map(({ path, text }) => readTeamNote(at(path), text)),
  );
  const problems = marked.flatMap(({ path, text, ranges }) => {
    const found = team.problems.get(at(path).address) ?? [];
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    return found.map(({ message }) => message);
  });
  return { knowledge: team.knowledge, problems };
}

test('notes of a team stand behind the built-in ones', () => {
  const { knowledge, problems } = composed({ 'kafka/limits.md': withHint('kafka-user') });
  expect(problems).toEqual([]);
  expect(knowledge.notes.map(({ slug }) => slug)).toEqual(['ours', 'limits']);
  expect(knowledge.note('limits')?.hints.map(({ id }) => id)).toEqual(['kafka-user']);
});

test('a note with the name of another one is not used, and says so at its title', () => {
  const { knowledge, problems } = composed({ 'ours.md': withHint('mine').replace('Limits', '⟦Limits⟧') });
  expect(problems).toEqual([
    'There is a note "ours" already, so this one is not used; give its file another name.',
  ]);
  expect(knowledge.notes).toHaveLength(1);
});

test('a hint with the id of another one is not used, and says so at its id', () => {
  const { knowledge, problems } = composed({ 'limits.md': withHint('⟦ours⟧') });
  expect(problems).toEqual(['There is a hint "ours" already, so this one is not used; give it another id.']);
  expect(knowledge.note('limits')?.hints).toEqual([]);
});

test('what a note refers to has to exist, among all notes and rules', () => {
  const { problems } = composed({
    'limits.md': withHint(
      'kafka-user',
      'related: [ours, second, ⟦third⟧]\nevidence-for: [jvm/flag-removed, note/ours, ⟦jvm/flag⟧]\n',
    ),
    'second.md': '---\ntitle: Second\n---\nSee [it](⟦note:nowhere⟧) and [that](note:limits).\n',
  });
  expect(problems).toEqual([
    'There is no note "third".',
    'There is no rule "jvm/flag".',
    'There is no note "nowhere".',
  ]);
});

test('a broken note is never an exception, and is not used', () => {
  const { knowledge, problems } = composed({ 'limits.md': '⟦Jus⟧t text.' });
  expect(problems[0]).toContain('begin with YAML front matter');
  expect(knowledge.notes).toHaveLength(1);
});

test('hints hold below the folder that holds the notes, whose globs count from there', () => {
  const said = [
    {
      language: 'systemd',
      groups: () => [
        {
          prefix: 'Service.',
          anchor: { start: 0, end: 1 },
          terms: [{ key: 'Service.User', range: { start: 0, end: 1 } }],
          closed: true,
          set: () => undefined,
          remove: () => undefined,
        },
      ],
      mentions: () => true,
      measure: () => undefined,
    },
  ];
  const found = (files: string, path: string) => {
    const text = withHint('x').replace('language:', `${files}language:`);
    const { hints } = readTeamNote(at('/srv/[shop]/.ops-hints/notes/limits.md'), text).note;
    return createHintRunner(hints, compilePattern)(path, said, ({ severity }) => severity).length;
  };
  expect(found('', '/srv/[shop]/units/a.service')).toBe(1);
  expect(found('', '/srv/other/a.service')).toBe(0);
  expect(found('files: "a*.service"\n    ', '/srv/[shop]/units/a.service')).toBe(1);
  expect(found('files: "units/*.service"\n    ', '/srv/[shop]/units/a.service')).toBe(1);
  expect(found('files: "**/b.service"\n    ', '/srv/[shop]/units/a.service')).toBe(0);
});

test('plain words need no pattern library and mean the same with it', async () => {
  const matching = (pattern: string): Hint[] => [
    {
      id: 'x',
      note: 'x',
      language: 'systemd',
      when: [],
      report: { expects: 'has', terms: ['A'], test: { kind: 'matches', pattern } },
      severity: 'hint',
      message: '',
    },
  ];
  const [plain, full] = [
    await patternsFor(matching('kafka|zoo keeper'), []),
    await patternsFor(matching('^kafka$'), []),
  ];
  for (const text of ['run-kafka', 'zoo keeper', 'zoo', 'Kafka', 'kafka'])
    expect(plain('kafka|zoo keeper')(text, 0)).toEqual(compilePattern('kafka|zoo keeper')(text, 0));
  expect(full('^kafka$')('kafka', 0)).toEqual({ start: 0, end: 5 });
  expect(full('^kafka$')('kafkas', 0)).toBeUndefined();
  expect(() => plain('^kafka$')).toThrow('needs the pattern library');
});
