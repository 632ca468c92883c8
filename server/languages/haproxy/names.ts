// Names of a configuration where they are defined and used: sections, ACLs, servers, tables. Uses are what the
// grammar finds in the lines. Judges nothing.

import type { NameUse } from '../../core/features.ts';
import { moved, type Range } from '../../core/text.ts';
import type { NameReference } from './grammar/fault.ts';
import type { HaproxyModel } from './model.ts';
import { rangeIn, type Section, type Word } from './nodes.ts';

/** Every name with its uses; a use without a definition in this file is left out. */
export function names(model: HaproxyModel): readonly NameUse[] {
  const uses = model.own.sections.flatMap((section) => {
    const start = model.own.startOf.get(section) ?? 0;
    return [...definitionsIn(section, model), ...usesIn(section, model)].map((use) => ({
      ...use,
      range: moved(use.range, start),
    }));
  });
  const defined = new Set(uses.flatMap(({ role, name }) => (role === 'definition' ? name : [])));
  return uses.filter(({ name }) => defined.has(name));
}

/** Traffic can be sent to a `listen` as to a backend. */
const spaceOf = (kind: string): string => (kind === 'listen' ? 'backend' : kind);

const titleOf = ({ header }: Section): string => header.name?.text ?? '';

function definitionsIn(section: Section, model: HaproxyModel): readonly NameUse[] {
  const { kind, header, fact, servers } = section;
  return [
    ...(header.name && fact.naming !== 'none'
      ? define(`${spaceOf(kind)} ${header.name.text}`, header.name)
      : []),
    ...servers.flatMap(({ kind: line, name }) =>
      line === 'server' && name ? define(`server ${titleOf(section)} ${name.text}`, name) : [],
    ),
    ...section
      .of('acl')
      .flatMap(({ args: [name] }) => (name ? define(aclName(section, name.text, model), name) : [])),
    ...(kind === 'userlist' ? [...section.of('user'), ...section.of('group')] : []).flatMap(
      ({ keyword, args: [name] }) =>
        name ? define(`${keyword} ${titleOf(section)} ${name.text}`, name) : [],
    ),
    ...(kind === 'peers' ? section.of('table') : []).flatMap(({ args: [name] }) =>
      name ? define(`table ${titleOf(section)}/${name.text}`, name) : [],
    ),
  ];
}

const usesIn = (section: Section, model: HaproxyModel): readonly NameUse[] =>
  (model.own.contentOf.get(section)?.judgement.uses ?? []).map((reference) => ({
    name: nameOf(reference, section, model),
    role: 'reference',
    range: nameRange(reference),
    accepts,
  }));

/** Of `cluster/clients`, the table is the second part. */
function nameRange({ kind, name, range }: NameReference): Range {
  const slash = kind === 'table' ? name.indexOf('/') : -1;
  return slash < 0 ? range : { start: range.start + slash + 1, end: range.end };
}

function nameOf({ kind, name, owner }: NameReference, section: Section, model: HaproxyModel): string {
  switch (kind) {
    case 'acl':
      return aclName(declaringSection(section, name, model), name, model);
    case 'user':
    case 'group':
      return `${kind} ${titleOf(section)} ${name}`;
    case 'server':
      return `server ${owner ?? titleOf(section)} ${name}`;
    case 'table':
      return name.includes('/') ? `table ${name}` : `${proxySpace(name, model, 'backend')} ${name}`;
    case 'frontend':
    case 'backend':
      return `${proxySpace(name, model, kind)} ${name}`;
    default:
      return `${kind} ${name}`;
  }
}

/** A stick table is known by the proxy that holds it, and a listen section is a frontend as well. */
function proxySpace(name: string, { own }: HaproxyModel, preferred: string): string {
  const spaces = own.sections
    .filter(({ header }) => header.name?.text === name)
    .map(({ kind }) => spaceOf(kind));
  const other = preferred === 'backend' ? 'frontend' : 'backend';
  return spaces.includes(preferred) || !spaces.includes(other) ? preferred : other;
}

/** Sections without a name are told apart by their place. */
const aclName = (section: Section, name: string, { own }: HaproxyModel): string =>
  `acl ${section.kind} ${section.header.name?.text ?? `at ${own.startOf.get(section) ?? 0}`} ${name}`;

/** An ACL may come from the defaults that the section takes over. */
function declaringSection(section: Section, name: string, { own }: HaproxyModel): Section {
  const sections = own.lineages.get(section)?.sections ?? [section];
  return sections.find((each) => own.contentOf.get(each)?.judgement.acls.has(name)) ?? section;
}

/** Characters that HAProxy takes in names. */
const accepts = (name: string): boolean =>
  /^[A-Za-z0-9_.:-]+$/.test(name) && !['if', 'unless', 'or', 'and', 'from'].includes(name);

const define = (name: string, word: Word): readonly NameUse[] =>
  word.opaque || word.text === ''
    ? []
    : [{ name, role: 'definition', range: rangeIn(word, 0, word.text.length), accepts }];
