// Statistics pages that ask nobody for a password, or let anybody administer servers.
// Source: manual, 4.2 "stats auth", "stats admin".

import type { Section } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly admin: boolean;
}

/** Everybody who reaches the port sees every server, or may switch it off. */
export const statisticsExposed = perSection<Found>({
  id: 'haproxy/statistics-exposed',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ admin }) =>
    admin
      ? 'Everybody who reaches this page may switch servers off: stats admin holds for all, and no stats auth asks for a password.'
      : 'This statistics page asks nobody for a password and shows every server and its address.',
  about: ['stats enable', 'stats uri'],
  check(section, report) {
    const enabled = [...section.of('stats enable'), ...section.of('stats uri')].find(
      ({ conditional }) => !conditional,
    );
    if (
      !enabled ||
      isGuarded(section) ||
      section.templated ||
      section.kind === 'defaults' ||
      isLocal(section)
    )
      return;
    const admin = section.of('stats admin').find(({ args }) => args.length === 2 && args[1]?.text === 'TRUE');
    const statement = admin ?? enabled;
    report(
      statement.keywordRange,
      { admin: admin !== undefined },
      { severity: admin ? 'warning' : 'information' },
    );
  },
});

/** A password, or rules that may refuse. */
const isGuarded = (section: Section): boolean =>
  ['stats auth', 'stats http-request', 'http-request', 'tcp-request connection', 'tcp-request content'].some(
    (keyword) => section.of(keyword).length > 0,
  );

const isLocal = ({ binds }: Section): boolean =>
  binds.length > 0 &&
  binds.every(({ address }) => /^(?:127\.|localhost|\[?::1|unix@|\/|abns@)/.test(address?.text ?? ''));
