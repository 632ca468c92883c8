// Values at the cursor: enumerations, units of measure, familiar units, specifiers, variables, prefixes.

import type { Completion } from '../../core/features.ts';
import { isOpaque, toText } from '../../core/mapped-text.ts';
import { fileName } from '../../core/path.ts';
import type { Range } from '../../core/text.ts';
import type { DirectiveRecord, EnumerationValue } from './catalogue.ts';
import { describeSpecifier, describeValue, isValueIn } from './describe.ts';
import { CALENDAR_WORDS, familiarUnits } from './familiar.ts';
import type { UnitModel } from './model.ts';
import type { Directive } from './nodes.ts';
import { readEnvironment } from './parse-environment.ts';
import { UNIT_TYPES } from './unit-file.ts';

/** Where the cursor stands in a value. */
export interface ValuePlace {
  readonly directive: Directive;
  readonly section: string;
  /** Offset of the sign in front of the value. */
  readonly equals: number;
  readonly offset: number;
}

/** A place with what is known of its directive. */
interface Slot extends ValuePlace {
  readonly record: DirectiveRecord;
  /** What stands between the sign, or the start of the line, and the cursor. */
  readonly before: string;
  /** The word under the cursor. */
  readonly word: Range;
}

export function completeValue(model: UnitModel, place: ValuePlace): Completion[] {
  const record = model.vocabulary.directive(place.section, place.directive.name);
  if (!record || isUnknown(place)) return [];
  const slot = slotOf(model, place, record);
  return specifiers(model, slot) ?? variables(model, slot) ?? words(model, slot);
}

function isUnknown({ directive: { value }, offset }: ValuePlace): boolean {
  const at = toText(value, offset);
  return at !== undefined && isOpaque(value, { start: at, end: at + 1 });
}

function slotOf({ source }: UnitModel, place: ValuePlace, record: DirectiveRecord): Slot {
  const line = source.line(source.position(place.offset).line);
  const from = Math.max(line.start, place.equals + 1);
  const before = source.text.slice(from, place.offset);
  const behind = source.text.slice(place.offset, line.end);
  const start = place.offset - (/[\w@.+-]*$/.exec(before)?.[0].length ?? 0);
  const end = place.offset + (/^[\w@.+-]*/.exec(behind)?.[0].length ?? 0);
  return { ...place, record, before, word: { start, end } };
}

/** Behind a `%` that is not escaped. */
function specifiers({ vocabulary, target, source }: UnitModel, slot: Slot): Completion[] | undefined {
  const [, letter] = /(?<!%)(?:%%)*%([A-Za-z]?)$/.exec(slot.before) ?? [];
  if (letter === undefined || !slot.record.specifiers) return undefined;
  const start = slot.offset - letter.length - 1;
  const next = letter === '' && /[A-Za-z]/.test(source.text[slot.offset] ?? '') ? 1 : 0;
  return vocabulary.specifiers
    .filter(({ since = '0' }) => target.versions.some((version) => Number(since) <= Number(version)))
    .map((specifier) => ({
      label: `%${specifier.letter}`,
      kind: 'variable',
      detail: specifier.summary,
      documentation: describeSpecifier(specifier),
      range: { start, end: slot.offset + next },
      text: `%${specifier.letter}`,
      rank: 'inHu'.includes(specifier.letter) ? 0 : 1,
      ...(specifier.deprecated ? { deprecated: true } : {}),
    }));
}

/** Behind a dollar sign in a command line: what the unit's environment holds. */
function variables(model: UnitModel, slot: Slot): Completion[] | undefined {
  const typed = /(?<!\$)(?:\$\$)*(\$\{?\w*)$/.exec(slot.before)?.[1];
  if (typed === undefined || slot.record.type !== 'exec') return undefined;
  const behind = /^\w*\}?/.exec(model.source.text.slice(slot.offset))?.[0] ?? '';
  const range = { start: slot.offset - typed.length, end: slot.offset + behind.length };
  return [...environmentNames(model, slot.section), 'MAINPID'].map((name) => {
    const text = `\${${name}}`;
    return { label: text, kind: 'variable', range, text, rank: name === 'MAINPID' ? 1 : 0 };
  });
}

const environmentNames = ({ settings }: UnitModel, section: string): Set<string> =>
  new Set(
    settings
      .inForce(section, 'Environment')
      .flatMap(({ value }) => readEnvironment(value).map(({ name }) => name)),
  );

