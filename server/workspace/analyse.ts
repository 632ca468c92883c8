// One file: parse it, hand its processes to the guest languages, collect findings and hovers.

import type { Finding } from '../core/finding.ts';
import type { Process } from '../core/fragment.ts';
import type { Hover, Language, OpenFile } from '../core/language.ts';
import { once } from '../core/once.ts';
import type { RuleInfo } from '../core/rule.ts';
import type { Surroundings } from '../core/surroundings.ts';
import { resolveTarget, type Target, type TargetChoice, type TargetSubject } from '../core/target.ts';
import { byPosition, type SourceText } from '../core/text.ts';
import type { HintRunner } from './hints.ts';
import type { RuleNames } from './rule-names.ts';
import type { ChosenRules } from './rule-settings.ts';
import { type Suppressed, suppress } from './suppression/suppress.ts';

/** What the person chose; everything else comes from the file. */
export interface AnalysisSettings extends ChosenRules {
  /** Every rule there is. */
  readonly rules: readonly RuleInfo[];
  readonly named: RuleNames;
  /** Runs the hints that notes declare. */
  readonly runHints: HintRunner;
  readonly targetChoice: (subject: TargetSubject) => TargetChoice | undefined;
  readonly around: Surroundings;
}

export interface Analysis {
  readonly language: Language;
  readonly source: SourceText;
  readonly targets: readonly Target[];
  /** Sorted by position, without those that comments suppress. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Guests answer before their host: they know more about the word. */
  readonly hover: (offset: number) => Hover | undefined;
  /** The file in its own language first, then in each guest's. */
  readonly files: readonly OpenFile[];
}

export function analyse(
  language: Language,
  languages: readonly Language[],
  file: { readonly path: string; readonly source: SourceText },
  settings: AnalysisSettings,
): Analysis {
  const { path, source } = file;
  const contextFor = ({ subject }: Language) => ({
    source,
    path,
    target: (hints: Parameters<typeof resolveTarget>[1]) =>
      resolveTarget(subject, hints, settings.targetChoice(subject)),
    around: settings.around,
  });
  const host = language.open(contextFor(language));
  const guests = languages
    .filter((guest) => guest.id !== language.id)
    .flatMap((guest) => openGuest(guest, host.processes, contextFor(guest)));
  const files = [...guests, host];
  return {
    language,
    source,
    targets: [host, ...guests].flatMap(({ targets }) => targets),
    ...judge(path, source, files, settings),
    hover: (offset) => firstHover(files, offset),
    files: [host, ...guests],
  };
}

/** Findings of all languages in the file, the last of which is its own. */
function judge(path: string, source: SourceText, files: readonly OpenFile[], settings: AnalysisSettings) {
  const said = files.map((open) => open.terms());
  const found = files
    .flatMap((open) => open.check(settings))
    .concat(settings.runHints(path, said, settings.levelOf))
    .filter(settings.shows)
    .sort((a, b) => byPosition(a.range, b.range));
  const commented = () => ({
    comments: files.at(-1)?.features.comments() ?? [],
    statements: files.at(-1)?.features.statements() ?? [],
  });
  const ran = once(() => rulesThatRan(new Set(said.map(({ language }) => language)), settings));
  return suppress(found, source, commented, { ...settings, ran });
}

/** Of the languages at hand. Of hints of notes it is not said: their notes decide for which files they are. */
function rulesThatRan(languages: ReadonlySet<string>, { rules, levelOf, profile }: AnalysisSettings) {
  // What that profile hides was found, or was not.
  if (profile === 'errors') return new Set<string>();
  const ran = rules.filter((rule) => languages.has(languageOf(rule)) && levelOf(rule) !== 'off');
  return new Set(ran.map(({ id }) => id));
}

const languageOf = ({ id }: RuleInfo): string => id.slice(0, id.indexOf('/'));

function openGuest(
  guest: Language,
  processes: readonly Process[],
  context: Parameters<Language['openGuest']>[1],
): OpenFile[] {
  const claimed = processes.filter((process) => guest.claims(process));
  const open = claimed.length > 0 ? guest.openGuest(claimed, context) : undefined;
  return open ? [open] : [];
}

function firstHover(files: readonly OpenFile[], offset: number): Hover | undefined {
  for (const file of files) {
    const hover = file.hover(offset);
    if (hover) return hover;
  }
  return undefined;
}
