// The model of JVM options in a file, whatever carries them: processes, their sources, each option.

import type { MemoryLimit, WordList } from '../../core/fragment.ts';
import type { MappedText } from '../../core/mapped-text.ts';
import { Answers } from '../../core/once.ts';
import type { Surroundings } from '../../core/surroundings.ts';
import type { Target } from '../../core/target.ts';
import type { Range, SourceText } from '../../core/text.ts';
import type { Carrier } from './carrier.ts';
import type { OptionVariable, Role } from './catalogue.ts';
import type { KafkaJmxPort } from './kafka.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface JvmModel {
  readonly source: SourceText;
  /** How the file is read; `undefined` for a host's file. */
  readonly carrier: Carrier | undefined;
  readonly vocabulary: Vocabulary;
  readonly around: Surroundings;
  readonly processes: readonly JvmProcess[];
  /** Makes what several rules ask for once, and keeps it with the model. */
  readonly shared: <T>(make: (model: JvmModel) => T) => T;
}

/** The model of a file, with room for what its rules share. */
export function modelOf(parts: Omit<JvmModel, 'shared'>): JvmModel {
  const answers = new Answers<JvmModel>();
  const model: JvmModel = { ...parts, shared: (make) => answers.of(model, make) };
  return model;
}

/** Options that one start of a program may see, spread over files, variables and a command line. */
export interface JvmProcess {
  readonly target: Target;
  /** The JDKs that could be meant, oldest first. */
  readonly versions: readonly number[];
  /** False for a JVM with `-XX` flags of its own, such as OpenJ9. */
  readonly hotspot: boolean;
  /** The JMX port that Kafka's script opens for everybody. */
  readonly kafkaJmx?: KafkaJmxPort | undefined;
  /** The most memory that it may use, where its host says so. */
  readonly memoryLimit?: MemoryLimit | undefined;
  /** False where every command is a plain `java`, so that nothing reads the variables of start scripts. */
  readonly scriptsRead: boolean;
  /** Variables that a command or another variable takes in. */
  readonly mentioned: ReadonlySet<string>;
  /** Everything in the file that carries options, in file order. */
  readonly sources: readonly OptionSource[];
  /** Options that are surely read by one JVM, each list in its reading order. */
  readonly sets: readonly (readonly JvmOption[])[];
  /** Those of them that say whether unknown options are skipped. */
  readonly forgiving: readonly JvmOption[];
}

/** The flag with which the JVM skips options that it does not know. */
export const FORGIVING_FLAG = 'IgnoreUnrecognizedVMOptions';

/** A process with what follows from its lists. */
export const processOf = ({
  scriptsRead = true,
  mentioned = new Set(),
  ...process
}: Omit<JvmProcess, 'forgiving' | 'versions' | 'scriptsRead' | 'mentioned'> &
  Partial<Pick<JvmProcess, 'scriptsRead' | 'mentioned'>>): JvmProcess => ({
  ...process,
  scriptsRead,
  mentioned,
  versions: process.target.versions.map(Number),
  forgiving: process.sets.flatMap((set) => set.filter(({ name }) => name === FORGIVING_FLAG)),
});

/** A carrier of options: a command line, a variable, a file. */
export interface OptionSource {
  readonly carrier: 'command' | 'variable' | 'file';
  /** Program, variable or file name. */
  readonly name: string;
  /** The words of the name, where the file has them. */
  readonly place: Range | undefined;
  readonly variable: OptionVariable | undefined;
  readonly role: Role;
  readonly list: WordList;
  readonly options: readonly JvmOption[];
  /** Branch of a script that holds it; 0 is what every run reads. */
  readonly branch: number;
  /** Where a new option goes in the list. */
  readonly insertAt: number;
  /** A command whose words a shell reads. */
  readonly shell?: boolean;
  /** A quote of a variable's value that nothing closes. */
  readonly unclosedQuote?: Range | undefined;
  /** Index of the first word that belongs to the program, behind its jar or main class. */
  readonly argumentsAt?: number | undefined;
}

export type OptionKind =
  /** `-XX:…` */
  | 'flag'
  /** `-X…` */
  | 'extended'
  /** `-D…` */
  | 'property'
  /** `-javaagent:`, `-agentlib:`, `-agentpath:`, `-Xrun` */
  | 'agent'
  /** Other options of the launcher, such as `-server` or `--add-opens=…`. */
  | 'launcher'
  /** `@file` */
  | 'argument-file'
  /** Its name is not known from the file. */
  | 'opaque';

export interface JvmOption {
  readonly kind: OptionKind;
  /** The option as the JVM receives it. */
  readonly text: string;
  readonly mapped: MappedText;
  /** Key in the catalogue and in notes, such as `UseG1GC`, `Xmx`, `Dfile.encoding`. */
  readonly term: string;
  /** Name of a flag or property, without signs. */
  readonly name: string;
  readonly sign: '+' | '-' | undefined;
  readonly value: string | undefined;
  /** Whether the value holds nothing that the file leaves open. */
  readonly valueKnown: boolean;
  /** In the file, without quotes and version prefix. */
  readonly range: Range;
  readonly nameRange: Range;
  readonly valueRange: Range | undefined;
  /** Variable that an opaque word stands for, as in `$JAVA_OPTS`. */
  readonly reference: string | undefined;
  /** JDKs that read it, from a prefix such as `8-13:` or from its variable. */
  readonly readBy: VersionSpan;
  readonly list: WordList;
  /** Index in `list`. */
  readonly index: number;
}

/** JDKs from `first` to `last`, both included. */
export interface VersionSpan {
  readonly first: number;
  readonly last: number;
}

export const EVERY_JDK: VersionSpan = { first: 0, last: Number.POSITIVE_INFINITY };

/**
 * The JDKs for which an option has to be judged: those that could be meant and that read it.
 * Shape: numbers, oldest first; empty where the target does not read the option.
 */
export function versionsOf({ target, versions }: JvmProcess, { readBy }: JvmOption): readonly number[] {
  // Nearly all options, and every rule asks.
  if (readBy === EVERY_JDK) return versions;
  const meant = versions.filter((version) => includes(readBy, version));
  // A prefix such as `14-16:` names JDKs between the supported ones.
  return meant.length === 0 && !target.known && readBy.first > 0 ? [readBy.first] : meant;
}

export const includes = ({ first, last }: VersionSpan, version: number): boolean =>
  first <= version && version <= last;
