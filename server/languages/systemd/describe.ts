// What is known of a directive, a value, a section or a specifier, as Markdown.
// The same text serves hovers and look-ups by name.

import { code, escapeMarkdown } from '../../core/markdown.ts';
import type { DirectiveRecord, Enumeration, EnumerationValue, SpecifierRecord } from './catalogue.ts';
import { isKnownIn, type Vocabulary } from './vocabulary.ts';

/** A directive in a section; `version` narrows it to one systemd. */
export function describeDirective(
  vocabulary: Vocabulary,
  section: string,
  name: string,
  version?: string,
): string | undefined {
  const record = vocabulary.directive(section, name);
  if (!record) return undefined;
  const term = vocabulary.term(section, name);
  const enumeration = record.enum === undefined ? undefined : vocabulary.enumeration(record.enum);
  const facts = [
    `Value: ${shapeOf(record, enumeration, version)}.`,
    term?.default && `Default: ${escapeMarkdown(term.default)}.`,
    ...history(record, version),
    assignments(record),
    record.fatal && 'A wrong value keeps the unit from loading.',
    record.onlyUnits && `Works in ${record.onlyUnits.join(', ')} units only.`,
  ];
  return paragraphs(
    `**${code(`${name}=`)}** in ${code(`[${section}]`)}`,
    term && escapeMarkdown(term.summary),
    facts
      .filter(Boolean)
      .map((fact) => `- ${fact}`)
      .join('\n'),
    record.man && manual(record.man, `${name}=`),
  );
}

/** One value of an enumeration, with its directive. */
export function describeValue(
  vocabulary: Vocabulary,
  { section, name }: { readonly section: string; readonly name: string },
  { value, summary, since, lastIn, deprecatedIn, replacement }: EnumerationValue,
): string {
  const record = vocabulary.directive(section, name);
  return paragraphs(
    `**${code(`${name}=${value}`)}** in ${code(`[${section}]`)}`,
    summary && escapeMarkdown(summary),
    [
      since && `- Since systemd ${since}.`,
      lastIn && `- Until systemd ${lastIn}.`,
      deprecatedIn && `- Deprecated since systemd ${deprecatedIn}.`,
      replacement && `- Use ${code(replacement)} instead.`,
    ]
      .filter(Boolean)
      .join('\n'),
    record?.man && manual(record.man, `${name}=`),
  );
}

export function describeSection(vocabulary: Vocabulary, name: string): string | undefined {
  const record = vocabulary.section(name);
  return record && paragraphs(`**${code(`[${name}]`)}**`, record.summary, manual(record.man));
}

export const describeSpecifier = ({ letter, summary, since, deprecated }: SpecifierRecord): string =>
  paragraphs(
    `**${code(`%${letter}`)}** specifier`,
    `${escapeMarkdown(summary)}.`,
    since && `- Since systemd ${since}.`,
    deprecated && '- Deprecated.',
    manual('systemd.unit', 'Specifiers'),
  );

/** A term by its name: `Service.Restart`, `Service.Restart.always`, `Restart`, `[Service]`, `%i`. */
export function describeTerm(
  vocabulary: Vocabulary,
  term: string,
  version: string | undefined,
): string | undefined {
  const specifier = /^%.$/.test(term) ? vocabulary.specifier(term.slice(1)) : undefined;
  if (specifier) return describeSpecifier(specifier);
  const [first = '', second, value] = term
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/=$/, '')
    .split('.');
  if (second === undefined) {
    const [section] = vocabulary.sectionsOf(first);
    return section
      ? describeDirective(vocabulary, section, first, version)
      : describeSection(vocabulary, first);
  }
  const known = valueNamed(vocabulary, first, second, value);
  return known
    ? describeValue(vocabulary, { section: first, name: second }, known)
    : describeDirective(vocabulary, first, second, version);
}

/** The value of a directive's enumeration with this text. Case matters, as it does to systemd. */
export function valueNamed(
  vocabulary: Vocabulary,
  section: string,
  name: string,
  text: string | undefined,
): EnumerationValue | undefined {
  const { enum: id } = vocabulary.directive(section, name) ?? {};
  return id === undefined
    ? undefined
    : vocabulary.enumeration(id)?.values.find(({ value }) => value === text);
}

const paragraphs = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n');

const manual = (page: string, anchor?: string): string =>
  page.startsWith('podman')
    ? `[${page}(5)](https://docs.podman.io/en/latest/markdown/${page}.5.html)`
    : systemdManual(page, anchor);

const systemdManual = (page: string, anchor?: string): string =>
  `[${page}(5)](https://www.freedesktop.org/software/systemd/man/latest/${page}.html${anchor ? `#${anchor}` : ''})`;

