// jvm/perf-shared-mem: a server keeps its counters in a mapped file, whose writes can stall a collection.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { anchorOf, byWeight } from '../main-source.ts';
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

function fixFor({ list }: OptionSource, index: number): Fix | undefined {
  const edits = list.insert(index, '-XX:+PerfDisableSharedMem');
  return edits && { title: 'Add -XX:+PerfDisableSharedMem', safe: true, edits };
}
