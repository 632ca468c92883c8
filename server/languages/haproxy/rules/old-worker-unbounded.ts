// Long connections that keep the workers of earlier configurations alive after a reload.
// Source: manual, 3.1 "hard-stop-after".

import { whole } from '../../../core/rule.ts';
import { addLines } from '../edit-section.ts';
import type { HaproxyModel } from '../model.ts';
import type { Statement } from '../nodes.ts';
import { readTime } from '../quantity.ts';
import { reportFrom, sourceOf } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
  readonly time: string;
}

const LONG_MS = 60 * 60 * 1000;
const TIMEOUTS = ['timeout tunnel', 'timeout client', 'timeout server'];

/** Where reloads are frequent, old processes pile up. Told once, at the global section that bounds all of them. */
export const oldWorkerUnbounded = whole<HaproxyModel, Found>({
  id: 'haproxy/old-worker-unbounded',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ keyword, time }) =>
    `After a reload an old worker lives as long as its longest connection, and "${keyword} ${time}" allows long ones; hard-stop-after ends it.`,
  check(model, report) {
    const { sections, templated } = model.own;
    // In a configuration of several files, the global section may be elsewhere.
    const global = sections.find(({ kind }) => kind === 'global');
    const isBounded = model.own.holding('hard-stop-after').length > 0;
    const long = global && !isBounded && !templated ? firstLong(model) : undefined;
    if (!global || !long) return;
    const edits = [addLines(global, ['hard-stop-after 30m'], sourceOf(global, model), () => true)];
    const fixes = [{ title: 'Add hard-stop-after 30m', safe: false, edits }];
    const found = { keyword: long.keyword, time: long.args[0]?.text ?? '' };
    reportFrom(global, model, report)(global.header.keyword.range, found, { fixes });
  },
});

const firstLong = ({ own }: HaproxyModel): Statement | undefined =>
  TIMEOUTS.flatMap((timeout) => own.holding(timeout).flatMap((section) => section.of(timeout))).find(isLong);

function isLong({ args: [time], conditional }: Statement): boolean {
  const read = conditional || !time || time.opaque ? undefined : readTime(time.text, 'ms');
  return read !== undefined && read.ms >= LONG_MS;
}
