// Names of a configuration where they are defined and used: sections, ACLs, servers. Judges nothing.

import type { NameUse } from '../../core/features.ts';
import type { HaproxyModel } from './model.ts';
import { rangeIn, type Section, type Statement, type Word } from './nodes.ts';
import { readCondition } from './parse-condition.ts';

/** Every name with its uses; a use without a definition in this file is left out. */
export function names(model: HaproxyModel): readonly NameUse[] {
  const uses = model.sections.flatMap((section) => [
    ...sectionName(section),
    ...section.statements.flatMap((statement) => statementNames(statement, section, model)),
  ]);
  const defined = new Set(uses.flatMap(({ role, name }) => (role === 'definition' ? name : [])));
  return uses.filter(({ name }) => defined.has(name));
}

/** Traffic can be sent to a `listen` as to a backend. */
const spaceOf = (kind: string): string => (kind === 'listen' ? 'backend' : kind);

function sectionName({ kind, header, fact }: Section): readonly NameUse[] {
  const from = header.from ? use(`defaults ${header.from.text}`, 'reference', header.from) : [];
  const own =
    header.name && fact.naming !== 'none'
      ? use(`${spaceOf(kind)} ${header.name.text}`, 'definition', header.name)
      : [];
  return [...own, ...from];
}

/** Keywords and the kind of section that their first argument names. */
const FIRST_ARGUMENT: Readonly<Record<string, string>> = {
  use_backend: 'backend',
  default_backend: 'backend',
  errorfiles: 'http-errors',
  'email-alert mailers': 'mailers',
  'use-fcgi-app': 'fcgi-app',
  'filter fcgi-app': 'fcgi-app',
};
/** Words and the kind of section that the next one names, in lines of these keywords. */
const NEXT_WORD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'stick-table': { peers: 'peers' },
  'http-request': { 'cache-use': 'cache', table: 'table' },
  'http-response': { 'cache-store': 'cache', table: 'table' },
  'tcp-request connection': { table: 'table' },
  'tcp-request session': { table: 'table' },
  'tcp-request content': { table: 'table' },
  'stick on': { table: 'table' },
  'stick match': { table: 'table' },
  'stick store-request': { table: 'table' },
  'stick store-response': { table: 'table' },
  server: { resolvers: 'resolvers' },
  'server-template': { resolvers: 'resolvers' },
  'default-server': { resolvers: 'resolvers' },
};

function statementNames(statement: Statement, section: Section, model: HaproxyModel): readonly NameUse[] {
  const { keyword, args } = statement;
  const [first] = args;
  const space = FIRST_ARGUMENT[keyword];
  return [
    ...(space && first ? use(`${space} ${first.text}`, 'reference', first) : []),
    ...nextWords(args, NEXT_WORD[keyword] ?? {}, model),
    ...serverNames(statement, section),
    ...(keyword === 'acl' && first ? use(aclName(section, first.text), 'definition', first) : []),
    ...conditionNames(statement, section, model),
  ];
}

const nextWords = (
  args: readonly Word[],
  spaces: Readonly<Record<string, string>>,
  model: HaproxyModel,
): readonly NameUse[] =>
  args.slice(1).flatMap((word, at) => {
    const before = args[at]?.text ?? '';
    const space = Object.hasOwn(spaces, before) ? spaces[before] : undefined;
    return space
      ? use(`${space === 'table' ? holderOf(word, model) : space} ${word.text}`, 'reference', word)
      : [];
  });

/** A stick table is known by the proxy that holds it. */
const holderOf = (word: Word, { sections }: HaproxyModel): string =>
  sections.some(({ kind, header }) => kind === 'frontend' && header.name?.text === word.text) &&
  !sections.some(({ kind, header }) => spaceOf(kind) === 'backend' && header.name?.text === word.text)
    ? 'frontend'
    : 'backend';

function serverNames({ keyword, args }: Statement, { header }: Section): readonly NameUse[] {
  const [name] = args;
  const space = `server ${header.name?.text ?? ''}`;
  if (keyword === 'use-server' && name) return use(`${space} ${name.text}`, 'reference', name);
  if (keyword !== 'server' || !name) return [];
  const track = args[args.findIndex(({ text }) => text === 'track') + 1];
  const tracked = track && track !== name ? trackedName(track, space) : [];
  return [...use(`${space} ${name.text}`, 'definition', name), ...tracked];
}

/** `backend/server`, or a server of the same backend. */
function trackedName(word: Word, space: string): readonly NameUse[] {
  const slash = word.text.indexOf('/');
  if (slash < 0) return use(`${space} ${word.text}`, 'reference', word);
  const [backend, server] = [word.text.slice(0, slash), word.text.slice(slash + 1)];
  return [
    ...use(`backend ${backend}`, 'reference', word, 0, slash),
    ...use(`server ${backend} ${server}`, 'reference', word, slash + 1),
  ];
}

const aclName = ({ kind, header }: Section, name: string): string =>
  `acl ${kind} ${header.name?.text ?? `at ${header.range.start}`} ${name}`;

/** An ACL may come from the defaults that the section takes over. */
function conditionNames(statement: Statement, section: Section, model: HaproxyModel): readonly NameUse[] {
  if (!statement.fact || statement.keyword === 'acl') return [];
  const acls = readCondition(statement)?.acls ?? [];
  const sections = model.lineages.get(section)?.sections ?? [section];
  return acls.flatMap(({ name, offset, word }) => {
    const owner = sections.find((each) => definesAcl(each, name)) ?? section;
    return use(aclName(owner, name), 'reference', word, offset);
  });
}

export const definesAcl = ({ statements }: Section, name: string): boolean =>
  statements.some(({ keyword, args }) => keyword === 'acl' && args[0]?.text === name);

/** Characters that HAProxy takes in names. */
const accepts = (name: string): boolean =>
  /^[A-Za-z0-9_.:-]+$/.test(name) && !['if', 'unless', 'or', 'and', 'from'].includes(name);

function use(
  name: string,
  role: NameUse['role'],
  word: Word,
  start = 0,
  end = word.text.length,
): readonly NameUse[] {
  return word.opaque || start >= end ? [] : [{ name, role, range: rangeIn(word, start, end), accepts }];
}
