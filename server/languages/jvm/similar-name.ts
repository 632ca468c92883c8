// The name that a misspelt one was meant to be.

/** Shorter names have too many neighbours. */
const SHORTEST = 8;

/**
 * Finds the one known name that differs by case only, or by one or two letters.
 * Shape: `undefined` where none is near, or where two are equally near.
 */
export function similarName(
  name: string,
  known: Iterable<string>,
  accepts: (candidate: string) => boolean,
): string | undefined {
  if (name.length < SHORTEST) return undefined;
  const most = name.length < 14 ? 1 : 2;
  let best: { readonly name: string; readonly distance: number } | undefined;
  let tied = false;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > most) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), best?.distance ?? most);
    if (distance === undefined || !accepts(candidate)) continue;
    tied = distance === best?.distance;
    if (!tied) best = { name: candidate, distance };
  }
  return tied ? undefined : best?.name;
}

/** Letters to add, drop or change; `undefined` above `most`. */
function editDistance(a: string, b: string, most: number): number | undefined {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let lowest = row;
    for (let column = 1; column <= b.length; column++) {
      const change = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const cost = Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(cost);
      lowest = Math.min(lowest, cost);
    }
    if (lowest > most) return undefined;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}
