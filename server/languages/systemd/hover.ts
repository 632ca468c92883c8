// Which term stands under the cursor. What is said of it belongs to describe.ts.

import type { Hover } from '../../core/language.ts';
import { sliceMapped, toFile, toText } from '../../core/mapped-text.ts';
import { code } from '../../core/markdown.ts';
import type { Surroundings } from '../../core/surroundings.ts';
import { touches } from '../../core/text.ts';
import type { DirectiveRecord, SpecifierRecord } from './catalogue.ts';
import {
  describeDirective,
  describeSection,
  describeSpecifier,
  describeValue,
  valueNamed,
} from './describe.ts';
import type { UnitModel } from './model.ts';
import type { Directive, SectionHeader } from './nodes.ts';
import { resolveSpecifier, spellCalendar, spellQuantity } from './spell-out.ts';
import { isUnknown } from './values/fault.ts';

export function hover(model: UnitModel, offset: number): Hover | undefined {
  const node = model.nodes.findLast(({ extent }) => extent.start <= offset);
  if (node?.kind === 'section') return sectionHover(model, node, offset);
  if (node?.kind !== 'directive' || node.section === undefined) return undefined;
  return touches(node.nameRange, offset)
    ? directiveHover(model, node, node.section)
    : (specifierHover(model, node, node.section, offset) ??
        valueHover(model, node, node.section, offset) ??
        quantityHover(model, node, node.section, offset));
}

function sectionHover({ vocabulary }: UnitModel, header: SectionHeader, offset: number): Hover | undefined {
  const markdown = describeSection(vocabulary, header.name);
  if (markdown === undefined || !touches(header.range, offset)) return undefined;
  return { range: header.range, term: `systemd:${header.name}`, markdown };
}

function directiveHover(
  { vocabulary, target }: UnitModel,
  { name, nameRange }: Directive,
  section: string,
): Hover | undefined {
  const version = target.known ? target.version : undefined;
  const markdown = describeDirective(vocabulary, section, name, version);
  return markdown === undefined
    ? undefined
    : { range: nameRange, term: `systemd:${section}.${name}`, markdown };
}

/** What a whole value comes to: a span, a size, the next times of a calendar. */
function quantityHover(
  { vocabulary, around }: UnitModel,
  { name, value }: Directive,
  section: string,
  offset: number,
): Hover | undefined {
  const record = vocabulary.directive(section, name);
  if (!record || !touches(value.extent, offset) || isUnknown(value, record)) return undefined;
  const said =
    record.type === 'calendar' ? calendarSaid(value.text, around) : quantitySaid(value.text, record);
  if (said === undefined) return undefined;
  const markdown = `**${code(`${name}=${value.text}`)}**\n\n${said}`;
  return { range: value.extent, term: `systemd:${section}.${name}`, markdown };
}

function quantitySaid(text: string, record: DirectiveRecord): string | undefined {
  const parts = record.type === 'rlimit' ? text.split(':') : [text];
  const said = parts.map((part) => spellQuantity(part, record));
  if (said.some((part) => part === undefined)) return undefined;
  return said.length > 1 ? `Soft limit ${said[0] ?? ''}, hard limit ${said[1] ?? ''}.` : `${said[0] ?? ''}.`;
}

function calendarSaid(text: string, { now }: Surroundings): string | undefined {
  const spelled = spellCalendar(text, now);
  if (!spelled) return undefined;
  const next = spelled.next.map((time) => `- ${time}`).join('\n');
  const form = `In full: ${code(spelled.form)}`;
  return next === '' ? form : `${form}\n\nComes next:\n\n${next}`;
}

function specifierHover(
  { vocabulary, file }: UnitModel,
  { name, value }: Directive,
  section: string,
  offset: number,
): Hover | undefined {
  const at = toText(value, offset);
  if (at === undefined || !vocabulary.directive(section, name)?.specifiers) return undefined;
  for (const { 0: text, index } of value.text.matchAll(/%./g)) {
    const known = vocabulary.specifier(text.slice(1));
    const where = { start: index, end: index + text.length };
    if (!known || at < where.start || at >= where.end) continue;
    return {
      range: toFile(value, where),
      term: `systemd:${text}`,
      markdown: specifierSaid(known, resolveSpecifier(known.letter, file)),
    };
  }
  return undefined;
}

const specifierSaid = (known: SpecifierRecord, here: string | undefined): string =>
  here === undefined ? describeSpecifier(known) : `${describeSpecifier(known)}\n\nHere: ${code(here)}`;

function valueHover(
  { vocabulary }: UnitModel,
  { name, value }: Directive,
  section: string,
  offset: number,
): Hover | undefined {
  const at = toText(value, offset);
  if (at === undefined) return undefined;
  for (const { 0: text, index } of value.text.matchAll(/[^\s~:]+/g)) {
    const where = { start: index, end: index + text.length };
    const known = touches(where, at) ? valueNamed(vocabulary, section, name, text) : undefined;
    if (!known) continue;
    const range = toFile(sliceMapped(value, where), { start: 0, end: text.length });
    return {
      range,
      term: `systemd:${section}.${name}`,
      markdown: describeValue(vocabulary, { section, name }, known),
    };
  }
  return undefined;
}
