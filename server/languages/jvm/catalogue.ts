// The shapes of the catalogue's records: flags, launcher options, properties, variables, images, programs.
// Look-ups are in vocabulary.ts; what a version makes of an option is in status.ts.

/** What a flag is in some JDKs. `develop` and `notproduct` flags exist in debug builds only. */
export interface FlagSpan {
  readonly jdk: readonly number[];
  readonly kind: string;
  readonly type?: string;
  /** Before the JVM adapts it to the machine; missing for an unset text. */
  readonly default?: string;
  /** `lowest..highest`. */
  readonly range?: string;
  readonly platformDefault?: boolean;
  /** Default on 64-bit ARM where it differs. */
  readonly aarch64?: string;
  /** Default under a collector, by the collector. */
  readonly collectorDefault?: Readonly<Record<string, string>>;
  /** First update release, such as `8u191`. */
  readonly since?: string;
  /** Accepted without its unlock flag. */
  readonly unlocked?: boolean;
  /** The same where it is switched off. */
  readonly unlockedOff?: boolean;
  readonly deprecated?: boolean;
  /** Platforms that have the flag where Linux on x86-64 has not. */
  readonly only?: readonly string[];
}

export interface Flag {
  readonly name: string;
  readonly type: string;
  readonly area: string;
  readonly summary?: string;
  /** People meet it in files and articles: offered before the others. */
  readonly familiar?: boolean;
  readonly spans: readonly FlagSpan[];
}

/** A flag that was deprecated, emptied or removed somewhere. Numbers are JDKs. */
export interface Change {
  readonly name: string;
  readonly summary?: string;
  readonly status: Readonly<Record<string, string>>;
  readonly deprecated?: number;
  /** First JDK that ignores it. */
  readonly obsolete?: number;
  readonly lastWorks?: number;
  /** First JDK that does not start with it. */
  readonly refused?: number;
  /** `lastWorks` and `refused` only bracket the change. */
  readonly approximate?: boolean;
  /** Another name of this flag. */
  readonly alias?: string;
  /** The flag to use instead. */
  readonly use?: string;
  /** Update release that removed it within a JDK, such as `21.0.3`. */
  readonly removedInUpdate?: string;
}

export interface LauncherOption {
  readonly option: string;
  readonly syntax: string;
  readonly summary?: string;
  readonly status: Readonly<Record<string, string>>;
  /** The flag that it stands for. */
  readonly flag?: string;
  readonly values?: readonly string[];
  readonly since?: number;
  readonly deprecated?: number;
  readonly ignored?: number;
  readonly removed?: number;
  readonly use?: string;
  readonly launcherOnly?: boolean;
  /** With its value as a word of its own, it is for the launcher only. */
  readonly spaceFormLauncherOnly?: boolean;
  /** Agent libraries by the JDK that dropped them. */
  readonly removedLibraries?: Readonly<Record<string, number>>;
}

export interface SystemProperty {
  readonly name: string;
  readonly summary: string;
  readonly value?: string;
  readonly default?: string;
}

/** What the options of a source are for; advice for servers is given to `server` only. */
export type Role = 'server' | 'build' | 'tool' | 'part';

/** An environment variable or script variable that holds JVM options. */
export interface OptionVariable {
  /** May hold one `*`. */
  readonly name: string;
  readonly readBy: 'jvm' | 'launcher' | 'script';
  /** Where the JVM puts it: before or after the command line. */
  readonly order?: 'before' | 'after';
  /** First JDK that reads it. */
  readonly since?: number;
  /** Variables of one family end up in one JVM. */
  readonly family?: string;
  /** `part`: adds to options that are kept elsewhere. */
  readonly role: Role;
  readonly summary?: string;
}

/** Where an image's JDK version stands: first number of the tag, a number in its words, in its name. */
export interface JdkImage {
  readonly image: string;
  readonly version: 'tag' | 'word' | 'name';
  /** `other`: a JVM with flags of its own. */
  readonly vm?: 'other';
}

