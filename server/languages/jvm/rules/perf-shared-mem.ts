// jvm/perf-shared-mem: a server keeps its counters in a mapped file, whose writes can stall a collection.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmOption, JvmProcess, OptionSource } from '../model.ts';

/** Source: HotSpot, perfMemory_posix.cpp; see the note for the measurements. */
export const perfSharedMem = each<JvmModel, JvmProcess, string>({
  id: 'jvm/perf-shared-mem',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  says: (name) =>
    `${name} lacks -XX:+PerfDisableSharedMem: the statistics file in /tmp can make garbage collection wait for the disk.`,
  nodes: ({ processes }) => processes,
  check(process, report) {
    if (!process.hotspot || process.sources.some(({ options }) => options.some(decides))) return;
    const source = process.sources.filter(isServer).sort(byWeight)[0];
    const anchor = source && anchorOf(source);
    if (source && anchor) report(anchor.range, source.name, { fixes: [fixFor(source, anchor.insertAt)] });
  },
});

/** Whoever names one of these flags has decided. */
const decides = ({ kind, name, sign }: JvmOption): boolean =>
  kind === 'flag' && (name === 'PerfDisableSharedMem' || (name === 'UsePerfData' && sign === '-'));

/** A server's options, if some can be seen; a bare `java -jar` has none to hide. */
function isServer({ role, carrier, options }: OptionSource): boolean {
  if (role !== 'server') return false;
  const unknown = options.some(({ kind }) => kind === 'opaque' || kind === 'argument-file');
  return options.some(tunes) || (carrier === 'command' && !unknown);
}

const tunes = ({ kind }: JvmOption): boolean =>
  kind === 'flag' || kind === 'extended' || kind === 'property' || kind === 'agent';

/** The command before variables, what every run reads before branches. */
const byWeight = (a: OptionSource, b: OptionSource): number => weight(a) - weight(b);
const weight = ({ carrier, branch }: OptionSource): number =>
  (carrier === 'command' ? 0 : 1) + (branch === 0 ? 0 : 2);

/** Heap and collector options make a file one that holds a server's options, not a few of them. */
const CENTRAL = /^-X(?:m[sx]|X:\+Use\w+GC$)/;

function anchorOf({ place, options, insertAt, carrier }: OptionSource) {
  if (carrier !== 'file') return place && { range: place, insertAt };
  const central = options.filter(({ text }) => CENTRAL.test(text));
  const option = central.find(({ readBy }) => readBy.first === 0) ?? central[0];
  return option && { range: option.range, insertAt: option.index + 1 };
}

function fixFor({ list }: OptionSource, index: number): Fix | undefined {
  const edits = list.insert(index, '-XX:+PerfDisableSharedMem');
  return edits && { title: 'Add -XX:+PerfDisableSharedMem', safe: true, edits };
}
