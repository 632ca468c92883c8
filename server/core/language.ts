// The contract that each language folder fills. A language's model type stays inside its folder.

import { FEATURE_NAMES, type FeatureName, type Features } from './features.ts';
import type { Finding } from './finding.ts';
import type { Process } from './fragment.ts';
import { once } from './once.ts';
import type { Rule, RuleInfo, RuleSettings } from './rule.ts';
import { ruleRunner } from './run-rules.ts';
import type { Surroundings } from './surroundings.ts';
import type { Target, TargetHint, TargetSubject } from './target.ts';
import type { Measure, TermGroup, TermNames, Terms } from './terms.ts';
import type { Range, SourceText } from './text.ts';

/** How a file is recognised. Globs are minimatch patterns over the path with `/` separators. */
export interface Detection {
  /** Editor language ids that name this language. */
  readonly languageIds: readonly string[];
  /** Names that are enough by themselves, unless `denies` speaks against it. */
  readonly certain: readonly string[];
  /** Names that need the content as a second witness. */
  readonly possible: readonly string[];
  /** Names of files that are not of this language and yet say something of its files: `.dockerignore`. */
  readonly beside?: readonly string[];
  /** Content that only this language has; asked for `possible` names. */
  readonly witness: (text: string, path: string) => boolean;
  /** Content of somebody else under a certain name, such as a D-Bus `*.service`. */
  readonly denies: (text: string, path: string) => boolean;
  /**
   * The language id under which an editor colours such a file where nobody has named it: one of ours, or one that
   * every editor knows. None for a file that is something else as well, such as a shell script.
   */
  readonly editorId?: (text: string, path: string) => string | undefined;
}

/** What is known of the term under the cursor. */
export interface Hover {
  readonly range: Range;
  /** Key of the term in notes and `explain`, such as `jvm:PerfDisableSharedMem`. */
  readonly term: string;
  /** Markdown; text from the file in it is escaped. */
  readonly markdown: string;
}

export interface ParseContext {
  readonly source: SourceText;
  /** Path with `/` separators, as the door got it; decides carriers such as `.mvn/jvm.config`. */
  readonly path: string;
  /** Weighs what the project says against settings; for this language's own subject. */
  readonly target: (hints: readonly TargetHint[]) => Target;
  readonly around: Surroundings;
}

/** How a language takes part in other languages' files. */
export interface Guest<Model> {
  /** Whether the process concerns this language. */
  readonly claims: (process: Process) => boolean;
  readonly parse: (processes: readonly Process[], context: ParseContext) => Model;
}

export interface LanguageDefinition<Model> extends Partial<Features<Model>> {
  readonly id: string;
  /** For people: `JVM options`. */
  readonly title: string;
  readonly subject: TargetSubject;
  readonly detection: Detection;
  readonly rules: readonly Rule<Model>[];
  /** Total: any input gives a model. */
  readonly parse: (context: ParseContext) => Model;
  readonly hover: (model: Model, offset: number) => Hover | undefined;
  /** Targets found in the model, the one that matters most first. */
  readonly targets: (model: Model) => readonly Target[];
  /** Processes that the file starts, for guests. */
  readonly embedded?: (model: Model) => readonly Process[];
  readonly guest?: Guest<Model>;
  /** What the model says, for the hints that notes declare. */
  readonly terms?: (model: Model) => readonly TermGroup[];
  readonly measure?: Measure;
  /** Whether the file may say something of a term at all; without it, every term is asked for. */
  readonly mentions?: (model: Model, name: string) => boolean;
  /** What is known of a term by its name, as Markdown; `version` narrows it to one target. */
  readonly describe: (term: string, version: string | undefined) => string | undefined;
  readonly termNames?: () => TermNames;
}

/** A parsed file, whatever its language. */
export interface OpenFile {
  readonly targets: readonly Target[];
  readonly processes: readonly Process[];
  readonly check: (settings: RuleSettings) => readonly Finding[];
  readonly hover: (offset: number) => Hover | undefined;
  readonly terms: () => Terms;
  readonly features: OpenFeatures;
}

/** The features of a language with the model closed over; those it does not offer answer with nothing. */
export type OpenFeatures = {
  readonly [Name in keyof Features<unknown>]: Features<unknown>[Name] extends (
    model: never,
    ...rest: infer Rest
  ) => infer Answer
    ? (...rest: Rest) => Answer
    : never;
};

/** A language with its model type closed over. */
export interface Language {
  readonly id: string;
  readonly title: string;
  readonly subject: TargetSubject;
  readonly detection: Detection;
  /** The optional features that it has. */
  readonly offers: ReadonlySet<FeatureName>;
  /** Whether its files may hold other languages. */
  readonly isHost: boolean;
  /** Whether it takes part in other languages' files. */
  readonly isGuest: boolean;
  readonly rules: readonly RuleInfo[];
  readonly open: (context: ParseContext) => OpenFile;
  readonly claims: (process: Process) => boolean;
  /** Opens the claimed processes of a host file. */
  readonly openGuest: (processes: readonly Process[], context: ParseContext) => OpenFile | undefined;
  readonly describe: (term: string, version: string | undefined) => string | undefined;
  /** Collected on first use. */
  readonly termNames: () => TermNames;
  readonly measure: Measure;
}

export function defineLanguage<Model>(definition: LanguageDefinition<Model>): Language {
  const { id, title, subject, detection, rules, describe, guest } = definition;
  const measure = definition.measure ?? (() => undefined);
  const run = ruleRunner(rules);
  const opened = (model: Model): OpenFile => ({
    targets: definition.targets(model),
    processes: definition.embedded?.(model) ?? [],
    check: (settings) => run(model, settings),
    hover: (offset) => definition.hover(model, offset),
    terms: () => ({
      language: id,
      groups: once(() => definition.terms?.(model) ?? []),
      mentions: (name) => definition.mentions?.(model, name) ?? true,
      measure,
    }),
    features: featuresOf(definition, model),
  });
  return {
    id,
    title,
    subject,
    detection,
    offers: new Set(FEATURE_NAMES.filter((name) => definition[name] !== undefined)),
    isHost: definition.embedded !== undefined,
    isGuest: guest !== undefined,
    rules,
    describe,
    termNames: once(() => definition.termNames?.() ?? { described: [], asked: [], madeUp: /(?:)/ }),
    measure,
    open: (context) => opened(definition.parse(context)),
    claims: (process) => guest?.claims(process) ?? false,
    openGuest: (processes, context) => (guest ? opened(guest.parse(processes, context)) : undefined),
  };
}

const featuresOf = <Model>(offered: Partial<Features<Model>>, model: Model): OpenFeatures => ({
  comments: () => offered.comments?.(model) ?? [],
  takesComments: () => offered.takesComments?.(model) ?? offered.comments !== undefined,
  statements: () => offered.statements?.(model) ?? [],
  complete: (offset) => offered.complete?.(model, offset) ?? [],
  symbols: () => offered.symbols?.(model) ?? [],
  folds: () => offered.folds?.(model) ?? [],
  links: () => offered.links?.(model) ?? [],
  names: () => offered.names?.(model) ?? [],
  usesAround: (name) => offered.usesAround?.(model, name) ?? [],
  inlays: (where) => offered.inlays?.(model, where) ?? [],
  tokens: () => offered.tokens?.(model) ?? [],
  signature: (offset) => offered.signature?.(model, offset),
  lenses: () => offered.lenses?.(model) ?? [],
  format: () => offered.format?.(model) ?? [],
});
