// Servers by name that have to be known at the moment HAProxy starts.
// Source: manual, 5.2 "init-addr": "last,libc" unless set; a name that nobody knows stops the start.

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, type Section, type ServerLine, type Word } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly host: string;
}

/** A name with a letter in it, with or without a port. */
const HOST = /^([\w.-]*[A-Za-z][\w.-]*)(?::[+\d]+)?$/;

/** One name that is not known keeps the whole process from starting. */
export const initAddrMissing = whole<HaproxyModel, Found>({
  id: 'haproxy/init-addr-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ host }) =>
    `HAProxy does not start, for any of its proxies, while "${host}" is unknown: resolvers with init-addr none let it.`,
  check(model, report) {
    // One remark for a file: the cure is one line in the defaults.
    for (const section of model.own.sections) {
      const address = waitedFor(section, model);
      if (!address) continue;
      reportFrom(section, model, report)(address.range, { host: hostOf(address) ?? '' });
      return;
    }
  },
});

function waitedFor(section: Section, { own }: HaproxyModel): Word | undefined {
  if (!isProxy(section)) return undefined;
  const named = section.servers.find(isNamed);
  const lineage = named && own.lineages.get(section);
  if (!lineage?.complete) return undefined;
  const lines = lineage.sections.flatMap(({ servers }) => servers);
  return lines.some(({ open, options }) => open || options.some(({ name }) => name === 'init-addr'))
    ? undefined
    : named?.address;
}

const isNamed = ({ kind, address, statement }: ServerLine): boolean =>
  kind !== 'default-server' &&
  !statement.conditional &&
  address !== undefined &&
  hostOf(address) !== undefined;

/** The machine itself is known everywhere. */
function hostOf({ text, opaque }: Word): string | undefined {
  const host = opaque ? undefined : HOST.exec(text)?.[1];
  return host === 'localhost' ? undefined : host;
}
