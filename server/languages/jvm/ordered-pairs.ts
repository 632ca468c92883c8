// Pairs of options of which one may not be larger than the other: where a list of options breaks that.

import type { OrderedPair } from './catalogue.ts';
import { collectorIn } from './collectors.ts';
import { includes, type JvmOption } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWholeNumber } from './whole-number.ts';

/** A broken pair; one of the two may be a default, which is not written anywhere. */
export interface BrokenPair {
  readonly pair: OrderedPair;
  readonly low: Side;
  readonly high: Side;
}

export interface Side {
  readonly text: string;
  readonly option: JvmOption | undefined;
}

interface Amount extends Side {
  readonly amount: bigint;
}

/** The pairs of which a list says one side or both. */
export function pairsSaid(set: readonly JvmOption[], { orderedPairs, pairsOf }: Vocabulary): OrderedPair[] {
  const said = new Set(set.flatMap(({ term }) => pairsOf(term)));
  return said.size === 0 ? [] : orderedPairs.filter((pair) => said.has(pair));
}

/** Those of the pairs that a list breaks in a JDK. */
export function brokenPairs(
  pairs: readonly OrderedPair[],
  set: readonly JvmOption[],
  jdk: number,
  vocabulary: Vocabulary,
): BrokenPair[] {
  return pairs.flatMap((pair) => {
    if (jdk < pair.since || (pair.until !== undefined && jdk > pair.until)) return [];
    const low = lastOf(set, pair.low, jdk);
    const high = lastOf(set, pair.high, jdk);
    if ((!low && !high) || isOpen(set, low, high) || !isChecked(pair, set, jdk, vocabulary)) return [];
    const least = amountOf(low, 'low', pair, jdk, vocabulary);
    const most = amountOf(high, 'high', pair, jdk, vocabulary);
    const broken =
      least &&
      most &&
      most.amount > 0n &&
      (pair.strictly ? least.amount >= most.amount : least.amount > most.amount);
    return broken ? [{ pair, low: least, high: most }] : [];
  });
}

const lastOf = (set: readonly JvmOption[], names: readonly string[], jdk: number): JvmOption | undefined =>
  set.findLast(({ term, readBy }) => names.includes(term) && includes(readBy, jdk));

/** Words whose content is unknown may set either of the two, unless both stand behind them. */
function isOpen(set: readonly JvmOption[], low: JvmOption | undefined, high: JvmOption | undefined): boolean {
  const unknown = set.findLastIndex(({ kind }) => kind === 'opaque' || kind === 'argument-file');
  if (unknown < 0) return false;
  return !low || !high || unknown > Math.min(set.indexOf(low), set.indexOf(high));
}

function isChecked(
  pair: OrderedPair,
  set: readonly JvmOption[],
  jdk: number,
  vocabulary: Vocabulary,
): boolean {
  if (!pair.under && !pair.notUnder) return true;
  const collector = collectorIn(set, jdk, vocabulary) ?? '';
  return pair.under ? pair.under.includes(collector) : !pair.notUnder?.includes(collector);
}

function amountOf(
  option: JvmOption | undefined,
  side: 'low' | 'high',
  pair: OrderedPair,
  jdk: number,
  vocabulary: Vocabulary,
): Amount | undefined {
  if (option) {
    const amount = option.valueKnown ? readWholeNumber(option.value ?? '') : undefined;
    return amount === undefined ? undefined : { text: option.text, option, amount };
  }
  if (!pair.defaults?.includes(side)) return undefined;
  for (const name of pair[side]) {
    const value = vocabulary.flag(name)?.spans.find((span) => span.jdk.includes(jdk))?.default;
    const amount = value === undefined ? undefined : readWholeNumber(value);
    if (amount !== undefined) return { text: `${name}, ${value} by default,`, option: undefined, amount };
  }
  return undefined;
}
