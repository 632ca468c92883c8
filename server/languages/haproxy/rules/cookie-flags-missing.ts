// Persistence cookies that scripts can read.
// Source: manual, 4.2 "cookie"; RFC 6265, 4.1.2.

import { perSection } from '../section-rule.ts';

interface Found {
  readonly missing: string;
}

/** Neither script nor plain text has any use for the cookie. */
export const cookieFlagsMissing = perSection<Found>({
  id: 'haproxy/cookie-flags-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  entire: true,
  says: ({ missing }) =>
    `This cookie is set without "${missing}": scripts in the page can read which server a visitor has.`,
  about: ['cookie'],
  check(section, report) {
    for (const { args, keywordRange, opaque, words } of section.of('cookie')) {
      const known = args.map(({ text }) => text);
      if (opaque || !known.includes('insert') || known.includes('httponly')) continue;
      const at = words.at(-1)?.range.end ?? keywordRange.end;
      const edits = [{ range: { start: at, end: at }, text: ' httponly' }];
      report(
        keywordRange,
        { missing: 'httponly' },
        { fixes: [{ title: 'Add httponly', safe: false, edits }] },
      );
    }
  },
});
