// Sites that send people to https and do not ask browsers to remember it.
// Source: RFC 6797, 1 and 7.

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import type { BindLine, Section, Statement } from '../nodes.ts';
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
    if (own.ask('TLS listeners', ({ section }) => section?.binds.filter(speaksTls) ?? []).length === 0)
      return;
    const [first] = own.ask('redirects to TLS', ({ section }) => redirectsIn(section));
    const [statement] = first?.found ?? [];
    if (first?.content.section && statement)
      reportFrom(first.content.section, model, report)(statement.keywordRange, null);
  },
});

const speaksTls = ({ statement, options }: BindLine): boolean =>
  statement.keyword === 'bind' && options.some(({ name }) => name === 'ssl');

const redirectsIn = (section: Section | undefined): readonly Statement[] =>
  [...(section?.of('redirect') ?? []), ...(section?.of('http-request') ?? [])].filter(leadsToTls);

function leadsToTls({ keyword, args }: Statement): boolean {
  const words = keyword === 'redirect' ? args : args[0]?.text === 'redirect' ? args.slice(1) : [];
  return words[0]?.text === 'scheme' && words[1]?.text === 'https';
}
