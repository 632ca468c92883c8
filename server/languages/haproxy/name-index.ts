// What a file defines, section by section, for those who ask whether a name exists. Judges nothing.

import { addTo } from '../../core/group.ts';
import type { NameKind } from './grammar/fault.ts';
import type { OwnSections } from './model.ts';
import { isProxy, type Section } from './nodes.ts';

export interface NameIndex {
  /** Whether the file defines it; `owner` is the proxy that has to hold a server. */
  readonly has: (kind: NameKind, name: string, owner: string | undefined, from: Section) => boolean;
}

export function indexNames({ sections, holding }: OwnSections): NameIndex {
  const proxies = new Map<string, Section[]>();
  const others = new Set<string>();
  const tables = new Set<string>();
  for (const section of sections) {
    const name = section.header.name?.text;
    if (name === undefined) continue;
    if (isProxy(section)) addTo(proxies, name, section);
    else others.add(`${section.kind} ${name}`);
  }
  for (const section of [...holding('stick-table'), ...holding('table')]) addTables(section, tables);
  const holds = (name: string, ...kinds: readonly string[]): boolean =>
    proxies.get(name)?.some(({ kind }) => kinds.includes(kind)) ?? false;
  return {
    has(kind, name, owner, from) {
      if (kind === 'backend') return holds(name, 'backend', 'listen');
      if (kind === 'frontend') return holds(name, 'frontend', 'listen');
      if (kind === 'table') return tables.has(name) || tables.has(`${name.split('/')[0]}/*`);
      if (kind === 'server')
        return hasServer(name, owner === undefined ? [from] : (proxies.get(owner) ?? []));
      if (kind === 'user' || kind === 'group')
        return from.of(kind).some(({ args: [word] }) => word?.opaque || word?.text === name);
      return others.has(`${kind} ${name}`);
    },
  };
}

/** A proxy's table has its name; one of a peers section has both names. */
function addTables(section: Section, tables: Set<string>): void {
  const name = section.header.name?.text;
  if (name === undefined) return;
  if (section.of('stick-table').length > 0) tables.add(name);
  if (section.kind !== 'peers') return;
  for (const { args } of section.of('table'))
    if (args[0]) tables.add(`${name}/${args[0].opaque ? '*' : args[0].text}`);
}

/** A template makes servers of a prefix and a number. */
const hasServer = (name: string, proxies: readonly Section[]): boolean =>
  proxies.some(({ servers }) =>
    servers.some(
      ({ kind, name: word }) =>
        word !== undefined &&
        (word.opaque ||
          (kind === 'server' && word.text === name) ||
          (kind === 'server-template' &&
            name.startsWith(word.text) &&
            /^\d+$/.test(name.slice(word.text.length)))),
    ),
  );
