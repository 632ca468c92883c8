// `.if` and its kin: what their expressions say for certain, and which lines they rule out.
// Source: manual, 2.4 "Conditional blocks".

import type { KnownLines } from './grammar/known-lines.ts';
import { reaches } from './versions.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Whether lines are read: for certain, never, or known only when HAProxy starts. */
export type Certainty = 'yes' | 'no' | 'maybe';

export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly versions: readonly string[];
  /** Nothing where a template has its part in lines: their texts do not tell all. */
  readonly known?: KnownLines | undefined;
}

/** The `.if` blocks that are open at a line; each change makes a new one. */
export class OpenBlocks {
  static readonly none = new OpenBlocks([]);
  readonly #blocks: readonly Block[];
  /** Whether a line that stands here is read for certain. */
  readonly certain: boolean;

  private constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
    this.certain = blocks.every(({ now }) => now === 'yes');
  }

  get depth(): number {
    return this.#blocks.length;
  }

  /** Whether a line that stands here is read. */
  get read(): Certainty {
    return this.#blocks.reduce<Certainty>((read, { now }) => both(read, now), 'yes');
  }

  /** Whether the expression of an `.elif` that stands here is read: not where a branch in front of it was. */
  get asksOn(): Certainty {
    const last = this.#blocks.at(-1);
    if (!last) return 'yes';
    const outer = new OpenBlocks(this.#blocks.slice(0, -1));
    return both(outer.read, opposite(either(last.before, last.now)));
  }

  /** For comparing: equal texts mean equal blocks. */
  get key(): string {
    return this.#blocks.map(({ now, before }) => `${now}${before}`).join(' ');
  }

  /** The blocks behind a line with this keyword and expression. */
  after(keyword: string, expression: string, reading: Reading): OpenBlocks {
    const outer = this.#blocks.slice(0, -1);
    const last = this.#blocks.at(-1);
    if (keyword === '.if') {
      const now = evaluate(expression, reading);
      return new OpenBlocks([...this.#blocks, { now, before: 'no' }]);
    }
    if (!last || !['.elif', '.else', '.endif'].includes(keyword)) return this;
    if (keyword === '.endif') return outer.length > 0 ? new OpenBlocks(outer) : OpenBlocks.none;
    const before = either(last.before, last.now);
    const own = keyword === '.else' ? 'yes' : evaluate(expression, reading);
    return new OpenBlocks([...outer, { now: both(opposite(before), own), before }]);
  }
}

/** One `.if` with its branches: whether this branch is read, and whether one in front of it was. */
interface Block {
  readonly now: Certainty;
  readonly before: Certainty;
}

const opposite = (one: Certainty): Certainty => (one === 'maybe' ? 'maybe' : one === 'yes' ? 'no' : 'yes');

const both = (one: Certainty, other: Certainty): Certainty =>
  one === 'no' || other === 'no' ? 'no' : one === 'yes' && other === 'yes' ? 'yes' : 'maybe';

const either = (one: Certainty, other: Certainty): Certainty =>
  opposite(both(opposite(one), opposite(other)));

const PREDICATE = /^(\w+)\(([^()]*)\)$/;

/** What an expression says for certain; only single numbers and predicates are followed. */
function evaluate(expression: string, { versions }: Reading): Certainty {
  if (/^-?\d+$/.test(expression.trim())) return Number(expression) === 0 ? 'no' : 'yes';
  const [, name, argument = ''] = PREDICATE.exec(expression.trim()) ?? [];
  if (name === 'feature') return argument.toUpperCase() === 'THREAD' ? 'yes' : 'maybe';
  if (name === 'version_atleast') return overall(versions.map((version) => reaches(version, argument)));
  if (name === 'version_before') return overall(versions.map((version) => !reaches(version, argument)));
  return 'maybe';
}

const overall = (answers: readonly boolean[]): Certainty =>
  answers.every(Boolean) ? 'yes' : answers.some(Boolean) ? 'maybe' : 'no';