/** A program that is a JVM launcher, or that starts the command behind its own arguments. */
export interface Program {
  readonly program: string;
  readonly starts: 'jvm' | 'command';
  /** Options that take the next word. */
  readonly valued?: readonly string[];
  /** Words before the command. */
  readonly operands?: number;
  /** Whether `NAME=value` words may stand before the command. */
  readonly assignments?: boolean;
}

export interface Collector {
  readonly flag: string;
  /** Flags of one collector go together. */
  readonly collector: string;
  /** First JDK that uses it unless told otherwise. */
  readonly defaultSince?: number;
  readonly missingFrom?: string;
}

/** A tag of unified logging. */
export interface LogTag {
  readonly tag: string;
  readonly jdk: readonly number[];
}

/** A decorator of unified logging, such as `uptime`. */
export interface LogDecorator {
  readonly name: string;
  readonly abbr?: string;
}

/** Values that a JVM refuses although the type and the range of the option allow them. */
export interface Limit {
  /** Name of a flag, or of a launcher option as in `Xmx`. */
  readonly term: string;
  /** Of a launcher option, whose type is not known otherwise. */
  readonly type?: string;
  readonly jdk?: readonly number[];
  readonly lowest?: string;
  readonly highest?: string;
  /** Values that are fine although they lie outside. */
  readonly except?: readonly string[];
  readonly powerOfTwo?: boolean;
  readonly multiple?: string;
  /** What the whole text has to look like, and the same for people. */
  readonly pattern?: string;
  readonly expects?: string;
  /** An option that has to be there as well. */
  readonly requires?: string;
  /** Only where the switch is on. */
  readonly whenOn?: boolean;
  /** Options that move the limit. */
  readonly unless?: readonly string[];
  /** Collectors that check it. */
  readonly under?: readonly string[];
}

/** Two options of which the first may not be larger than the second. */
export interface OrderedPair {
  /** Names of one option, any of which may be written. */
  readonly low: readonly string[];
  readonly high: readonly string[];
  readonly since: number;
  readonly until?: number;
  /** They may not be equal either. */
  readonly strictly?: boolean;
  /** Of which of the two the default counts where it is not written. */
  readonly defaults?: readonly string[];
  readonly under?: readonly string[];
  readonly notUnder?: readonly string[];
}

/** An option with a value that there is something to say about. */
export interface Setting {
  readonly term: string;
  /** Pattern of the whole value, in any case; `true` and `false` for switches. */
  readonly value: string;
  /** Why, as the end of a sentence that begins with the option. */
  readonly says: string;
  /** First JDK for which it holds. */
  readonly since?: number;
}

/** What became of an option of the logging before JDK 9. */
export interface GcLogging {
  readonly flag?: string;
  readonly log?: string;
  readonly levels?: readonly string[];
  /** Said by a decorator now. */
  readonly decorator?: string;
  /** Said by an option of the output now. */
  readonly outputOption?: string;
  /** On by itself now. */
  readonly always?: boolean;
}

/** A name that people write for a flag, and that is too far from it to be a slip. */
export interface MistakenFlag {
  readonly name: string;
  readonly meant: readonly string[];
}

/** Files of the catalogue by name. */
export interface JvmCatalogue {
  readonly flags: readonly Flag[];
  readonly changes: readonly Change[];
  readonly launcher: readonly LauncherOption[];
  readonly properties: readonly SystemProperty[];
  readonly variables: readonly OptionVariable[];
  readonly images: readonly JdkImage[];
  readonly programs: readonly Program[];
  readonly collectors: readonly Collector[];
  readonly 'log-tags': readonly LogTag[];
  readonly 'log-decorators': readonly LogDecorator[];
  readonly limits: readonly Limit[];
  readonly ordered: readonly OrderedPair[];
  readonly 'unsafe-settings': readonly Setting[];
  readonly 'obsolete-settings': readonly Setting[];
  readonly 'gc-logging': readonly GcLogging[];
  readonly 'mistaken-flags': readonly MistakenFlag[];
}
