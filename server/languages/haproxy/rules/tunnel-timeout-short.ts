// Upgraded connections that are cut sooner than requests are.
// Source: manual, 4.2 "timeout tunnel": it takes the place of the client's and the server's once both sides talk freely.

import { whole } from '../../../core/rule.ts';
import { modeOf } from '../inheritance.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, type Lineage, type Statement } from '../nodes.ts';
import { readTime } from '../quantity.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly tunnel: string;
  readonly keyword: string;
  readonly other: string;
}

const TUNNEL: readonly string[] = ['timeout tunnel'];
const OTHERS = [['timeout client'], ['timeout server']];

/** WebSockets are quiet for longer than requests, not for less. */
export const tunnelTimeoutShort = whole<HaproxyModel, Found>({
  id: 'haproxy/tunnel-timeout-short',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ tunnel, keyword, other }) =>
    `WebSockets and other tunnels end after ${tunnel} of silence, sooner than a request with "${keyword} ${other}".`,
  check(model, report) {
    const { own } = model;
    if (own.holding('timeout tunnel').length === 0) return;
    const seen = new Set<Statement>();
    for (const section of own.sections) {
      const lineage = own.lineages.get(section);
      if (!lineage?.complete || !isProxy(section)) continue;
      const tunnel = lineage.setting(TUNNEL);
      const ms = tunnel && milliseconds(tunnel);
      if (!tunnel || !ms || seen.has(tunnel) || modeOf(lineage) !== 'http') continue;
      const longer = longerThan(ms, lineage);
      const holder = lineage.holderOf(tunnel);
      if (!longer || !holder) continue;
      seen.add(tunnel);
      const found = { tunnel: textOf(tunnel), keyword: longer.keyword, other: textOf(longer) };
      reportFrom(holder, model, report)(tunnel.args[0]?.range ?? tunnel.range, found);
    }
  },
});

const longerThan = (ms: number, lineage: Lineage): Statement | undefined =>
  OTHERS.map((keywords) => lineage.setting(keywords)).find(
    (statement) => statement !== undefined && (milliseconds(statement) ?? 0) > ms,
  );

const textOf = ({ args }: Statement): string => args[0]?.text ?? '';

/** Nothing where it is not known, or decided when HAProxy starts. */
function milliseconds({ args: [word], conditional, prefix }: Statement): number | undefined {
  return word && !word.opaque && !conditional && !prefix ? readTime(word.text, 'ms')?.ms : undefined;
}
