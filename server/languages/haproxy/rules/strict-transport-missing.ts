// Sites that send people to https and do not ask browsers to remember it.
// Source: RFC 6797, 1 and 7.

import { whole } from '../../../core/rule.ts';
import { redirectWords, speaksTls } from '../listeners.ts';
import type { HaproxyModel } from '../model.ts';
import type { Section, Statement } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

type Found = null;

/** The first request of every visit goes over the open line. */
export const strictTransportMissing = whole<HaproxyModel, Found>({
  id: 'haproxy/strict-transport-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: () =>
    'Every visit begins without TLS before this redirect: a Strict-Transport-Security header spares the next ones that.',
  check(model, report) {
    const { own, source } = model;
    if (!own.whole || /strict-transport-security/i.test(source.text)) return;
    if (
      own.ask('TLS listeners', ({ section }) => section?.binds.filter(speaksTls) ?? [], ['ssl']).length === 0
    )
      return;
    const [first] = own.ask('redirects to TLS', ({ section }) => redirectsIn(section), [
      'redirect',
      'http-request',
    ]);
    const [statement] = first?.found ?? [];
    if (first?.content.section && statement)
      reportFrom(first.content.section, model, report)(statement.keywordRange, null);
  },
});

const redirectsIn = (section: Section | undefined): readonly Statement[] =>
  [...(section?.of('redirect') ?? []), ...(section?.of('http-request') ?? [])].filter(leadsToTls);

function leadsToTls(statement: Statement): boolean {
  const words = redirectWords(statement);
  return words[0]?.text === 'scheme' && words[1]?.text === 'https';
}
