// jvm/gc-log-missing: a tuned server without a garbage collection log.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { anchorOf, byWeight } from '../main-source.ts';
import type { JvmModel, JvmOption, JvmProcess, OptionSource } from '../model.ts';
import { hasUnknown } from '../option-set.ts';

const LOGS = /^(?:Xlog|Xloggc|verbose|verbosegc|PrintGC\w*|StartFlightRecording)$/;

/** Source: java(1), "-Xlog Tags and Levels"; the cost of `gc*` on info is too small to be measured. */
export const gcLogMissing = each<JvmModel, JvmProcess, string>({
  id: 'jvm/gc-log-missing',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  says: (name) =>
    `${name} tunes the collector and keeps no log of it: nothing will tell whether that helped.`,
  nodes: ({ processes }) => processes,
  check({ hotspot, sources, sets, target }, report) {
    const main = sources.filter(({ role }) => role === 'server').sort(byWeight)[0];
    const anchor = main && anchorOf(main);
    if (!hotspot || !main || !anchor || sets.some(hasUnknown)) return;
    if (!main.options.some(tunes) || sources.some(({ options }) => options.some(logs))) return;
    const unified = target.versions.every((version) => Number(version) >= 9);
    report(anchor.range, main.name, { fixes: unified ? [fixFor(main, anchor.insertAt)] : [] });
  },
});

const tunes = ({ kind, name, term }: JvmOption): boolean =>
  term === 'Xmx' || (kind === 'flag' && /^(?:Use\w+GC|G1\w+|MaxGCPauseMillis)$/.test(name));

const logs = ({ term, name }: JvmOption): boolean => LOGS.test(term) || LOGS.test(name);

function fixFor({ list }: OptionSource, index: number): Fix | undefined {
  const log = '-Xlog:gc*,safepoint:file=gc.log:utctime,level,tags:filecount=10,filesize=20M';
  const edits = list.insert(index, log);
  return edits && { title: 'Write gc.log, ten files of 20 MB', safe: false, edits };
}
