// One file: parse it, hand its processes to the guest languages, collect findings and hovers.

import type { Finding } from '../core/finding.ts';
import type { Process } from '../core/fragment.ts';
import type { Hover, Language, OpenFile } from '../core/language.ts';
import type { RuleSettings } from '../core/rule.ts';
import type { Surroundings } from '../core/surroundings.ts';
import { resolveTarget, type Target, type TargetChoice, type TargetSubject } from '../core/target.ts';
import { byPosition, type SourceText } from '../core/text.ts';
import type { HintRunner } from './hints.ts';

/** What the person chose; everything else comes from the file. */
export interface AnalysisSettings extends RuleSettings {
  /** Runs the hints that notes declare. */
  readonly runHints: HintRunner;
  readonly targetChoice: (subject: TargetSubject) => TargetChoice | undefined;
  readonly around: Surroundings;
}

export interface Analysis {
  readonly language: Language;
  readonly source: SourceText;
  readonly targets: readonly Target[];
  readonly findings: readonly Finding[];
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
    findings: files
      .flatMap((open) => open.check(settings))
      .concat(
        settings.runHints(
          path,
          files.map((open) => open.terms()),
          settings.levelOf,
        ),
      )
      .sort((a, b) => byPosition(a.range, b.range)),
    hover: (offset) => firstHover(files, offset),
    files: [host, ...guests],
  };
}

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
