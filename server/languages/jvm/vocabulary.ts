// Look-ups in the catalogue of JVM options. The shapes of its records are in catalogue.ts.

import { groupBy } from '../../core/group.ts';
import { Answers, once, oncePerRecent } from '../../core/once.ts';
import type {
  Change,
  Collector,
  Flag,
  GcLogging,
  JdkImage,
  JvmCatalogue,
  LauncherOption,
  Limit,
  LogDecorator,
  LogTag,
  OptionVariable,
  OrderedPair,
  Program,
  Setting,
  SystemProperty,
} from './catalogue.ts';

export interface Vocabulary {
  readonly flag: (name: string) => Flag | undefined;
  readonly change: (name: string) => Change | undefined;
  readonly flagNames: () => Iterable<string>;
  readonly flags: readonly Flag[];
  readonly launchers: readonly LauncherOption[];
  readonly properties: readonly SystemProperty[];
  /** Record of a launcher option by its text, value and all. */
  readonly launcher: (text: string) => LauncherOption | undefined;
  readonly property: (name: string) => SystemProperty | undefined;
  readonly variable: (name: string) => OptionVariable | undefined;
  readonly program: (name: string) => Program | undefined;
  readonly collector: (flag: string) => Collector | undefined;
  readonly images: readonly JdkImage[];
  readonly logTags: readonly LogTag[];
  readonly logDecorators: readonly LogDecorator[];
  readonly limitsOf: (term: string) => readonly Limit[];
  readonly orderedPairs: readonly OrderedPair[];
  /** Those that an option is a side of. */
  readonly pairsOf: (term: string) => readonly OrderedPair[];
  readonly unsafeSettings: readonly Setting[];
  readonly obsoleteSettings: readonly Setting[];
  readonly gcLogging: (flag: string) => GcLogging | undefined;
  /** Flags that somebody may mean by a name that is none. */
  readonly mistaken: (name: string) => readonly string[];
  /** On a machine that is not small. */
  readonly defaultCollector: (jdk: number) => string | undefined;
  /** Makes what follows from the catalogue once, and keeps it with the vocabulary. */
  readonly shared: <T>(make: (vocabulary: Vocabulary) => T) => T;
}

/** Wraps the catalogue as the build made it; tables are made on first use. */
export function readVocabulary(catalogue: unknown): Vocabulary {
  const tables = catalogue as JvmCatalogue;
  const { flags, changes, launcher, properties, variables, images, programs, collectors } = tables;
  const flagTable = once(() => tableOf(flags, ({ name }) => name));
  const changeTable = once(() => tableOf(changes, ({ name }) => name));
  const launcherTable = once(() => tableOf(launcher, ({ option }) => option));
  const propertyTable = once(() => tableOf(properties, ({ name }) => name));
  const variableTable = once(() => tableOf(variables, ({ name }) => name));
  const variableGlobs = once(() => variables.filter(({ name }) => name.includes('*')));
  const programTable = once(() => tableOf(programs, ({ program }) => program));
  const gcLogTable = once(() => tableOf(tables['gc-logging'], ({ flag = '' }) => flag));
  const limitTable = once(() => groupBy(tables.limits, ({ term }) => term));
  const pairTable = once(() => pairsBySide(tables.ordered));
  const collectorTable = once(() => tableOf(collectors, ({ flag }) => flag));
  const answers = new Answers<Vocabulary>();
  const vocabulary: Vocabulary = {
    shared: (make) => answers.of(vocabulary, make),
    flag: (name) => flagTable().get(name),
    change: (name) => changeTable().get(name),
    flagNames: () => flagTable().keys(),
    flags,
    launchers: launcher,
    properties,
    // Every rule about an option asks for it.
    launcher: oncePerRecent(RECENT_TEXTS, (text: string) => findLauncher(launcherTable(), text)),
    property: (name) => propertyTable().get(name),
    variable: (name) =>
      variableTable().get(name) ?? variableGlobs().find(({ name: glob }) => matchesGlob(glob, name)),
    program: (name) => programTable().get(name),
    collector: (flag) => collectorTable().get(flag),
    images,
    logTags: tables['log-tags'],
    logDecorators: tables['log-decorators'],
    orderedPairs: tables.ordered,
    pairsOf: (term) => pairTable().get(term) ?? NO_PAIRS,
    unsafeSettings: tables['unsafe-settings'],
    obsoleteSettings: tables['obsolete-settings'],
    gcLogging: (flag) => gcLogTable().get(flag),
    mistaken: (name) => tables['mistaken-flags'].find((each) => each.name === name)?.meant ?? [],
    defaultCollector: (jdk) => defaultCollector(collectors, jdk),
    limitsOf: (term) => limitTable().get(term) ?? NO_LIMITS,
  };
  return vocabulary;
}

/** More texts than one file has options of the launcher. */
const RECENT_TEXTS = 256;

const NO_PAIRS: readonly OrderedPair[] = [];
const NO_LIMITS: readonly Limit[] = [];

const pairsBySide = (pairs: readonly OrderedPair[]): ReadonlyMap<string, readonly OrderedPair[]> =>
  new Map(
    pairs
      .flatMap(({ low, high }) => [...low, ...high])
      .map((term) => [term, pairs.filter(({ low, high }) => low.includes(term) || high.includes(term))]),
  );

const tableOf = <T>(records: readonly T[], key: (record: T) => string): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [key(record), record]));

/** The newest default that the JDK has reached. */
const defaultCollector = (collectors: readonly Collector[], jdk: number): string | undefined =>
  collectors
    .filter(({ defaultSince }) => defaultSince !== undefined && defaultSince <= jdk)
    .sort((a, b) => (b.defaultSince ?? 0) - (a.defaultSince ?? 0))[0]?.collector;

/** Whether a name fits a pattern with at most one `*`, which stands for one character or more. */
export function matchesGlob(glob: string, name: string): boolean {
  const star = glob.indexOf('*');
  if (star < 0) return glob === name;
  const head = glob.slice(0, star);
  const tail = glob.slice(star + 1);
  return name.length > head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}

/** Options whose value follows without a sign between: `-Xmx2g`, `-Xrunjdwp:…`. */
const GLUED = /^-(?:X(?:m[sxn]|ss|oss|maxjitcodesize|maxf|minf)(?![A-Za-z])|(?:m[sx]|ss)(?=\d)|Xrun)/;

function findLauncher(table: ReadonlyMap<string, LauncherOption>, text: string): LauncherOption | undefined {
  if (text.startsWith('@')) return table.get('@argfile');
  // Nearly all properties are the program's own, and there are many of them.
  if (text.startsWith('-D') && !text.startsWith('-Djava.')) return table.get('-D');
  const sign = /[:= ]/.exec(text)?.index ?? text.length;
  const glued = GLUED.exec(text)?.[0];
  return (
    table.get(text) ??
    table.get(text.slice(0, sign + 1)) ??
    table.get(text.slice(0, sign)) ??
    (glued ? table.get(glued) : undefined) ??
    (text.startsWith('-D') ? table.get('-D') : undefined)
  );
}
