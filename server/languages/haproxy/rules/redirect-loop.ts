// Redirects to https that also meet requests that came by https.
// Source: manual, 4.2 "redirect"; 7.3.4 "ssl_fc".

import type { Fix } from '../../../core/finding.ts';
import { redirectWords, speaksTls } from '../listeners.ts';
import type { Statement, Word } from '../nodes.ts';
import { readCondition } from '../parse-condition.ts';
import { perSection } from '../section-rule.ts';

type Found = null;

/** The browser is sent to where it is already. */
export const redirectLoop = perSection<Found>({
  id: 'haproxy/redirect-loop',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  entire: true,
  says: () =>
    'This redirect to https has no condition, and the section also listens with TLS: those requests are sent round for ever.',
  about: ['bind'],
  check(section, report) {
    if (!section.binds.some(speaksTls)) return;
    for (const statement of [...section.of('redirect'), ...section.of('http-request')]) {
      const redirect = schemeOf(statement);
      if (!redirect || statement.conditional || statement.opaque || readCondition(statement)) continue;
      report(redirect.range, null, { fixes: [addCondition(statement)] });
    }
  },
});

/** The word `https` of `redirect scheme https`. */
function schemeOf(statement: Statement): Word | undefined {
  const words = redirectWords(statement);
  const at = words.findIndex(({ text }) => text === 'scheme');
  return words[at + 1]?.text === 'https' && at >= 0 ? words[at + 1] : undefined;
}

function addCondition({ words }: Statement): Fix | undefined {
  const at = words.at(-1)?.range.end;
  const text = ' unless { ssl_fc }';
  return at === undefined
    ? undefined
    : {
        title: 'Redirect only what came without TLS',
        safe: true,
        edits: [{ range: { start: at, end: at }, text }],
      };
}
