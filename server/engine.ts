// The front door: every question that an editor or a command line may ask about a file or a term.

import type { Finding } from './core/finding.ts';
import type { CompilePattern } from './core/hint.ts';
import { hintsIn, type Knowledge, type Note } from './core/knowledge.ts';
import type { Hover, Language } from './core/language.ts';
import { once } from './core/once.ts';
import type { RuleInfo } from './core/rule.ts';
import { NOTHING_AROUND, type Surroundings } from './core/surroundings.ts';
import type { TargetChoice, TargetSubject } from './core/target.ts';
import { type Range, SourceText, touches } from './core/text.ts';
import { createEvidence, type Evidence } from './notes/evidence.ts';
import { fittingNotes } from './notes/fitting.ts';
import { createReliance } from './notes/reliance.ts';
import { type NoteMatch, NoteSearch, type SearchOptions } from './notes/search.ts';
import { type Analysis, analyse } from './workspace/analyse.ts';
import type { FileChoices } from './workspace/choices.ts';
import {
  type Configurations,
  createConfigurations,
  type ReadText,
} from './workspace/configuration/configurations.ts';
import type { Referred } from './workspace/configuration/entries.ts';
import type { OpenConfiguration } from './workspace/configuration/opened.ts';
import { createBesideFilter, createDetector, createNameFilter, type FileName } from './workspace/detect.ts';
import { fixAll } from './workspace/fix-all.ts';
import { createHintRunner, hintInfo } from './workspace/hints.ts';
import { createRuleNames } from './workspace/rule-names.ts';
import { type ChosenRules, chooseRules } from './workspace/rule-settings.ts';
import { createSuppressionHelp, type SuppressionHelp } from './workspace/suppression/help.ts';
import { SUPPRESSION_RULES } from './workspace/suppression/rules.ts';

export type { Analysis } from './workspace/analyse.ts';
export { type FileChoices, mergeChoices } from './workspace/choices.ts';
export type { Configuration, ConfigurationProblem } from './workspace/configuration/configuration.ts';
export type { Configurations, Configured, ReadText } from './workspace/configuration/configurations.ts';
export {
  CONFIGURATION_FILES,
  CONFIGURATION_NAMES,
  isConfiguration,
} from './workspace/configuration/files.ts';
export { expandBraces, matchAny } from './workspace/globs.ts';
export { type Level, PROFILES, type Profile } from './workspace/rule-settings.ts';
export type { Suppressed } from './workspace/suppression/suppress.ts';
export { surroundingsOf } from './workspace/surroundings.ts';

export interface EngineSettings extends FileChoices {
  readonly around?: Surroundings;
}

/** A hover with the evidence for it. */
export interface EvidencedHover extends Hover {
  /** Findings at this place. */
  readonly findings: readonly Finding[];
  /** Notes that throw light on the term, or that the findings rest on. */
  readonly notes: readonly { readonly note: Note; readonly says: string | undefined }[];
}

export interface Engine {
  readonly languages: readonly Language[];
  readonly rules: readonly RuleInfo[];
  readonly knowledge: Knowledge;
  /** The language of a file, or nothing where the file is not ours. */
  readonly detect: (file: FileName, text: string) => Language | undefined;
  /** Whether a file may be ours by its name, before anybody reads it. */
  readonly mayBeOurs: (path: string) => boolean;
  /** Whether a file says something of files of ours without being one, such as `.dockerignore`. */
  readonly isBeside: (path: string) => boolean;
  /** The configurations that `read` finds above files; to be asked for anew when one has changed. */
  readonly configurations: (read: ReadText) => Configurations;
  /** A configuration that somebody writes. */
  readonly openConfiguration: (path: string, text: string) => Promise<OpenConfiguration>;
  /** What is around a file may come with it, so that many files can share their settings. */
  readonly analyse: (
    file: FileName & { readonly text: string; readonly around?: Surroundings },
    language: Language,
    settings: EngineSettings,
  ) => Analysis;
  /** The text of a file after all safe fixes. */
  readonly fixAll: (
    file: FileName & { readonly text: string },
    language: Language,
    settings: EngineSettings,
  ) => string;
  readonly hover: (analysis: Analysis, offset: number) => EvidencedHover | undefined;
  readonly suppression: SuppressionHelp;
  /** What is known of `<language>:<term>`, as Markdown. */
  readonly describe: (term: string, version?: string) => string | undefined;
  readonly searchNotes: (query: string, options?: SearchOptions) => readonly NoteMatch[];
  /** Notes that the findings of a file rest on, the most frequent first. */
  readonly notesFor: (analysis: Analysis) => readonly Note[];
  /** The notes and the page behind a finding. */
  readonly evidence: (rule: string) => Evidence;
  /** The rules and hints that rest on a note, by its slug. */
  readonly rulesOn: (slug: string) => readonly RuleInfo[];
}

/**
 * Shape: `compilePattern` has to know the patterns of all hints in `knowledge`; `search` may come from an engine
 * before this one, so that it reads only the notes that are new.
 */
