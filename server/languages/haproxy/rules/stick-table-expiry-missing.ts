// Stick tables whose entries never expire.
// Source: manual, 4.2 "stick-table".

import { perSection } from '../section-rule.ts';

type Found = null;

/** Entries leave only when the table is full. */
export const stickTableExpiryMissing = perSection<Found>({
  id: 'haproxy/stick-table-expiry-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  entire: true,
  says: () =>
    'Without "expire" entries stay until the table is full, and then the oldest go: old clients keep the room of new ones.',
  about: ['stick-table'],
  check(section, report) {
    for (const { args, keywordRange, opaque, conditional, words } of section.of('stick-table')) {
      const known = args.map(({ text }) => text);
      if (opaque || conditional || known.includes('expire') || known.includes('nopurge')) continue;
      const at = words.at(-1)?.range.end ?? keywordRange.end;
      const edits = [{ range: { start: at, end: at }, text: ' expire 30m' }];
      report(keywordRange, null, {
        fixes: [{ title: 'Let entries expire after 30 minutes', safe: false, edits }],
      });
    }
  },
});
