// Which instructions, flags, directives and predefined arguments exist, since when: the catalogue with types.

/** A flag of an instruction. */
export interface FlagFact {
  /** With its dashes. */
  readonly name: string;
  /** Shape of the value, for people. */
  readonly value: string;
  readonly summary: string;
  /** The only words that it takes. */
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Version of `docker/dockerfile` that brought it. */
  readonly since?: string;
  readonly repeatable?: boolean;
}

export interface InstructionFact {
  readonly name: string;
  readonly summary: string;
  readonly forms: readonly string[];
  /** Where variables are expanded; `global`: only arguments declared in front of the first FROM. */
  readonly expands: 'all' | 'none' | 'flags' | 'global' | 'inner';
  readonly minArguments?: number;
  readonly maxArguments?: number;
  readonly heredocSince?: string;
  /** What to write instead of a deprecated instruction. */
  readonly replacement?: string;
  readonly flags?: readonly FlagFact[];
}

export interface DirectiveFact {
  readonly name: string;
  readonly value: string;
  readonly summary: string;
  readonly default?: string;
  readonly since?: string;
}

/** A build argument that exists without an ARG. */
export interface ArgumentFact {
  readonly name: string;
  readonly group: 'proxy' | 'platform' | 'buildkit';
  readonly since?: string;
}

/** A type of `RUN --mount`. */
export interface MountFact {
  readonly name: string;
  readonly summary: string;
  /** Names of each option, the usual one first. */
  readonly options: readonly (readonly string[])[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/** A release of an image on Docker Hub that gets no more updates. */
export interface EndedRelease {
  readonly image: string;
  /** For people. */
  readonly title: string;
  /** What its tags begin with. */
  readonly tags: readonly string[];
  /** Year, month and perhaps day of the last update. */
  readonly ended: string;
  /** What to do, for people. */
  readonly successor: string;
}

export interface Vocabulary {
  readonly instructions: ReadonlyMap<string, InstructionFact>;
  readonly directives: ReadonlyMap<string, DirectiveFact>;
  readonly arguments: ReadonlyMap<string, ArgumentFact>;
  readonly mounts: ReadonlyMap<string, MountFact>;
  /** Identifiers of the SPDX licence list, deprecated ones included. */
  readonly licences: ReadonlySet<string>;
  readonly ended: readonly EndedRelease[];
}

/** The catalogue as the build stores it: one list per file. */
export interface DockerfileCatalogue {
  readonly instructions: readonly InstructionFact[];
  readonly directives: readonly DirectiveFact[];
  readonly arguments: readonly ArgumentFact[];
  readonly mounts: readonly MountFact[];
  readonly licences: readonly string[];
  readonly ended: readonly EndedRelease[];
}

/** Indexes the catalogue by name. Its shape is held by a test, not checked again at every start. */
export function readVocabulary(catalogue: unknown): Vocabulary {
  const {
    instructions,
    directives,
    arguments: predefined,
    mounts,
    licences,
    ended,
  } = catalogue as DockerfileCatalogue;
  return {
    instructions: byName(instructions),
    directives: byName(directives),
    arguments: byName(predefined),
    mounts: byName(mounts),
    licences: new Set(licences),
    ended,
  };
}

const byName = <Fact extends { readonly name: string }>(facts: readonly Fact[]): ReadonlyMap<string, Fact> =>
  new Map(facts.map((fact) => [fact.name, fact]));
