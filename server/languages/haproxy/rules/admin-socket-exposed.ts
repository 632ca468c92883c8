// Admin sockets that others than the administrator can write to.
// Source: manual, 3.1 "stats socket"; Management Guide, 9.3 "Unix Socket commands".

import type { BindLine } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly how: string;
}

/** Whoever writes to the socket controls HAProxy. */
export const adminSocketExposed = perSection<Found>({
  id: 'haproxy/admin-socket-exposed',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ how }) => `${how}: who writes to this socket at level admin controls HAProxy.`,
  about: ['stats socket'],
  check(section, report) {
    for (const line of section.binds) {
      if (line.statement.keyword !== 'stats socket' || line.statement.conditional) continue;
      const level = line.options.find(({ name }) => name === 'level')?.values[0]?.text;
      const mode = line.options.find(({ name }) => name === 'mode')?.values[0];
      if (level !== 'admin') continue;
      if (mode && /[2367]$/.test(mode.text)) {
        const edits = [{ range: mode.range, text: '660' }];
        const fixes = [{ title: 'Write mode 660', safe: false, edits }];
        report(mode.range, { how: `Mode ${mode.text} lets every user of the machine in` }, { fixes });
      } else if (line.address && isOpenPort(line)) {
        report(line.address.range, {
          how: 'Every machine that reaches this port is let in, without a password',
        });
      }
    }
  },
});

const isOpenPort = ({ address }: BindLine): boolean =>
  address !== undefined &&
  !address.opaque &&
  /^(?:(?:ip|ipv4|ipv6|tcp)@)?(?:\*|0\.0\.0\.0|\[?::\]?|):\d+$/.test(address.text);
