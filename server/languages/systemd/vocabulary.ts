// What systemd knows, by version: sections, directives, enumerations, specifiers, command prefixes.
// Gives access to the catalogue and nothing else; judging a unit belongs to the rules.

import { once, oncePer } from '../../core/once.ts';
import type {
  Catalogue,
  ConditionRecord,
  DirectiveRecord,
  Enumeration,
  HardeningRecord,
  PrefixRecord,
  ProgramRecord,
  SectionRecord,
  SpecifierRecord,
  TargetUnitRecord,
  TermRecord,
} from './catalogue.ts';

export interface Vocabulary {
  readonly directive: (section: string, name: string) => DirectiveRecord | undefined;
  /** Sections that know a directive of this name, in the order of the manual. */
  readonly sectionsOf: (name: string) => readonly string[];
  readonly namesIn: (section: string) => readonly string[];
  readonly term: (section: string, name: string) => TermRecord | undefined;
  readonly enumeration: (name: string) => Enumeration | undefined;
  readonly section: (name: string) => SectionRecord | undefined;
  readonly specifier: (letter: string) => SpecifierRecord | undefined;
  /** Texts that were judged and are right for a directive in a version, any version for none; whoever judges adds to them. */
  readonly rightValues: (record: DirectiveRecord, version: string) => Set<string>;
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
  /** What a version knows of it, the largest part of the exposure first. */
  readonly hardeningIn: (version: string) => readonly HardeningRecord[];
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
    configuration: oncePer((name: string) => {
      const own = configuration.filter(({ files }) => files.includes(name));
      const names = [...new Set(own.flatMap((record) => record.sections))];
      const man = own[0]?.man ?? 'systemd-system.conf';
      const summary = `Settings of ${name}.`;
      return indexVocabulary(
        catalogue,
        own,
        names.map((section) => ({ name: section, man, summary })),
      );
    }),
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
  // Most directives need nothing, and every one of a file is asked for.
  const conditional = new Set(conditions.map(({ directive }) => directive.slice(directive.indexOf('.') + 1)));
  const program = byKey(programs, ({ name }) => name);
  const find = <Item>(items: Map<string, Item>) => items.get.bind(items);
  return {
    directive: (section, name) => bySection.get(section)?.get(name),
    sectionsOf: (name) =>
      sections.map((section) => section.name).filter((id) => bySection.get(id)?.has(name)),
    namesIn: (section) => [...(bySection.get(section)?.keys() ?? [])],
    term: (section, name) => term.get(`${section}.${name}`) ?? term.get(name),
    enumeration: find(byKey(enumerations, ({ name }) => name)),
    rightValues: textsPerDirective(),
    section: find(byKey(sections, ({ name }) => name)),
    specifier: find(byKey(specifiers, ({ letter }) => letter)),
    sections,
    specifiers,
    prefixes,
    prefix: find(byKey(prefixes, ({ prefix }) => prefix)),
    condition: (section, name) => (conditional.has(name) ? condition.get(`${section}.${name}`) : undefined),
    hardening,
    hardeningIn: oncePer((version: string) => {
      const service = bySection.get('Service');
      const isKnown = (record: DirectiveRecord | undefined) => record && isKnownIn(record, version);
      return hardening
        .filter(({ directive }) => isKnown(service?.get(directive)))
        .sort((a, b) => b.exposure - a.exposure);
    }),
    program: (name) => program.get(name) ?? program.get(name.replace(/[-.]?\d+(?:\.\d+)*$/, '')),
    targets,
    target: find(byKey(targets, ({ name }) => name)),
  };
}

function textsPerDirective(): Vocabulary['rightValues'] {
  const inVersion = oncePer((_version: string) => oncePer((_record: DirectiveRecord) => new Set<string>()));
  return (record, version) => inVersion(version)(record);
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