export function createEngine(
  languages: readonly Language[],
  knowledge: Knowledge,
  compilePattern: CompilePattern,
  search = new NoteSearch(),
): Engine {
  search.follow(knowledge.notes);
  const evidence = createEvidence(knowledge);
  const hints = hintsIn(knowledge);
  const runHints = createHintRunner(hints, compilePattern);
  const rules = [
    ...languages.flatMap((language) => language.rules),
    ...hints.map(hintInfo),
    ...SUPPRESSION_RULES,
  ];
  const named = createRuleNames(rules);
  const reliance = once(() => createReliance(rules, evidence));
  const referred: Referred = {
    rules,
    subjects: languages.map(({ subject }) => subject),
    titleOf: (rule) => evidence(rule).page?.title ?? evidence(rule).notes[0]?.title,
  };
  const chosen = chosenOnce((settings) => chooseRules(settings, named));
  const analyseFile: Engine['analyse'] = ({ path, text, around }, language, settings) =>
    analyse(
      language,
      languages,
      { path, source: new SourceText(text) },
      {
        ...chosen(settings),
        rules,
        named,
        targetChoice: choose(settings),
        around: around ?? settings.around ?? NOTHING_AROUND,
        runHints,
      },
    );
  return {
    languages,
    rules,
    knowledge,
    detect: createDetector(languages),
    mayBeOurs: createNameFilter(languages),
    isBeside: createBesideFilter(languages),
    configurations: (read) => createConfigurations(read, referred),
    openConfiguration: async (path, text) => {
      // Loads the library for YAML, which most sessions can do without.
      const { openConfiguration } = await import('./workspace/configuration/opened.ts');
      return openConfiguration(path, text, referred);
    },
    analyse: analyseFile,
    fixAll: ({ text, ...file }, language, settings) =>
      fixAll(text, (current) => analyseFile({ ...file, text: current }, language, settings).findings),
    suppression: createSuppressionHelp(referred),
    hover: (analysis, offset) => hoverAt(analysis, offset, knowledge, evidence),
    describe: (term, version) => {
      const [id, name] = splitTerm(term);
      return languages.find((language) => language.id === id)?.describe(name, version);
    },
    searchNotes: (query, options) => search.find(query, options),
    notesFor: (analysis) => byFrequency(analysis.findings.flatMap(({ rule }) => evidence(rule).notes)),
    evidence,
    rulesOn: (slug) => reliance()(slug),
  };
}

/** Many files share what is said of rules, and what this comes to is the same for all. */
function chosenOnce(choose: (settings: EngineSettings) => ChosenRules): typeof choose {
  const known = new WeakMap<object, { readonly said: EngineSettings; readonly chosen: ChosenRules }>();
  return (settings) => {
    const { rules = NO_RULES, options, profile } = settings;
    const last = known.get(rules);
    if (last && last.said.options === options && last.said.profile === profile) return last.chosen;
    const chosen = choose(settings);
    known.set(rules, { said: settings, chosen });
    return chosen;
  };
}

/** Stands for what is said of no rule. */
const NO_RULES = {};

const choose =
  (settings: EngineSettings) =>
  (subject: TargetSubject): TargetChoice | undefined =>
    settings.targets?.[subject.kind];

function splitTerm(term: string): readonly [string, string] {
  const colon = term.indexOf(':');
  return colon < 0 ? ['', term] : [term.slice(0, colon), term.slice(colon + 1)];
}

function hoverAt(
  analysis: Analysis,
  offset: number,
  knowledge: Knowledge,
  evidence: Engine['evidence'],
): EvidencedHover | undefined {
  const findings = analysis.findings.filter(({ range }) => touches(range, offset));
  const hover = analysis.hover(offset);
  const first = findings[0];
  if (!hover && !first) return undefined;
  const where: Range = hover?.range ?? first?.range ?? { start: offset, end: offset };
  const notes = new Map<string, EvidencedHover['notes'][number]>();
  for (const { rule } of findings) {
    for (const note of evidence(rule).notes) notes.set(note.slug, { note, says: undefined });
  }
  const onTerm = hover ? knowledge.notesOn(hover.term) : [];
  for (const { note, says } of fittingNotes(onTerm, statementAt(analysis, offset)))
    notes.set(note.slug, { note, says });
  return {
    range: where,
    term: hover?.term ?? '',
    markdown: hover?.markdown ?? '',
    findings,
    notes: [...notes.values()],
  };
}

/** The text of the statement around an offset; of its line where no statement is known. */
function statementAt({ files: [file], source }: Analysis, offset: number): string {
  const statement = file?.features.statements().find((where) => touches(where, offset));
  return source.slice(statement ?? source.line(source.position(offset).line));
}

function byFrequency(notes: readonly Note[]): Note[] {
  const counts = new Map<Note, number>();
  for (const note of notes) counts.set(note, (counts.get(note) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([note]) => note);
}
