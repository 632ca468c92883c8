// Values of terms as quantities: times by the unit that the keyword takes, sizes, plain numbers.

import type { Quantity } from '../../core/terms.ts';
import type { TimePlace } from './catalogue.ts';
import { readSize, readTime } from './quantity.ts';
import type { Vocabulary } from './vocabulary.ts';

const BYTES = /(?:bufsize|rcvbuf|sndbuf|pipesize)/;

/** Reads the value of `defaults.timeout client`, `server.inter`, `global.tune.bufsize`, `server.weight`. */
export function measureTerm(key: string, text: string, vocabulary: Vocabulary): Quantity | undefined {
  const dot = key.indexOf('.');
  const [owner, name] = [key.slice(0, dot), key.slice(dot + 1)];
  const [time] = timesOf(owner, name, vocabulary);
  if (time) {
    const read = time.after === undefined && (time.at ?? 0) === 0 ? readTime(text, time.unit) : undefined;
    return read && { amount: read.ms / 1000, dimension: 'seconds' };
  }
  const amount = readSize(text);
  return amount === undefined ? undefined : { amount, dimension: BYTES.test(name) ? 'bytes' : 'count' };
}

function timesOf(owner: string, name: string, vocabulary: Vocabulary): readonly TimePlace[] {
  if (owner === 'bind') return vocabulary.bindOption(name)?.times ?? [];
  if (owner === 'server') return vocabulary.serverOption(name)?.times ?? [];
  const facts = vocabulary.keyword(name);
  return (facts.find(({ sections }) => sections.includes(owner)) ?? facts[0])?.times ?? [];
}
