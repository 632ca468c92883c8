// A directive that systemd does not know in its section: ignored with a line in the log, so it has no effect.

import type { Fix } from '../../../core/finding.ts';
import { nearestWord } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { sectionOf } from '../unit-file.ts';
import { type DirectiveRecord, isKnownIn } from '../vocabulary.ts';

interface Found {
  readonly name: string;
  readonly section: string;
  /** What follows from it: a version, another section, a better spelling. */
  readonly hint: string;
}

export const directiveUnknown = each<UnitModel, Directive, Found>({
  id: 'systemd/directive-unknown',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, section, hint }) => `systemd ignores ${name}= in [${section}]${hint}.`,
  nodes: checked,
  check(directive, report, { vocabulary, target }) {
    const { name, nameRange, section = '' } = directive;
    const record = vocabulary.directive(section, name);
    if (record) {
      if (!isNews(record, target.known) && !target.versions.some((version) => isKnownIn(record, version))) {
        report(nameRange, { name, section, hint: `: ${history(record)}` }, target.known ? { target } : {});
      }
      return;
    }
    const [home] = vocabulary.sectionsOf(name);
    const better = home === undefined ? nearestWord(name, vocabulary.namesIn(section)) : undefined;
    report(nameRange, { name, section, hint: hintFor(home, better) }, { fixes: [rename(directive, better)] });
  },
});

/** Directives of sections that this type of unit has; X- is reserved for others and always ignored. */
function checked({ directives, vocabulary, type }: UnitModel): readonly Directive[] {
  const known = new Set(['Unit', 'Install', ...(type ? [sectionOf(type)] : [])]);
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
