// What a person may have meant by a word that is not known: one measure of likeness for all doors and languages.

export interface Near {
  readonly candidate: string;
  /** Insertions, deletions, replacements and swaps of neighbours that lead to it. */
  readonly edits: number;
}

/** A third of the word's letters may be wrong, and one of a short word. */
const tolerance = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/** Candidates within `atMost` edits, the nearest first, each once; case does not count. */
export function nearWords(word: string, candidates: Iterable<string>, atMost = tolerance(word)): Near[] {
  const wanted = word.toLowerCase();
  return [...new Set(candidates)]
    .flatMap((candidate) => {
      const edits = editDistance(wanted, candidate.toLowerCase(), atMost);
      return edits <= atMost ? [{ candidate, edits }] : [];
    })
    .sort((a, b) => a.edits - b.edits);
}

/** The candidate that is nearest; the first among equals. */
export const nearestWord = (
  word: string,
  candidates: Iterable<string>,
  atMost?: number,
): string | undefined => nearWords(word, candidates, atMost)[0]?.candidate;

/** The one that is nearer than every other; nothing where two are equally near. */
export function onlyNearest([first, second]: readonly Near[]): string | undefined {
  return first && first.edits !== second?.edits ? first.candidate : undefined;
}

/** More than `limit` where the words are further apart than that, without counting on. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        cell(last, column) + 1,
        cell(current, column - 1) + 1,
        cell(last, column - 1) + (same ? 0 : 1),
        swapped ? cell(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return cell(last, to.length);
}

const cell = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY;
