// Names that are given twice: proxies, other sections, servers.
// Source: the program's messages "has the same name as" and "was already defined".

import { oncePer } from '../../../core/once.ts';
import { type Report, whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, isProxyKind, type Section, type ServerLine, type Word } from '../nodes.ts';
import { placed, reportFrom } from '../section-rule.ts';
import type { SectionContent } from '../section-store.ts';
import { reaches } from '../versions.ts';

interface Found {
  readonly what: string;
  readonly name: string;
}

/** Two things of a kind have one name. */
export const nameDuplicate = whole<HaproxyModel, Found>({
  id: 'haproxy/name-duplicate',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ what, name }) => `The name "${name}" is already taken by another ${what}.`,
  check(model, report) {
    // A template may write only one of the two.
    if (model.own.templated) return;
    checkSections(model, report);
    checkServers(model, report);
    checkNameservers(model, report);
  },
});

/** Sections that HAProxy lets be opened again, or that only warn. */
const REPEATABLE: ReadonlySet<string> = new Set([
  'global',
  'defaults',
  'userlist',
  'namespace_list',
  'traces',
]);

function checkSections(model: HaproxyModel, report: Report<Found>): void {
  const spacesOf = spacesIn(model.target.versions);
  const namesIn = oncePer((_space: string) => new Map<string, Section>());
  for (const section of model.own.sections) {
    const { kind, header } = section;
    const { name } = header;
    if (!name || name.opaque || header.conditional || REPEATABLE.has(kind)) continue;
    for (const space of spacesOf(kind)) {
      const names = namesIn(space);
      const earlier = names.get(name.text);
      if (!earlier) names.set(name.text, section);
      else {
        const related = [
          {
            range: placed(earlier, (earlier.header.name ?? earlier.header).range, model),
            message: `The first "${name.text}".`,
          },
        ];
        reportFrom(section, model, report)(name.range, { what: earlier.kind, name: name.text }, { related });
        break;
      }
    }
  }
}

/** A listen section is a frontend and a backend in one. Since 3.3 all proxies share their names. */
function spacesIn(versions: readonly string[]): (kind: string) => readonly string[] {
  const shared = versions.every((version) => reaches(version, '3.3'));
  return oncePer((kind) => {
    if (shared && isProxyKind(kind)) return ['proxy'];
    return kind === 'listen' ? ['frontend', 'backend'] : [kind];
  });
}

function checkNameservers(model: HaproxyModel, report: Report<Found>): void {
  for (const { content, found } of model.own.ask('nameservers', nameserversIn, ['nameserver'])) {
    const first = new Set<string>();
    for (const name of found) {
      if (content.section && first.has(name.text))
        reportFrom(content.section, model, report)(name.range, { what: 'nameserver', name: name.text });
      first.add(name.text);
    }
  }
}

const nameserversIn = ({ section }: SectionContent): readonly Word[] =>
  section
    ?.of('nameserver')
    .flatMap(({ args: [name], conditional }) => (name && !name.opaque && !conditional ? name : [])) ?? [];

interface Repeated {
  readonly server: ServerLine;
  readonly earlier: ServerLine;
}

function checkServers(model: HaproxyModel, report: Report<Found>): void {
  for (const { content, found } of model.own.ask('repeated servers', repeatedServers)) {
    const { section } = content;
    if (!section) continue;
    const say = reportFrom(section, model, report);
    for (const { server, earlier } of found) {
      const { name, statement } = server;
      const range = placed(section, (earlier.name ?? earlier.statement).range, model);
      const title = name?.text ?? '';
      const related = [{ range, message: `The first "${title}".` }];
      say((name ?? statement).range, { what: 'server of this section', name: title }, { related });
    }
  }
}

function repeatedServers({ section }: SectionContent): readonly Repeated[] {
  const repeated: Repeated[] = [];
  const holds = section && (isProxy(section) || section.kind === 'ring');
  if (!holds || section.servers.length < 2) return repeated;
  const first = new Map<string, ServerLine>();
  for (const server of section.servers) {
    const { name, kind, statement } = server;
    if (!name || name.opaque || kind !== 'server' || statement.conditional) continue;
    const earlier = first.get(name.text);
    if (earlier) repeated.push({ server, earlier });
    else first.set(name.text, server);
  }
  return repeated;
}
