// Listeners that keep HTTP/2 from clients that would speak it.
// Source: manual, 5.1 "alpn", "no-alpn".

import type { Fix } from '../../../core/finding.ts';
import type { BindLine, OptionUse } from '../nodes.ts';
import { BIND_LINES } from '../parse-options.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly option: string;
}

const ALL = 'h2,http/1.1';

/** One connection per request in flight, where one could carry them all. */
export const http2SwitchedOff = perSection<Found>({
  id: 'haproxy/http2-switched-off',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ option }) =>
    `With ${option} no client can ask for HTTP/2: browsers open a connection for every request in flight.`,
  about: BIND_LINES,
  check(section, report) {
    for (const bind of section.binds) {
      for (const use of bind.options) {
        const [value] = use.values;
        if (use.name === 'no-alpn')
          report(use.keyword.range, { option: 'no-alpn' }, { fixes: [without(use, bind)] });
        else if (use.name === 'alpn' && value?.text === 'http/1.1')
          report(value.range, { option: 'alpn http/1.1' }, { fixes: [offer(value.range)] });
      }
    }
  },
});

const offer = (range: Fix['edits'][number]['range']): Fix => ({
  title: `Write ${ALL}`,
  safe: false,
  edits: [{ range, text: ALL }],
});

/** The word together with the space in front of it. */
function without({ keyword }: OptionUse, { statement }: BindLine): Fix | undefined {
  const before = statement.words.findLast((word) => word.range.end <= keyword.range.start);
  if (!before) return undefined;
  const range = { start: before.range.end, end: keyword.range.end };
  return { title: 'Remove no-alpn', safe: false, edits: [{ range, text: '' }] };
}
