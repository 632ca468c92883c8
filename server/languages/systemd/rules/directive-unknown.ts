// A directive that systemd does not know in its section: ignored with a line in the log, so it has no effect.

import type { Fix } from '../../../core/finding.ts';
import { nearestWord } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import type { DirectiveRecord } from '../catalogue.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { ownSections } from '../sections.ts';
import { isKnownIn } from '../vocabulary.ts';
import { addDirective } from '../write-line.ts';

interface Found {
  readonly name: string;
  readonly section: string;
  /** The section is read by Podman. */
  readonly isPodman: boolean;
  /** What follows from it: a version, another section, a better spelling. */
  readonly hint: string;
}

export const directiveUnknown = each<UnitModel, Directive, Found>({
  id: 'systemd/directive-unknown',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, section, isPodman, hint }) =>
    `${isPodman ? 'Podman makes no service of a file with' : 'systemd ignores'} ${name}= in [${section}]${hint}.`,
  nodes: checked,
  check(directive, report, model) {
    const { vocabulary, target } = model;
    const { name, nameRange, section = '' } = directive;
    const isPodman = vocabulary.section(section)?.man.startsWith('podman') ?? false;
    const record = vocabulary.directive(section, name);
    if (record) {
      if (!isNews(record, target.known) && !target.versions.some((version) => isKnownIn(record, version))) {
        report(
          nameRange,
          { name, section, isPodman, hint: `: ${history(record)}` },
          target.known ? { target } : {},
        );
      }
      return;
    }
    const home = homeOf(name, model);
    const better = home === undefined ? nearestWord(name, vocabulary.namesIn(section)) : undefined;
    report(
      nameRange,
      { name, section, isPodman, hint: hintFor(home, better) },
      { fixes: [rename(directive, better), move(directive, home, model)] },
    );
  },
});

/** A section that knows the directive; one that this file may have comes first. */
function homeOf(name: string, model: UnitModel): string | undefined {
  const homes = model.vocabulary.sectionsOf(name);
  return homes.find((home) => ownSections(model)?.includes(home)) ?? homes[0];
}

/** To its own section, where this kind of file has it; a value over several lines is moved by hand. */
function move(directive: Directive, home: string | undefined, model: UnitModel): Fix | undefined {
  const isOneLine = !/[\r\n]/.test(model.source.slice(directive.range));
  if (home === undefined || !isOneLine || !ownSections(model)?.includes(home)) return undefined;
  const added = addDirective(model, home, model.source.slice(directive.range));
  return (
    added && {
      title: `Move to [${home}]`,
      safe: false,
      edits: [{ range: directive.extent, text: '' }, ...added],
    }
  );
}

/** Directives of sections that this kind of file has; X- is reserved for others and always ignored. */
function checked(model: UnitModel): readonly Directive[] {
  const { directives, vocabulary } = model;
  const known = new Set(ownSections(model) ?? ['Unit', 'Install']);
  return directives.filter(
    ({ section = '', name }) => known.has(section) && vocabulary.section(section) && !name.startsWith('X-'),
  );
}

/** Newer than every version judged: nobody who writes it can mean an older systemd. */
const isNews = ({ since, afterRemoval }: DirectiveRecord, isTargetKnown: boolean): boolean =>
  !isTargetKnown && since !== undefined && afterRemoval !== 'unknown';

function history({ since, removedIn, afterRemoval, replacement }: DirectiveRecord): string {
  if (afterRemoval !== 'unknown') return `it exists since systemd ${since ?? '1'}`;
  return `it went in systemd ${removedIn ?? ''}${replacement ? `, ${replacement} took its place` : ''}`;
}

function hintFor(home: string | undefined, better: string | undefined): string {
  if (home !== undefined) return `; it belongs in [${home}]`;
  return better === undefined ? ': there is no such directive' : `; perhaps ${better}= is meant`;
}

const rename = ({ nameRange }: Directive, better: string | undefined): Fix | undefined =>
  better === undefined
    ? undefined
    : { title: `Change to ${better}=`, safe: false, edits: [{ range: nameRange, text: better }] };
