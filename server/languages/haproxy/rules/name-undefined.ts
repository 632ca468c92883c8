// Names of sections, tables and servers that nothing defines.
// Source: the program's checks after reading; its messages "unable to find …".

import { nearestWord } from '../../../core/nearest.ts';
import { once } from '../../../core/once.ts';
import { whole } from '../../../core/rule.ts';
import type { NameKind, NameReference } from '../grammar/fault.ts';
import type { HaproxyModel, OwnSections } from '../model.ts';
import { indexNames } from '../name-index.ts';
import { namesAround } from '../neighbours.ts';
import type { Section } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';

interface Found {
  readonly what: string;
  readonly name: string;
  readonly suggestion: string | undefined;
}

/** A name that stands for nothing. */
export const nameUndefined = whole<HaproxyModel, Found>({
  id: 'haproxy/name-undefined',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ what, name, suggestion }) =>
    `There is no ${what} "${name}"${suggestion ? `; did you mean "${suggestion}"?` : '.'}`,
  check(model, report) {
    const { own } = model;
    // What is not here may stand in another file, or be written by a template.
    if (!own.whole || own.sections.some(({ header }) => header.name?.opaque)) return;
    const index = indexNames(own);
    const elsewhere = once(() => namesAround(model.around));
    for (const { content } of own.ask('references', ({ judgement }) => judgement.references)) {
      const { section } = content;
      if (!section || section.header.conditional || !isInUse(section, own)) continue;
      const unknown = content.judgement.references.filter(
        ({ kind, name, owner }) =>
          !isBuiltIn(kind, name) &&
          isLookedUp(kind, section) &&
          (kind === 'defaults' ? !hasParents(section, own) : !index.has(kind, name, owner, section)),
      );
      for (const { kind, name, range } of unknown) {
        if (elsewhere().has(lastPart(name))) continue;
        const known = candidates(kind, model);
        // Defaults of this name that stand below are not misspelt.
        const suggestion = known.includes(name) ? undefined : nearestWord(name, known);
        const edits = [{ range, text: suggestion ?? name }];
        const fix = suggestion ? { title: `Write ${suggestion}`, safe: false, edits } : undefined;
        reportFrom(section, model, report)(range, { what: WHAT[kind], name, suggestion }, { fixes: [fix] });
      }
    }
  },
});

/** HAProxy knows the defaults that stand above a section, and no others. */
const hasParents = (section: Section, { lineages }: OwnSections): boolean =>
  (lineages.get(section)?.parents.length ?? 0) > 0;

/** A table of a peers section is named with that section: `peers/table`. */
const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** Defaults that nobody takes over are not looked into. */
const isInUse = (section: Section, { lineages }: OwnSections): boolean =>
  section.kind !== 'defaults' ||
  [...lineages].some(([proxy, { sections }]) => proxy.kind !== 'defaults' && sections.includes(section));

function isLookedUp(kind: NameKind, section: Section): boolean {
  // Without sender and receiver there is no mail, and nobody asks for the mailers.
  if (kind === 'mailers')
    return section.of('email-alert from').length > 0 && section.of('email-alert to').length > 0;
  // Only servers of proxies are resolved.
  if (kind === 'resolvers') return section.kind !== 'peers' && section.kind !== 'ring';
  return kind !== 'table' || section.kind !== 'fcgi-app';
}

/** HAProxy makes a section of resolvers from the system's settings, and a ring for traces. */
const isBuiltIn = (kind: NameKind, name: string): boolean =>
  (kind === 'resolvers' && name === 'default') || (kind === 'ring' && name === 'buf0');

const KINDS: Partial<Record<NameKind, readonly string[]>> = {
  backend: ['backend', 'listen'],
  frontend: ['frontend', 'listen'],
};

const candidates = (kind: NameReference['kind'], { own }: HaproxyModel): readonly string[] =>
  own.sections.flatMap((section) =>
    section.header.name && (KINDS[kind] ?? [kind]).includes(section.kind) ? section.header.name.text : [],
  );

const WHAT: Readonly<Record<NameKind, string>> = {
  acl: 'ACL',
  backend: 'backend',
  cache: 'cache',
  defaults: 'defaults section above',
  'fcgi-app': 'fcgi-app section',
  frontend: 'frontend',
  group: 'group of this userlist',
  'http-errors': 'http-errors section',
  mailers: 'mailers section',
  peers: 'peers section',
  resolvers: 'resolvers section',
  ring: 'ring',
  server: 'server',
  table: 'stick table',
  user: 'user of this userlist',
  userlist: 'userlist',
};
