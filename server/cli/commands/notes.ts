// `ops-hints notes`: the knowledge base. What a note has to look like is checked elsewhere.

import type { Note } from '../../core/knowledge.ts';
import { plural } from '../../core/plural.ts';
import type { Engine } from '../../engine.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { defineCommand, Exit } from '../command.ts';
import { FORMAT, formatGiven } from '../list-format.ts';
import { nearest } from '../nearest.ts';
import { noteFoldersBelow, noteFoldersFor } from '../note-folders.ts';
import { openEngineFor } from '../open-engine.ts';
import { readable } from '../reading.ts';
import { harmless, type Style, styleFor } from '../style.ts';
import type { Surroundings, Terminal } from '../terminal.ts';

type Given = Arguments<keyof typeof FORMAT>;

/** What the words behind `notes` may begin with. */
const TASKS: Readonly<Record<string, (words: readonly string[], asked: Asked) => number | Promise<number>>> =
  {
    list,
    search,
    show,
    check,
  };

interface Asked {
  readonly engine: Engine;
  readonly json: boolean;
  readonly terminal: Terminal;
  readonly cwd: string;
}

export const notes = defineCommand({
  usage: [
    'ops-hints notes [list] [OPTION…]',
    'ops-hints notes search [OPTION…] WORD…',
    'ops-hints notes show [OPTION…] SLUG',
    'ops-hints notes check [OPTION…] FOLDER…',
  ],
  about: 'Lists, searches and shows the notes behind the hints, or checks the notes in folders of your own.',
  options: FORMAT,
  async run(given: Given, surroundings: Surroundings) {
    const { terminal, cwd } = surroundings;
    const [task = 'list', ...words] = given.operands;
    const run = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
    const names = Object.keys(TASKS);
    const [guess] = nearest(task, names);
    const advice = guess ? ` Did you mean ${guess}?` : '';
    if (!run) throw new UsageError(`"notes" cannot ${task}.${advice} It knows ${names.join(', ')}.`);
    // Notes that are checked tell of their faults themselves.
    const engine = await openEngineFor(task === 'check' ? [] : ['.'], surroundings);
    return run(words, { engine, json: formatGiven(given) === 'json', terminal, cwd });
  },
});

function list(words: readonly string[], { engine, json, terminal }: Asked): number {
  if (words.length > 0) throw new UsageError('"notes list" takes no words; "notes search" does.');
  const all = engine.knowledge.notes;
  const { bold, dim } = styleFor(terminal.colour);
  const width = Math.max(0, ...all.map(({ slug }) => slug.length));
  const text = () =>
    all
      .map(
        ({ slug, date = '', title }) =>
          `${bold(slug.padEnd(width))}  ${dim(date.slice(0, 4).padEnd(4))}  ${title}\n`,
      )
      .join('');
  terminal.write(json ? asJson(all.map(headOf)) : text());
  return Exit.clean;
}

function search(words: readonly string[], { engine, json, terminal }: Asked): number {
  if (words.length === 0) throw new UsageError('"notes search" needs words to search for.');
  const query = words.join(' ');
  const matches = engine.searchNotes(query);
  const { bold, dim, cyan } = styleFor(terminal.colour);
  const text = () =>
    matches.length === 0
      ? `No note matches "${harmless(query)}".\n`
      : matches
          .map(
            ({ slug, title, tags, excerpt }) =>
              `${bold(title)}\n  ${cyan(slug)}  ${dim(tags.join(', '))}\n  ${excerpt}\n`,
          )
          .join('\n');
  terminal.write(json ? asJson(matches) : text());
  return Exit.clean;
}

function show(words: readonly string[], { engine, json, terminal }: Asked): number {
  const [slug, ...more] = words;
  if (slug === undefined || more.length > 0) throw new UsageError('"notes show" takes one SLUG.');
  const note = engine.knowledge.note(slug);
  if (!note) throw unknownNote(slug, engine);
  const rules = engine.rulesOn(slug).map(({ id }) => id);
  const text = () =>
    headText(note, styleFor(terminal.colour)) + readable(bodyOf(note, rules, engine), terminal);
  terminal.write(json ? asJson({ ...headOf(note), related: note.related, rules, body: note.body }) : text());
  return Exit.clean;
}

async function check(words: readonly string[], { engine, json, terminal, cwd }: Asked): Promise<number> {
  const folders = words.length > 0 ? words : noteFoldersAround(cwd);
  if (folders.length === 0)
    throw new UsageError('"notes check" needs a FOLDER; there is no .ops-hints/notes here.');
  const { problemLine, readNotes } = await import('../team-knowledge.ts');
  const { files, problems, troubles } = readNotes(folders, cwd, engine.knowledge);
  for (const { path, reason } of troubles) terminal.complain(`${path}: ${reason}`);
  for (const problem of problems) terminal.complain(harmless(problemLine(problem)));
  const total = `${plural(files, 'note')} checked, ${plural(problems.length, 'problem')}.\n`;
  terminal.write(json ? asJson(problems) : total);
  return troubles.length > 0 || problems.length > 0 ? Exit.trouble : Exit.clean;
}

const noteFoldersAround = (cwd: string): string[] => [
  ...new Set([...noteFoldersFor(['.'], cwd), ...noteFoldersBelow(['.'], cwd)]),
];

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const headOf = ({ slug, title, date, tags, source, status }: Note) => ({
  slug,
  title,
  date,
  tags,
  source,
  status,
});

function headText({ title, date, status, tags, source }: Note, { bold, dim }: Style): string {
  const facts = [date, status, tags.join(', ')].filter((fact) => fact !== undefined && fact !== '');
  return `${bold(title)}\n${dim(facts.join(' · '))}\n${source ? `${dim(source)}\n` : ''}\n`;
}

function bodyOf({ body, related }: Note, rules: readonly string[], { knowledge }: Engine): string {
  const others = related.map((slug) => `- [${knowledge.note(slug)?.title ?? slug}](note:${slug})`);
  return [
    body,
    ...(others.length > 0 ? ['## Related notes', others.join('\n')] : []),
    ...(rules.length > 0 ? ['## Rules that rest on it', rules.map((rule) => `- ${rule}`).join('\n')] : []),
  ].join('\n\n');
}

function unknownNote(slug: string, { knowledge }: Engine): UsageError {
  const [guess] = nearest(
    slug,
    knowledge.notes.map((note) => note.slug),
  );
  const advice = guess ? `Did you mean ${guess}?` : '"ops-hints notes search" finds notes by their words.';
  return new UsageError(`No note is called ${slug}. ${advice}`);
}
