// `.if` and its kin: what their expressions say for certain, and which lines they rule out.
// Source: manual, 2.4 "Conditional blocks".

import type { KnownLines } from './grammar/known-lines.ts';
import { reaches } from './versions.ts';
import type { PredicateFact, Vocabulary } from './vocabulary.ts';

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

  private constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  get depth(): number {
    return this.#blocks.length;
  }

  /** Whether a line that stands here is read for certain. */
  get certain(): boolean {
    return this.#blocks.every(({ now }) => now === 'yes');
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

/** What an expression says for certain; only single predicates are followed. */
function evaluate(expression: string, { versions }: Reading): Certainty {
  const [, name, argument = ''] = PREDICATE.exec(expression.trim()) ?? [];
  if (name === 'feature') return argument.toUpperCase() === 'THREAD' ? 'yes' : 'maybe';
  if (name === 'version_atleast') return overall(versions.map((version) => reaches(version, argument)));
  if (name === 'version_before') return overall(versions.map((version) => !reaches(version, argument)));
  return 'maybe';
}

const overall = (answers: readonly boolean[]): Certainty =>
  answers.every(Boolean) ? 'yes' : answers.some(Boolean) ? 'maybe' : 'no';

/** What is wrong with an expression, in one sentence. */
export function expressionComplaint(
  expression: string,
  { vocabulary, versions }: Reading,
): string | undefined {
  if (/["'$]/.test(expression)) return undefined;
  for (const term of expression.split(/&&|\|\|/)) {
    const text = term.trim().replace(/^[!\s(]+/, '');
    if (text === '' || /^-?\d+[\s)]*$/.test(text)) continue;
    const complaint = predicateComplaint(text, vocabulary.predicates(), versions);
    if (complaint) return complaint;
  }
  return undefined;
}

function predicateComplaint(
  text: string,
  known: readonly PredicateFact[],
  versions: readonly string[],
): string | undefined {
  const [name = ''] = /^\w*/.exec(text) ?? [];
  const fact = known.find((each) => each.name === name);
  if (!fact) return `"${name || text}" is no predicate that HAProxy knows.`;
  if (!versions.some((version) => fact.since === undefined || reaches(version, fact.since)))
    return `The predicate "${name}" exists since HAProxy ${fact.since} only.`;
  // Without parentheses its argument is empty, and the answer is no.
  const [, rest = ''] = /^\w+(.*)$/.exec(text) ?? [];
  const [, inside] = /^\(([^()]*)\)[\s)]*$/.exec(rest) ?? [];
  if (inside === undefined)
    return /^[\s)]*$/.test(rest) ? undefined : `The arguments of "${name}" have to be in parentheses.`;
  const count = inside === '' && fact.takes === 0 ? 0 : inside.split(',').length;
  return count > fact.takes
    ? `"${name}" takes ${fact.takes === 1 ? 'one argument' : `${fact.takes} arguments`}, here are ${count}.`
    : undefined;
}
