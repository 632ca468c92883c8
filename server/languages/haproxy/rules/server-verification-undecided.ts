// Servers with ssl where nobody says how to check their certificate.
// Source: the program's message "verify is enabled by default but no CA file specified".

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import type { Lineage, OptionUse, Section, ServerLine } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly name: string;
}

/** TLS to a server, and neither a CA file nor `verify none`. */
export const serverVerificationUndecided = whole<HaproxyModel, Found>({
  id: 'haproxy/server-verification-undecided',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ name }) =>
    `Server "${name}" speaks TLS, and nothing says how to check its certificate: HAProxy refuses it. Add "ca-file" with "verify required", or "verify none" where the network is trusted.`,
  check(model, report) {
    const { sections, lineages, whole: isWhole, templated } = model.own;
    if (!isWhole || templated || sections.some(decidesForAll)) return;
    for (const { content } of model.own.ask(
      'TLS to servers',
      ({ section }) => section?.servers.filter(speaksTls) ?? [],
      ['ssl'],
    )) {
      const { section } = content;
      const lineage = section && lineages.get(section);
      if (!section || !lineage?.complete) continue;
      const inherited = optionsBefore(lineage);
      for (const { kind, name, statement, options, open } of section.servers) {
        if (kind === 'default-server' || statement.conditional || open || inherited === 'unknown') continue;
        const all = [...inherited, ...own(section, statement.range.start), ...options];
        const ssl = options.find((option) => option.name === 'ssl');
        if (!ssl || all.some(({ keyword }) => keyword.opaque)) continue;
        if (all.some((option) => option.name === 'verify' || option.name === 'ca-file')) continue;
        reportFrom(section, model, report)(ssl.keyword.range, { name: name?.text ?? '' });
      }
    }
  },
});

const speaksTls = ({ kind, options }: ServerLine): boolean =>
  kind !== 'default-server' && options.some(({ name }) => name === 'ssl');

/** `ssl-server-verify` speaks for all servers. */
const decidesForAll = (section: Section): boolean =>
  section.of('ssl-server-verify').length > 0 || section.of('ssl-default-server-options').length > 0;

function optionsBefore({ sections }: Lineage): readonly OptionUse[] | 'unknown' {
  const lines = sections.slice(1).flatMap(({ servers }) => servers);
  return lines.some(({ open, statement }) => open || statement.conditional)
    ? 'unknown'
    : lines.flatMap(({ options }) => options);
}

const own = ({ servers }: Section, before: number): readonly OptionUse[] =>
  servers.flatMap(({ kind, statement, options }) =>
    kind === 'default-server' && statement.range.start < before ? options : [],
  );
