// Counters of a connection that nothing fills.
// Source: manual, 7.3.3 "sc_*": they count what a track-sc rule tracks.

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, rangeIn } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';
import type { SectionContent } from '../section-store.ts';

interface Found {
  readonly fetch: string;
  readonly counter: number;
}

/** `sc0_http_req_rate` and `sc_http_req_rate(0)` read counter 0. */
const COUNTER = /\bsc(\d)_\w+|\bsc_[a-z0-9_]+\((\d)/;

/** A limit that never bites, because nobody tracks. */
export const counterUntracked = whole<HaproxyModel, Found>({
  id: 'haproxy/counter-untracked',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ fetch, counter }) =>
    `"${fetch}" reads counter ${counter}, and no track-sc${counter} rule fills it: it is never above 0.`,
  check(model, report) {
    const { own } = model;
    if (!own.whole || own.templated) return;
    const uses = own.ask('counters', usesIn);
    if (uses.length === 0) return;
    // A frontend tracks for the backends behind it.
    const tracked = new Set(own.ask('tracked', trackedIn).flatMap(({ found }) => found));
    for (const { content, found } of uses) {
      if (!content.section) continue;
      const say = reportFrom(content.section, model, report);
      for (const { fetch, counter, range } of found)
        if (!tracked.has(counter)) say(range, { fetch, counter });
    }
  },
});

const trackedIn = ({ section }: SectionContent): readonly number[] =>
  (section?.statements ?? []).flatMap(({ args, keyword }) => {
    const [, counter] = /^(?:http|tcp)-/.test(keyword)
      ? (/^track-sc(\d+)$/.exec(args[0]?.text ?? '') ?? [])
      : [];
    return counter === undefined ? [] : Number(counter);
  });

/** Few sections have counters: the text says so at once. */
function usesIn({ section, source }: SectionContent) {
  if (!section || !isProxy(section) || !COUNTER.test(source.text)) return [];
  return section.statements.flatMap(({ args, keyword }) =>
    /^(?:acl$|http-|tcp-|use_backend|redirect)/.test(keyword)
      ? args.flatMap((word) => {
          const found = COUNTER.exec(word.text);
          const counter = found?.[1] ?? found?.[2];
          if (!found || counter === undefined || word.opaque) return [];
          return {
            fetch: found[0],
            counter: Number(counter),
            range: rangeIn(word, found.index, found.index + found[0].length),
          };
        })
      : [],
  );
}
