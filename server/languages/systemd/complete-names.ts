// Names of directives and sections as completions, the ones people need most first.

import type { Completion } from '../../core/features.ts';
import type { Range } from '../../core/text.ts';
import type { DirectiveRecord } from './catalogue.ts';
import { describeDirective, describeSection, kindOfValue } from './describe.ts';
import { FAMILIAR_DIRECTIVES } from './familiar.ts';
import type { UnitModel } from './model.ts';
import { ownSections } from './sections.ts';
import { isKnownIn } from './vocabulary.ts';

/** Directives of a section that systemd knows. `end` is what follows the name: a sign, where none is there. */
export function completeNames(model: UnitModel, section: string, range: Range, end: '=' | ''): Completion[] {
  const { vocabulary } = model;
  return vocabulary.namesIn(section).flatMap((name) => {
    const record = vocabulary.directive(section, name);
    return record && isOffered(model, record) ? [nameCompletion(model, section, record, range, end)] : [];
  });
}

/** Known to a version that could be meant, and of use in this type of unit. */
function isOffered({ target, type }: UnitModel, record: DirectiveRecord): boolean {
  const { removedIn, onlyUnits } = record;
  const works = target.versions.some(
    (version) =>
      isKnownIn(record, version) && (removedIn === undefined || Number(version) < Number(removedIn)),
  );
  return works && (!onlyUnits || type === undefined || onlyUnits.includes(type));
}

function nameCompletion(
  model: UnitModel,
  section: string,
  record: DirectiveRecord,
  range: Range,
  end: string,
): Completion {
  const { vocabulary, target } = model;
  const { name } = record;
  const normal = vocabulary.term(section, name)?.default;
  const documentation = describeDirective(
    vocabulary,
    section,
    name,
    target.known ? target.version : undefined,
  );
  return {
    label: name,
    kind: 'keyword',
    detail: normal === undefined ? kindOfValue(record) : `${kindOfValue(record)}; default ${normal}`,
    ...(documentation === undefined ? {} : { documentation }),
    range,
    text: `${name}${end}`,
    rank: rankOf(model, section, record, range),
    ...(isOld(record) ? { deprecated: true } : {}),
  };
}

const isOld = ({ legacy, deprecatedIn }: DirectiveRecord): boolean =>
  legacy === true || deprecatedIn !== undefined;

/** Familiar ones, explained ones, the rest; then those that are set already, and the old ones. */
function rankOf(
  { vocabulary, settings }: UnitModel,
  section: string,
  record: DirectiveRecord,
  range: Range,
): number {
  const { name, list } = record;
  if (isOld(record)) return 4;
  const isSet = settings.all(section, name).some(({ nameRange }) => nameRange.start !== range.start);
  if (isSet && !list) return 3;
  if (FAMILIAR_DIRECTIVES.has(name)) return 0;
  return vocabulary.term(section, name) ? 1 : 2;
}

/** Behind the directives of the section at hand. */
const HEADER_RANK = 5;

/** Headers of the sections that a unit of this type may have; those it has come last. */
export function completeSections(model: UnitModel, range: Range): Completion[] {
  const { vocabulary, headers } = model;
  const own = ownSections(model);
  const names = own ?? vocabulary.sections.map(({ name }) => name);
  return names.map((name, index) => {
    const documentation = describeSection(vocabulary, name);
    const isThere = headers.some((header) => header.name === name && header.range.start !== range.start);
    return {
      label: `[${name}]`,
      kind: 'keyword',
      ...(documentation === undefined ? {} : { documentation }),
      range,
      text: `[${name}]`,
      rank: HEADER_RANK + index + (isThere ? names.length : 0),
    };
  });
}
