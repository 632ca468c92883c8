// What systemd knows, by version: sections, directives, enumerations, specifiers, command prefixes.
// Gives access to the catalogue and nothing else; judging a unit belongs to the rules.

import { once } from '../../core/once.ts';

/** Facts about one directive. The same name may have several records where its facts differ by section. */
export interface DirectiveRecord {
  readonly name: string;
  readonly sections: readonly string[];
  /** Kind of the value, such as `bool`, `seconds`, `exec`. */
  readonly type: string;
  /** Name of the enumeration of its values. */
  readonly enum?: string;
  /** First version whose parser accepts it; absent means from the start. */
  readonly since?: string;
  /** Assignments add up. */
  readonly list?: boolean;
  /** An empty assignment takes back what was said before. */
  readonly emptyResets?: boolean;
  /** The empty assignment takes back every directive of this group. */
  readonly resetGroup?: string;
  readonly emptyMeans?: string;
  readonly specifiers?: boolean;
  /** A leading `~` turns the list round. */
  readonly negatable?: boolean;
  readonly special?: readonly string[];
  readonly range?: string;
  readonly prefixes?: readonly string[];
  readonly argPrefixes?: readonly string[];
  readonly format?: string;
  readonly rlimitUnit?: string;
  readonly unitTypes?: readonly string[];
  readonly uriSchemes?: readonly string[];
  /** Unit types in which it works; elsewhere systemd warns. */
  readonly onlyUnits?: readonly string[];
  readonly unsupportedHere?: boolean;
  /** A wrong value keeps the unit from loading; otherwise it is ignored with a warning. */
  readonly fatal?: boolean;
  readonly legacy?: boolean;
  readonly deprecatedIn?: string;
  readonly warnsSince?: string;
  readonly removedIn?: string;
  readonly afterRemoval?: 'ignored' | 'unknown' | 'replaced';
  readonly replacement?: string;
  /** Manual page, such as `systemd.exec`. */
  readonly man?: string;
  /** First version of Podman that knows it; a Quadlet file is read by Podman and not by systemd. */
  readonly podman?: string;
}

/** A directive of a configuration file of systemd itself, such as `system.conf`. */
export interface ConfigurationRecord extends DirectiveRecord {
  readonly files: readonly string[];
}

/** Words about a directive. The name may start with a section where the meaning depends on it. */
export interface TermRecord {
  readonly name: string;
  readonly summary: string;
  readonly default?: string;
}

export interface EnumerationValue {
  readonly value: string;
  readonly since?: string;
  readonly lastIn?: string;
  readonly deprecatedIn?: string;
  readonly replacement?: string;
  /** What it looks like with an argument: `file:/ABS/PATH`. */
  readonly form?: string;
  readonly summary?: string;
}