function* history(record: DirectiveRecord, version: string | undefined): Iterable<string> {
  const { since, deprecatedIn, removedIn, afterRemoval, replacement, podman } = record;
  if (podman) yield `Since Podman ${podman}.`;
  if (version && !isKnownIn(record, version)) yield `**Unknown to systemd ${version}.**`;
  if (since) yield `Since systemd ${since}.`;
  if (deprecatedIn) yield `Deprecated since systemd ${deprecatedIn}.`;
  if (removedIn) yield `Removed in systemd ${removedIn}${AFTER[afterRemoval ?? 'unknown']}.`;
  if (replacement) yield `Use ${code(replacement)} instead.`;
}

const AFTER = {
  ignored: '; accepted and ignored since',
  unknown: '; unknown since',
  replaced: '; read as its replacement since',
} as const;

function assignments({ list, emptyResets }: DirectiveRecord): string | undefined {
  if (list) return emptyResets ? 'Assignments add up; an empty one resets them.' : 'Assignments add up.';
  return emptyResets ? 'The last assignment counts; an empty one goes back to the default.' : undefined;
}

/** More values than this are a table for the manual. */
const LISTED = 16;

function shapeOf(
  record: DirectiveRecord,
  enumeration: Enumeration | undefined,
  version: string | undefined,
): string {
  const { type, special = [], range } = record;
  const values = (enumeration?.values ?? []).filter((value) => isValueIn(value, version));
  const listed = values.length > 0 && values.length <= LISTED ? values.map(({ value }) => code(value)) : [];
  const shape = kindOfValue(record);
  const choice = listed.length > 0 ? `${CHOICES[type] ?? `${shape},`} ${listed.join(', ')}` : shape;
  const others = special.length > 0 ? `, or ${special.map(code).join(', ')}` : '';
  return `${choice}${others}${range ? ` (${escapeMarkdown(range)})` : ''}`;
}

/** Whether systemd of this version, or the newest one, takes the value. */
export function isValueIn({ since, lastIn }: EnumerationValue, version: string | undefined): boolean {
  if (version === undefined) return lastIn === undefined;
  return Number(since ?? 0) <= Number(version) && Number(version) <= Number(lastIn ?? version);
}

const CHOICES: Readonly<Record<string, string>> = {
  enum: 'one of',
  enumList: 'some of',
  boolOrEnum: 'yes, no, or one of',
  boolOrEnumList: 'yes, no, or some of',
  enumOrInteger: 'a number, or one of',
};

/** Kinds of values for people; the rest reads well enough as it is called. */
const SHAPES: Readonly<Record<string, string>> = {
  bool: 'yes or no',
  boolOrEnum: 'yes, no, or a word',
  boolOrEnumList: 'yes, no, or words with spaces between',
  bytes: 'a size in bytes, with K, M, G or T for powers of 1024',
  bytesOrPercent: 'a size in bytes (K, M, G, T), or a percentage',
  calendar: 'times of the calendar',
  capabilityList: 'capabilities, with spaces between',
  condition: 'a condition; ! turns it round, | asks for one of several',
  conditionPath: 'a path; ! turns the test round, | asks for one of several',
  enum: 'a word',
  enumList: 'words, with spaces between',
  enumOrInteger: 'a number, or a word',
  environmentAssignments: 'NAME=value, several of them with spaces between',
  environmentNames: 'names of variables',
  exec: 'a command line, not run through a shell',
  exitStatusOrSignalList: 'exit codes or signals, with spaces between',
  integer: 'a number',
  integerOrPercent: 'a number, or a percentage',
  nanoseconds: 'a time span; nanoseconds without a unit',
  octal: 'permission bits, in octal',
  path: 'an absolute path',
  pathList: 'paths, with spaces between',
  percent: 'a percentage',
  relativePathList: 'relative paths, with spaces between',
  rlimit: 'a number for the soft and hard limit, or SOFT:HARD, or infinity',
  keyValueList: 'NAME=value, with spaces between',
  seconds: 'a time span; seconds without a unit',
  signal: 'a signal, such as SIGTERM',
  socketAddress: 'a path, a port, or ADDRESS:PORT',
  string: 'a text',
  stringList: 'texts, with spaces between',
  syscallList: 'system calls or groups of them',
  unit: 'a unit',
  unitList: 'units, with spaces between',
  unsigned: 'a number',
  userOrGroup: 'a name or a number',
  userOrGroupList: 'names or numbers, with spaces between',
  weight: 'a number',
};

/** What a directive takes, in a few words. */
export const kindOfValue = ({ type }: DirectiveRecord): string => SHAPES[type] ?? spaced(type);

const spaced = (type: string): string => type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
