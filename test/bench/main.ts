// The budgets of the project, measured: `npm run bench`. Ratios are against a peer in the same run.
// Prints a table; ends with 1 where a budget is broken. Not part of the tests: a busy machine proves nothing.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { knowledgeFromDisk } from '../../build/knowledge.ts';
import { createEngine } from '../../server/engine.ts';
import { createLanguages } from '../../server/languages/index.ts';
import { readVocabulary } from '../../server/languages/jvm/vocabulary.ts';
import { compileReviewed } from '../../server/notes/patterns.ts';
import { NOTES_AT_ONCE, NoteSearch } from '../../server/notes/search.ts';
import { medianMs, processMs } from './measure.ts';
import { peakOfCheck } from './memory.ts';
import { dockerfile, dockerfileCorpus, haproxyConfig, jvmOptions, unit } from './workloads.ts';

interface Result {
  readonly what: string;
  readonly measured: number | undefined;
  readonly budget: number;
  readonly unit: 'ms' | '× peer' | 'MB';
}

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const knowledge = knowledgeFromDisk();
const engine = createEngine(createLanguages(knowledge), knowledge, compileReviewed);
/** As the doors have them: the same for many files. */
const settings = {};
const folder = mkdtempSync(join(tmpdir(), 'ops-hints-bench-'));

