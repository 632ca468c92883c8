// Servers whose certificate nobody checks.
// Source: manual, 5.2 "verify".

import { perSection } from '../section-rule.ts';

type Found = null;

/** `verify none`: encrypted, and with anybody. */
export const certificateUnchecked = perSection<Found>({
  id: 'haproxy/certificate-unchecked',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: () =>
    'With "verify none" the traffic is encrypted for whoever answers; "verify required" with a ca-file makes sure that it is the server.',
  about: ['verify'],
  check(section, report) {
    // One remark for a section: its servers are mostly of a kind.
    for (const { options } of section.servers) {
      const verify = options.find(({ name, values }) => name === 'verify' && values[0]?.text === 'none');
      if (!verify) continue;
      report(
        { start: verify.keyword.range.start, end: (verify.values[0] ?? verify.keyword).range.end },
        null,
      );
      return;
    }
  },
});
