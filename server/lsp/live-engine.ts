// An engine whose knowledge may be exchanged while the server runs, because a team's notes change.

import { hintsIn, type Knowledge, type Note } from '../core/knowledge.ts';
import type { Language } from '../core/language.ts';
import { once } from '../core/once.ts';
import { createEngine, type Engine } from '../engine.ts';
import { patternsFor } from '../notes/patterns.ts';
import { NOTES_AT_ONCE, NoteSearch } from '../notes/search.ts';

export interface LiveEngine {
  /** Always answers from the newest knowledge; its `knowledge` is another object after each exchange. */
  readonly engine: Engine;
  readonly use: (knowledge: Knowledge) => Promise<void>;
}

export async function createLiveEngine(
  languages: readonly Language[],
  knowledge: Knowledge,
): Promise<LiveEngine> {
  const search = new NoteSearch();
  const made = async (known: Knowledge): Promise<() => Engine> => {
    const patterns = await patternsFor(hintsIn(known), hintsIn(knowledge));
    return once(() => createEngine(languages, known, patterns, search));
  };
  const held = { engine: await made(knowledge) };
  const readAhead = createReader(search);
  readAhead(knowledge.notes);
  return {
    engine: following(() => held.engine()),
    use: async (known) => {
      held.engine = await made(known);
      readAhead(known.notes);
    },
  };
}

/** The files that are open come first. */
const START_MS = 500;
/** Between two handfuls of notes, so that questions get their turn. */
const PAUSE_MS = 20;

/** Has the search read notes in the background: neither the first search nor anything else then waits for it. */
function createReader(search: NoteSearch): (notes: readonly Note[]) => void {
  const work = { waiting: undefined as ReturnType<typeof setTimeout> | undefined };
  const readOn = () => {
    work.waiting = search.prepare(NOTES_AT_ONCE) ? setTimeout(readOn, PAUSE_MS) : undefined;
  };
  return (notes) => {
    search.follow(notes);
    work.waiting ??= setTimeout(readOn, START_MS);
  };
}

/** Asks for the engine anew with every question. */
const following = (current: () => Engine): Engine => ({
  get languages() {
    return current().languages;
  },
  get rules() {
    return current().rules;
  },
  get suppression() {
    return current().suppression;
  },
  get knowledge() {
    return current().knowledge;
  },
  detect: (...asked) => current().detect(...asked),
  mayBeOurs: (...asked) => current().mayBeOurs(...asked),
  isBeside: (...asked) => current().isBeside(...asked),
  configurations: (...asked) => current().configurations(...asked),
  openConfiguration: (...asked) => current().openConfiguration(...asked),
  analyse: (...asked) => current().analyse(...asked),
  fixAll: (...asked) => current().fixAll(...asked),
  hover: (...asked) => current().hover(...asked),
  describe: (...asked) => current().describe(...asked),
  searchNotes: (...asked) => current().searchNotes(...asked),
  notesFor: (...asked) => current().notesFor(...asked),
  evidence: (...asked) => current().evidence(...asked),
  rulesOn: (...asked) => current().rulesOn(...asked),
});
