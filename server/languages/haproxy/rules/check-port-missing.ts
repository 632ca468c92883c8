// Health checks that have no port to go to.
// Source: the program's message "has neither service port nor check port".

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, type Lineage, type OptionLine, type Section, type ServerLine } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly name: string;
}

/** A server is checked and neither its address nor an option names a port. */
export const checkPortMissing = whole<HaproxyModel, Found>({
  id: 'haproxy/check-port-missing',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ name }) =>
    `Server "${name}" is checked, and there is no port to check: its address has none, and no port option names one.`,
  check(model, report) {
    const answers = model.own.ask(
      'servers without a port',
      ({ section }) => section?.servers.filter(hasNoPort) ?? [],
    );
    for (const { content, found: servers } of answers) {
      const { section } = content;
      const lineage = section && model.own.lineages.get(section);
      if (!section || !lineage?.complete || !isProxy(section)) continue;
      if (connectsElsewhere(lineage)) continue;
      const say = reportFrom(section, model, report);
      for (const server of servers) {
        if (isCheckedAsIs(server, lineage))
          say((server.address ?? server.statement).range, { name: server.name?.text ?? '' });
      }
    }
  },
});

/** An IPv4 address or a name without a port, or with one that counts from the client's; other families need none. */
const hasNoPort = ({ kind, address, statement }: ServerLine): boolean =>
  kind === 'server' &&
  !statement.conditional &&
  address !== undefined &&
  !address.opaque &&
  /^[\w.-]+(?::(?:0+|[+-]\d+)?)?$/.test(address.text);

/** A check that opens its own connections may name ports there. */
const connectsElsewhere = ({ sections }: Lineage): boolean =>
  sections.some(({ statements }) =>
    statements.some(
      ({ keyword }) =>
        keyword === 'tcp-check connect' ||
        keyword === 'http-check connect' ||
        keyword === 'option external-check',
    ),
  );

/** With `check`, and without anything that gives the check an address or port of its own. */
function isCheckedAsIs(server: ServerLine, { sections }: Lineage): boolean {
  const inherited = sections
    .toReversed()
    .flatMap((section: Section) => section.servers.filter(({ kind }) => kind === 'default-server'));
  const lines: readonly OptionLine[] = [...inherited, server];
  if (lines.some(({ open, statement }) => open || statement.conditional)) return false;
  const names = lines.flatMap(({ options }) => options.map(({ name }) => name));
  const last = names.findLast((name) => name === 'check' || name === 'no-check');
  return last === 'check' && !names.some((name) => name === 'port' || name === 'addr' || name === 'track');
}