function words(model: UnitModel, slot: Slot): Completion[] {
  const { type, special = [] } = slot.record;
  return [
    ...(BOOLEANS.includes(type) ? ['yes', 'no'].map((text) => plain(slot, text, 0)) : []),
    ...enumerated(model, slot),
    ...special.map((text) => plain(slot, text, 2)),
    ...measures(model, slot),
    ...units(model, slot),
    ...(type === 'calendar' ? CALENDAR_WORDS.map((text, index) => plain(slot, text, index)) : []),
    ...(type === 'exec' && /^[-@:+!|]*$/.test(slot.before.trimStart()) ? prefixes(model, slot) : []),
  ];
}

const BOOLEANS = ['bool', 'boolOrEnum', 'boolOrEnumList'];

const plain = ({ word }: Slot, text: string, rank: number, detail?: string): Completion => ({
  label: text,
  kind: 'value',
  ...(detail === undefined ? {} : { detail }),
  range: word,
  text,
  rank,
});

function enumerated({ vocabulary, target }: UnitModel, slot: Slot): Completion[] {
  const { enum: id, type } = slot.record;
  const values = (id === undefined ? undefined : vocabulary.enumeration(id)?.values) ?? [];
  const isSaid = (value: EnumerationValue): boolean =>
    BOOLEANS.includes(type) && /^(?:yes|no)$/.test(value.value);
  return values
    .filter((value) => !isSaid(value) && target.versions.some((version) => isValueIn(value, version)))
    .map((value, index) => ({
      ...plain(
        slot,
        value.value,
        (value.deprecatedIn === undefined ? 1 : 3) + index / values.length,
        value.summary,
      ),
      documentation: describeValue(vocabulary, { section: slot.section, name: slot.record.name }, value),
      ...(value.deprecatedIn === undefined ? {} : { deprecated: true }),
    }));
}

const TIMES = { s: 'seconds', ms: 'milliseconds', min: 'minutes', h: 'hours', d: 'days' };
const SIZES = { M: 'mebibytes', G: 'gibibytes', K: 'kibibytes', T: 'tebibytes' };
const SHARES = { '%': 'of what the machine has' };

/** Units that a number of this type takes. */
const MEASURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  seconds: TIMES,
  bytes: SIZES,
  bytesOrPercent: { ...SIZES, ...SHARES },
  integerOrPercent: SHARES,
  percent: SHARES,
};

/** The number under the cursor with each unit. */
function measures({ source }: UnitModel, slot: Slot): Completion[] {
  const number = source.slice(slot.word);
  const { type, rlimitUnit } = slot.record;
  const known = MEASURES[type] ?? (type === 'rlimit' && rlimitUnit === 'bytes' ? SIZES : {});
  if (type === 'rlimit') return [...numbered(slot, number, known), plain(slot, 'infinity', 9)];
  return numbered(slot, number, known);
}

const numbered = (slot: Slot, number: string, known: Readonly<Record<string, string>>): Completion[] =>
  /^\d+$/.test(number)
    ? Object.entries(known).map(([unit, detail], index) => plain(slot, `${number}${unit}`, index, detail))
    : [];

function units(model: UnitModel, slot: Slot): Completion[] {
  const { type, name, unitTypes } = slot.record;
  if (type !== 'unitList' && type !== 'unit') return [];
  const fits = (unit: string): boolean =>
    unitTypes === undefined || unitTypes.some((each) => unit.endsWith(`.${each}`));
  const known = type === 'unit' || NAMES_OF_ITS_OWN.includes(name) ? [] : familiarUnits(slot.section);
  const offered = [
    ...unitsAround(model)
      .filter(fits)
      .map((unit) => ({ name: unit, summary: 'in this workspace' })),
    ...known,
  ];
  return offered.map((unit, index) => ({ ...plain(slot, unit.name, index, unit.summary), kind: 'name' }));
}

/** Units whose files are beside this one, or beside the folder of this drop-in. */
function unitsAround({ around, file }: UnitModel): string[] {
  const folder = file.dropIn ? '../' : '';
  const found = around.find(UNIT_TYPES.map((type) => `${folder}*.${type}`));
  return found.map(({ path }) => fileName(path)).filter((unit) => unit !== file.unit);
}

/** Directives that name the unit itself, or companions of it. */
const NAMES_OF_ITS_OWN = ['Alias', 'Also', 'Sockets'];

/** In front of the program. */
const prefixes = ({ vocabulary, target }: UnitModel, { offset }: Slot): Completion[] =>
  vocabulary.prefixes
    .filter(({ since = '0', removedIn = '999' }) =>
      target.versions.some((at) => Number(since) <= Number(at) && Number(at) < Number(removedIn)),
    )
    .map(({ prefix, summary }, index) => ({
      label: prefix,
      kind: 'keyword',
      detail: summary,
      range: { start: offset, end: offset },
      text: prefix,
      rank: index,
    }));
