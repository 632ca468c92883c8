// Servers of a group whose health nobody checks.
// Source: HAProxy configuration manual, 5.2 "check".

import type { Fix } from '../../../core/finding.ts';
import { whole } from '../../../core/rule.ts';
import { isDisabled, modeOf } from '../inheritance.ts';
import type { HaproxyModel } from '../model.ts';
import type { Lineage, OptionLine, Section, ServerLine } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly name: string;
  readonly backend: string;
}

/** A server without `check` in a group of servers. */
export const serverCheckMissing = whole<HaproxyModel, Found>({
  id: 'haproxy/server-check-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  says: ({ name, backend }) =>
    `Server "${name}" has no check: when it is dead, it still gets its share of "${backend}".`,
  check(model, report) {
    const { sections, lineages } = model.own;
    for (const section of sections) {
      // As a rule, all say so themselves.
      if (section.servers.every(isChecked)) continue;
      const lineage = lineages.get(section);
      if (!lineage?.complete || !isGroup(section, lineage)) continue;
      const say = reportFrom(section, model, report);
      for (const server of uncheckedServers(section, lineage)) {
        const range = (server.name ?? server.statement).range;
        const found = { name: server.name?.text ?? '', backend: section.header.name?.text ?? section.kind };
        say(range, found, { fixes: [addCheck(server)] });
      }
    }
  },
});

const isChecked = ({ options }: ServerLine): boolean => stateOf(options, 'check', 'no-check');

/** Two servers or more that share traffic: with one alone, a check changes little. */
function isGroup(section: Section, lineage: Lineage): boolean {
  const mode = modeOf(lineage);
  const count = section.servers.reduce((sum, server) => sum + (isInUse(server) ? server.count : 0), 0);
  return count > 1 && (mode === 'tcp' || mode === 'http') && !isDisabled(lineage);
}

const isInUse = (server: ServerLine): boolean => !stateOf(server.options, 'disabled', 'enabled');

/** A line takes over what the defaults and the default-server lines above it say. */
function* uncheckedServers(section: Section, { sections }: Lineage): Iterable<ServerLine> {
  const inherited: OptionLine['options'][number][] = sections
    .slice(1)
    .toReversed()
    .flatMap(({ servers }) => servers.flatMap(({ options }) => options));
  let open = sections.some(({ servers }) =>
    servers.some((line) => line.kind === 'default-server' && line.open),
  );
  for (const server of section.servers) {
    if (server.kind === 'default-server') {
      inherited.push(...server.options);
      open ||= server.statement.conditional;
    } else if (!open && !server.open && !isWatched(inherited, server.options) && isCheckable(server)) {
      yield server;
    }
  }
}

/** What the line says itself comes last and decides. */
const isWatched = (inherited: OptionLine['options'], own: OptionLine['options']): boolean =>
  (lastOf(own, 'check', 'no-check') ?? lastOf(inherited, 'check', 'no-check')) === 'check' ||
  (lastOf(own, 'agent-check', 'no-agent-check') ?? lastOf(inherited, 'agent-check', 'no-agent-check')) ===
    'agent-check' ||
  own.some(isTrack) ||
  inherited.some(isTrack);

const isTrack = ({ name }: OptionLine['options'][number]): boolean => name === 'track';

/** Whether the last word on a switch turns it on. */
const stateOf = (options: OptionLine['options'], on: string, off: string): boolean =>
  lastOf(options, on, off) === on;

/** The name of the last option that has one of these. */
function lastOf(options: OptionLine['options'], one: string, other: string): string | undefined {
  for (let at = options.length - 1; at >= 0; at--) {
    const name = options[at]?.name;
    if (name === one || name === other) return name;
  }
  return undefined;
}

/**
 * Not a matter of checks: a server switched off, one that steps in when all others are down, one that name
 * resolution adds and removes, and addresses inside of HAProxy or taken from the connection.
 */
function isCheckable({ kind, options, address }: ServerLine): boolean {
  const has = (name: string): boolean => options.some((option) => option.name === name);
  if (stateOf(options, 'disabled', 'enabled') || stateOf(options, 'backup', 'no-backup')) return false;
  if (kind === 'server-template' && has('resolvers')) return false;
  return (
    address !== undefined &&
    !/^(?:abnsz?@|rhttp@|rev@|fd@|0\.0\.0\.0(?::|$)|\*|\[?::\]?(?::0)?$)/.test(address.text)
  );
}

/** Without a port to check, HAProxy would refuse the line: then a person has to find one. */
function addCheck({ statement, options, address }: ServerLine): Fix | undefined {
  const last = statement.words.at(-1);
  const port = options.some(({ name }) => name === 'port') || hasPort(address?.text ?? '');
  if (!last || !port) return undefined;
  const at = last.range.end;
  return { title: 'Add check', safe: true, edits: [{ range: { start: at, end: at }, text: ' check' }] };
}

/** A fixed port; `:+100` adds to the port of the connection, which a check does not have. */
const hasPort = (address: string): boolean => /:[1-9]\d*$|:\$|^(?:unix@|\/)/.test(address);
