// An engine whose knowledge may be exchanged while the server runs, because a team's notes change.

import type { Knowledge } from '../core/knowledge.ts';
import type { Language } from '../core/language.ts';
import { once } from '../core/once.ts';
import { createEngine, type Engine } from '../engine.ts';
import { patternsFor } from '../notes/patterns.ts';

export interface LiveEngine {
  /** Always answers from the newest knowledge; its `knowledge` is another object after each exchange. */
  readonly engine: Engine;
  readonly use: (knowledge: Knowledge) => Promise<void>;
}

export async function createLiveEngine(
  languages: readonly Language[],
  knowledge: Knowledge,
): Promise<LiveEngine> {
  const made = async (known: Knowledge): Promise<() => Engine> => {
    const patterns = await patternsFor(known.notes.flatMap(({ hints }) => hints));
    return once(() => createEngine(languages, known, patterns));
  };
  const held = { engine: await made(knowledge) };
  return {
    engine: following(() => held.engine()),
    use: async (known) => {
      held.engine = await made(known);
    },
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
  get knowledge() {
    return current().knowledge;
  },
  detect: (...asked) => current().detect(...asked),
  mayBeOurs: (...asked) => current().mayBeOurs(...asked),
  analyse: (...asked) => current().analyse(...asked),
  fixAll: (...asked) => current().fixAll(...asked),
  hover: (...asked) => current().hover(...asked),
  describe: (...asked) => current().describe(...asked),
  searchNotes: (...asked) => current().searchNotes(...asked),
  notesFor: (...asked) => current().notesFor(...asked),
  evidence: (...asked) => current().evidence(...asked),
});