try {
  const results = [
    ...keystrokes(),
    ...haproxyChecks(),
    ...unitChecks(),
    coldStart(),
    dockerfileChecks(),
    ...searches(),
    memory(),
  ];
  console.table(results.map(row));
  process.exitCode = results.some(broken) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A file that nobody has seen, in a server that has read others: no section of it is known. */
function neverSeen(text: string): (run: number) => void {
  return (run) => analyse(`site${run}/haproxy.cfg`, text.replaceAll('pool', `site${run}_`));
}

/** A letter typed into the middle of a file, until its findings are known. */
function keystrokes(): Result[] {
  const typed = (path: string, text: string) => (run: number) => {
    const middle = text.indexOf('\n', text.length >> 1);
    analyse(path, `${text.slice(0, middle)} # ${run}${text.slice(middle)}`);
  };
  const config = haproxyConfig(10_000);
  const { flags } = readVocabulary(knowledge.catalogue('jvm'));
  return [
    {
      what: 'keystroke, Dockerfile of 300 lines',
      measured: medianMs(50, typed('Dockerfile', dockerfile(300))),
      budget: 5,
      unit: 'ms',
    },
    {
      what: 'keystroke, jvm.options of 300 flags',
      measured: medianMs(50, typed('jvm.options', jvmOptions(300, flags))),
      budget: 5,
      unit: 'ms',
    },
    {
      what: 'keystroke, haproxy.cfg of 300 lines',
      measured: medianMs(50, typed('haproxy.cfg', haproxyConfig(300))),
      budget: 5,
      unit: 'ms',
    },
    {
      what: 'keystroke, haproxy.cfg of 10,000 lines',
      measured: medianMs(20, typed('haproxy.cfg', config)),
      budget: 20,
      unit: 'ms',
    },
  ];
}

function haproxyChecks(): Result[] {
  const path = join(folder, 'haproxy.cfg');
  const text = haproxyConfig(10_000);
  writeFileSync(path, text);
  const peer = processMs(5, 'haproxy', ['-c', '-f', path]);
  const warm = medianMs(20, neverSeen(text));
  const cold = processMs(5, process.execPath, [CLI, 'check', path]);
  return [
    {
      what: '10,000 lines never seen, warm, against haproxy -c',
      measured: ratio(warm, peer),
      budget: 1,
      unit: '× peer',
    },
    {
      what: '10,000 lines, cold CLI, against haproxy -c',
      measured: ratio(cold, peer),
      budget: 3,
      unit: '× peer',
    },
  ];
}

function unitChecks(): Result[] {
  const units = join(folder, 'units');
  mkdirSync(units);
  const paths = Array.from({ length: 1000 }, (_, index) => join(units, `worker${index}.service`));
  for (const [index, path] of paths.entries()) writeFileSync(path, unit(index));
  const peer = processMs(3, 'systemd-analyze', ['verify', '--man=no', ...paths]);
  const ours = processMs(3, process.execPath, [CLI, 'check', units]);
  return [
    {
      what: '1,000 units, against systemd-analyze verify',
      measured: ratio(ours, peer),
      budget: 1,
      unit: '× peer',
    },
  ];
}

/** One small file from a cold start, against the program that checks it for real. */
function coldStart(): Result {
  const path = join(folder, 'app.service');
  writeFileSync(path, unit(0));
  const peer = processMs(9, 'systemd-analyze', ['verify', '--man=no', path]);
  const ours = processMs(9, process.execPath, [CLI, 'check', path]);
  return {
    what: 'one unit, cold CLI, against systemd-analyze verify',
    measured: ratio(ours, peer),
    budget: 3,
    unit: '× peer',
  };
}

/** The corpus of real Dockerfiles where it is at hand, else a file of 300 lines; one after the other, warm. */
function dockerfileChecks(): Result {
  const real = dockerfileCorpus().filter(({ path, text }) => engine.detect({ path }, text));
  const files = real.length > 0 ? real : [{ path: 'Dockerfile', text: dockerfile(300) }];
  const peer = medianMs(20, () => {
    for (const { text } of files) validate(text, {});
  });
  const ours = medianMs(20, () => {
    for (const { path, text } of files) analyse(path, text);
  });
  return {
    what: `${files.length} Dockerfiles, warm, against dockerfile-utils`,
    measured: ratio(ours, peer),
    budget: 1,
    unit: '× peer',
  };
}

function memory(): Result {
  return {
    what: 'check of 5,000 files full of findings, peak',
    measured: peakOfCheck(CLI, join(folder, 'many'), 720),
    budget: 200,
    unit: 'MB',
  };
}

/** Every beginning of a query, typed letter by letter, over our notes repeated to 5,000; the slowest counts. */
function searches(): Result[] {
  const notes = Array.from({ length: 5000 }, (_, index) => {
    const note = knowledge.notes[index % knowledge.notes.length];
    return note ? [{ ...note, slug: `${note.slug}-${index}` }] : [];
  }).flat();
  const search = new NoteSearch();
  search.follow(notes);
  const slice = Math.max(...slices(search));
  const query = 'jvm statistcs puase';
  const typed = Array.from(query, (_, index) => query.slice(0, index + 1));
  const slowest = Math.max(...typed.map((text) => medianMs(5, () => search.find(text))));
  return [
    { what: 'search over 5,000 notes, slowest slice of reading', measured: slice, budget: 50, unit: 'ms' },
    { what: 'search over 5,000 notes, slowest keystroke', measured: slowest, budget: 50, unit: 'ms' },
  ];
}

/** What reading notes in slices keeps others waiting, slice by slice. */
function* slices(search: NoteSearch): Iterable<number> {
  for (let left = true; left; ) {
    const startedMs = performance.now();
    left = search.prepare(NOTES_AT_ONCE);
    yield performance.now() - startedMs;
  }
}

function analyse(path: string, text: string): void {
  const language = engine.detect({ path }, text);
  if (!language) throw new Error(`${path} is not recognised.`);
  engine.analyse({ path, text }, language, settings);
}

function ratio(ours: number | undefined, peer: number | undefined): number | undefined {
  return ours === undefined || peer === undefined ? undefined : ours / peer;
}

function broken({ measured, budget }: Result): boolean {
  return measured !== undefined && measured > budget;
}

function row({ what, measured, budget, unit }: Result) {
  const shown = measured === undefined ? 'peer not installed' : `${measured.toFixed(2)} ${unit}`;
  return { what, measured: shown, budget: `${budget} ${unit}` };
}
