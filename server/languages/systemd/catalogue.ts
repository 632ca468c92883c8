// The shape of the facts in knowledge/systemd/catalogue, file by file. A test holds the files to it.

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
  /** Goes into the background unless one of these arguments is there. */
  readonly staysWith?: readonly string[];
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
