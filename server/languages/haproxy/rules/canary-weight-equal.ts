// Canary servers that get as much traffic as the others.
// Source: manual, 5.2 "weight": relative, 1 unless set.

import type { ServerLine } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly name: string;
  readonly weight: number;
}

/** A canary that takes an equal share is none. */
export const canaryWeightEqual = perSection<Found>({
  id: 'haproxy/canary-weight-equal',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ name, weight }) =>
    `"${name}" has weight ${weight} like the servers beside it: it gets an equal share, not the small one of a canary.`,
  mentions: /canary/i,
  check({ servers }, report) {
    if (!servers.some(isCanary)) return;
    if (
      servers.some(({ kind, open, options }) => kind === 'default-server' && (open || options.some(isWeight)))
    )
      return;
    const named = servers.filter(({ kind, name }) => kind === 'server' && name !== undefined);
    const others = named.filter((server) => !isCanary(server)).map(weightOf);
    const [first] = others;
    if (first === undefined || others.some((weight) => weight !== first)) return;
    for (const server of named.filter(isCanary)) {
      if (server.name && weightOf(server) === first && !server.options.some(({ name }) => name === 'backup'))
        report(server.name.range, { name: server.name.text, weight: first });
    }
  },
});

const isCanary = ({ name }: ServerLine): boolean => /canary/i.test(name?.text ?? '');
const isWeight = ({ name }: ServerLine['options'][number]): boolean => name === 'weight';

function weightOf({ options, open }: ServerLine): number {
  const value = options.findLast(isWeight)?.values[0];
  return open || value?.opaque ? Number.NaN : Number(value?.text ?? 1);
}