export interface Enumeration {
  readonly name: string;
  /** Capital letters do not count. */
  readonly caseInsensitive?: boolean;
  /** Words of a boolean do as well; a text says which of them. */
  readonly acceptsBoolean?: boolean | string;
  /** Any number, or a range of them such as `0-7`. */
  readonly acceptsNumber?: boolean | string;
  readonly acceptsHexMask?: boolean;
  /** Other spellings, with what they stand for. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly special?: readonly string[];
  readonly values: readonly EnumerationValue[];
}

export interface SectionRecord {
  readonly name: string;
  readonly man: string;
  readonly summary: string;
}

export interface SpecifierRecord {
  readonly letter: string;
  readonly summary: string;
  readonly since?: string;
  readonly deprecated?: boolean;
}

export interface PrefixRecord {
  readonly prefix: string;
  readonly summary: string;
  readonly since?: string;
  readonly removedIn?: string;
}

/** What a directive needs beside it to have an effect. Others are named `Section.Name` or `Section.Name=value`. */
export interface ConditionRecord {
  readonly directive: string;
  /** One of these has to be there. */
  readonly needs?: readonly string[];
  /** None of these may be there. */
  readonly excludes?: readonly string[];
  /** With this value the directive asks for nothing. */
  readonly unless?: string;
  /** systemd says so as well when it loads the unit. */
  readonly warns?: boolean;
}

/** What a well-known program asks of the unit that starts it. */
export interface ProgramRecord {
  /** Without folder and version. */
  readonly name: string;
  readonly kind: string;
  /** Serves or keeps many connections. */
  readonly network?: boolean;
  /** Soft limit of open files that its makers or its load ask for. */
  readonly openFiles?: number;
  /** Wants to lock its memory. */
  readonly memlock?: boolean;
  /** Starts as root on purpose and gives the rights up by itself. */
  readonly dropsRoot?: boolean;
  /** Its workers share the listening socket. */
  readonly workers?: boolean;
  /** Never goes into the background by itself. */
  readonly foreground?: boolean;
  /** Arguments that send it into the background. */
  readonly daemonize?: readonly string[];
}

/** A target that systemd itself brings along, or once did. */
export interface TargetUnitRecord {
  readonly name: string;
  /** The version that dropped it. */
  readonly gone?: string;
  /** What to do since, as half a sentence. */
  readonly instead?: string;
}

/** A directive of the sandbox, with what it does for the score of `systemd-analyze security`. */
export interface HardeningRecord {
  readonly directive: string;
  /** 1: nearly every service can take it; 2: has to be tried; 3: for services that need little. */
  readonly tier: number;
  /** How much of the exposure, from 0 to 10, is there without it. */
  readonly exposure: number;
  /** A value that fits most services of its tier; absent where it depends on the service. */
  readonly value?: string;
}

/** The catalogue's files by name. */
export interface Catalogue {
  readonly directives: readonly DirectiveRecord[];
  readonly terms: readonly TermRecord[];
  readonly enumerations: readonly Enumeration[];
  readonly sections: readonly SectionRecord[];
  readonly specifiers: readonly SpecifierRecord[];
  readonly prefixes: readonly PrefixRecord[];
  readonly conditions: readonly ConditionRecord[];
  readonly programs: readonly ProgramRecord[];
  readonly targets: readonly TargetUnitRecord[];
  readonly hardening: readonly HardeningRecord[];
  readonly quadlet: readonly DirectiveRecord[];
  readonly 'quadlet-sections': readonly SectionRecord[];
  readonly configuration: readonly ConfigurationRecord[];
}

export interface Vocabulary {
  readonly directive: (section: string, name: string) => DirectiveRecord | undefined;
  /** Sections that know a directive of this name, in the order of the manual. */
  readonly sectionsOf: (name: string) => readonly string[];
  readonly namesIn: (section: string) => readonly string[];
  readonly term: (section: string, name: string) => TermRecord | undefined;
  readonly enumeration: (name: string) => Enumeration | undefined;
  readonly section: (name: string) => SectionRecord | undefined;
  readonly specifier: (letter: string) => SpecifierRecord | undefined;
  /** In the order of the manual. */
  readonly sections: readonly SectionRecord[];
  readonly specifiers: readonly SpecifierRecord[];
  readonly prefixes: readonly PrefixRecord[];
  readonly prefix: (prefix: string) => PrefixRecord | undefined;
  /** What a directive needs beside it, where it needs something. */
  readonly condition: (section: string, name: string) => ConditionRecord | undefined;
  /** By the name of its file; a version at the end does not count. */
  readonly program: (name: string) => ProgramRecord | undefined;
  readonly targets: readonly TargetUnitRecord[];
  readonly target: (name: string) => TargetUnitRecord | undefined;
  readonly hardening: readonly HardeningRecord[];
}

/** What is known in the files of one kind. */
export interface Vocabularies {
  readonly unit: Vocabulary;
  readonly quadlet: Vocabulary;
  /** For a configuration file by its name, such as `system.conf`. */
  readonly configuration: (name: string) => Vocabulary;
}

/** Indexes the catalogue, each part on first use. Its shape is held by a test. */
export function readVocabularies(read: unknown): Vocabularies {
  const catalogue = read as Catalogue;
  const { directives, sections, quadlet, 'quadlet-sections': quadletSections, configuration } = catalogue;
  const unit = once(() => indexVocabulary(catalogue, directives, sections));
  const containers = once(() =>
    indexVocabulary(catalogue, [...directives, ...quadlet], [...quadletSections, ...sections]),
  );
  return {
    get unit() {
      return unit();
    },
    get quadlet() {
      return containers();
    },
    configuration: (name) => {
      const own = configuration.filter(({ files }) => files.includes(name));
      const names = [...new Set(own.flatMap((record) => record.sections))];
      const man = own[0]?.man ?? 'systemd-system.conf';
      const summary = `Settings of ${name}.`;
      return indexVocabulary(
        catalogue,
        own,
        names.map((section) => ({ name: section, man, summary })),
      );
    },
  };
}

function indexVocabulary(
  catalogue: Catalogue,
  directives: readonly DirectiveRecord[],
  sections: readonly SectionRecord[],
): Vocabulary {
  const { terms, enumerations, specifiers, prefixes, conditions, hardening, programs, targets } = catalogue;
  const bySection = new Map(sections.map(({ name }) => [name, new Map<string, DirectiveRecord>()]));
  for (const record of directives) {
    for (const section of record.sections) bySection.get(section)?.set(record.name, record);
  }
  const term = byKey(terms, ({ name }) => name);
  const condition = byKey(conditions, ({ directive }) => directive);
  const program = byKey(programs, ({ name }) => name);
  const find = <Item>(items: Map<string, Item>) => items.get.bind(items);
  return {
    directive: (section, name) => bySection.get(section)?.get(name),
    sectionsOf: (name) =>
      sections.map((section) => section.name).filter((id) => bySection.get(id)?.has(name)),
    namesIn: (section) => [...(bySection.get(section)?.keys() ?? [])],
    term: (section, name) => term.get(`${section}.${name}`) ?? term.get(name),
    enumeration: find(byKey(enumerations, ({ name }) => name)),
    section: find(byKey(sections, ({ name }) => name)),
    specifier: find(byKey(specifiers, ({ letter }) => letter)),
    sections,
    specifiers,
    prefixes,
    prefix: find(byKey(prefixes, ({ prefix }) => prefix)),
    condition: (section, name) => condition.get(`${section}.${name}`),
    hardening,
    program: (name) => program.get(name) ?? program.get(name.replace(/[-.]?\d+(?:\.\d+)*$/, '')),
    targets,
    target: find(byKey(targets, ({ name }) => name)),
  };
}

const byKey = <Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item> =>
  new Map(items.map((item) => [key(item), item]));

/** Whether systemd of this version reads the directive, be it with a warning. */
export function isKnownIn(record: DirectiveRecord, version: string): boolean {
  // Most are as old as systemd and still there.
  if (record.since === undefined && record.removedIn === undefined) return true;
  const at = Number(version);
  const gone = record.afterRemoval === 'unknown' && Number(record.removedIn) <= at;
  return Number(record.since ?? 0) <= at && !gone;
}
