// A section that systemd does not know in this type of unit: all of it is ignored, with one line in the log.

import type { Fix } from '../../../core/finding.ts';
import { nearestWord } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { SectionHeader } from '../nodes.ts';
import { ownSections } from '../sections.ts';
import type { UnitType } from '../unit-file.ts';

interface Found {
  readonly name: string;
  /** What follows from it: another type of unit, a better spelling. */
  readonly hint: string;
}

export const sectionUnknown = each<UnitModel, SectionHeader, Found>({
  id: 'systemd/section-unknown',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, hint }) => `systemd ignores the section [${name}] and everything in it${hint}.`,
  nodes: ({ headers }) => headers,
  check(header, report, model) {
    const { name, nameRange } = header;
    const { type, vocabulary } = model;
    const own = ownSections(model);
    if (!own || own.includes(name) || isLeftAlone(header)) return;
    const better = vocabulary.section(name) ? undefined : nearestWord(name, own);
    const hint = hintFor(name, better, vocabulary.section(name) ? type : undefined);
    report(nameRange, { name, hint }, { fixes: [rename(header, better)] });
  },
});

/** X- is reserved for other programs; a name that a template fills in may become any. */
const isLeftAlone = ({ name, nameRange }: SectionHeader): boolean =>
  name.startsWith('X-') || nameRange.end - nameRange.start !== name.length || /[{<@%]/.test(name);

function hintFor(name: string, better: string | undefined, type: UnitType | undefined): string {
  if (type !== undefined) return `; it belongs in a .${name.toLowerCase()} unit, not in a .${type} unit`;
  return better === undefined ? ': there is no such section' : `; perhaps [${better}] is meant`;
}

const rename = ({ nameRange }: SectionHeader, better: string | undefined): Fix | undefined =>
  better === undefined
    ? undefined
    : { title: `Change to [${better}]`, safe: false, edits: [{ range: nameRange, text: better }] };
