// What a unit says, directive by directive, for the hints that notes declare.
// Only assignments that count: resets and repetitions are applied.

import { withOpaque } from '../../core/mapped-text.ts';
import type { Term, TermGroup } from '../../core/terms.ts';
import { byPosition, type Range, type TextEdit } from '../../core/text.ts';
import { fitsParts } from '../../core/wildcard.ts';
import type { UnitModel } from './model.ts';
import type { Directive } from './nodes.ts';
import { ownSections } from './sections.ts';
import { addDirective, addLine, directiveLine } from './write-line.ts';

/** A group per section: those that the file has, and those that a unit of its type may have. */
export function terms(model: UnitModel): TermGroup[] {
  const [first] = model.headers;
  if (!first) return [];
  const anchors = new Map<string, Range>();
  for (const { name, range } of model.headers) if (!anchors.has(name)) anchors.set(name, range);
  for (const name of ownSections(model) ?? ['Unit', 'Install'])
    if (!anchors.has(name)) anchors.set(name, first.range);
  return [...anchors].map(([name, anchor]) => new SectionGroup(model, name, anchor));
}

/** Whether the unit assigns a term, be it in vain; `*` in its name stands for any text. */
export function mentions(model: UnitModel, name: string): boolean {
  const assigned = model.shared(namesAssigned);
  if (!name.includes('*')) return assigned.has(name);
  const parts = name.split('*');
  for (const term of assigned) if (fitsParts(parts, term)) return true;
  return false;
}

const namesAssigned = ({ directives }: UnitModel): ReadonlySet<string> =>
  new Set(directives.map(({ section = '', name }) => `${section}.${name}`));

/** A class, since a getter in an object made anew costs more than all terms of a unit. */
class SectionGroup implements TermGroup {
  readonly prefix: string;
  readonly anchor: Range;
  readonly closed: boolean;
  readonly #model: UnitModel;
  readonly #section: string;
  #terms: readonly Term[] | undefined;

  constructor(model: UnitModel, section: string, anchor: Range) {
    this.#model = model;
    this.#section = section;
    this.prefix = `${section}.`;
    this.anchor = anchor;
    this.closed = !model.file.dropIn && !model.hasTemplateLines;
  }

  /** Read on first use: most hints ask for one section. */
  get terms(): readonly Term[] {
    this.#terms ??= termsIn(this.#model, this.#section);
    return this.#terms;
  }

  set(key: string, value: string): TextEdit[] | undefined {
    return set(this.#model, this.#section, key.slice(this.prefix.length), value);
  }

  replace(term: Term, value: string): TextEdit[] | undefined {
    return replace(this.#model, this.#section, term, value);
  }

  remove(term: Term): TextEdit[] | undefined {
    return remove(this.#model, this.#section, term);
  }
}

const termsIn = (model: UnitModel, section: string): Term[] =>
  model.directives
    .filter(
      (directive) =>
        directive.section === section && directive.value.text !== '' && !model.settings.endedBy(directive),
    )
    .map((directive) => termOf(model, section, directive));

function termOf(model: UnitModel, section: string, directive: Directive): Term {
  const { name, value, range } = directive;
  const text = withOpaque(value, expansionsIn(model, section, directive));
  return { key: `${section}.${name}`, range, value: { text, range: value.extent } };
}

/** Doubled signs stand for themselves; they are matched so that none is taken for the start of an expansion. */
const SPECIFIER = /%%|%[A-Za-z]/g;
const VARIABLE = /\$\$|\$(?:\{[^}]*\}?|[A-Za-z_]\w*)/g;
/** The number of a process is nothing that anybody asks for. */
const CERTAIN = new Set(['%%', '$$', '$MAINPID', '${MAINPID}']);

/** Specifiers, and variables of a command line: they put text there that the file does not hold. */
function expansionsIn({ vocabulary }: UnitModel, section: string, { name, value }: Directive): Range[] {
  if (!/[%$]/.test(value.text)) return [];
  const { specifiers, type } = vocabulary.directive(section, name) ?? {};
  return [...(specifiers ? [SPECIFIER] : []), ...(type === 'exec' ? [VARIABLE] : [])]
    .flatMap((sign) => [...value.text.matchAll(sign)])
    .filter(([sign]) => !CERTAIN.has(sign))
    .map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }))
    .sort(byPosition)
    .filter((part, at, all) => part.start >= (all[at - 1]?.end ?? 0));
}

/** A list gets another line, unless it holds the value; anything else has its last value replaced. */
function set(model: UnitModel, section: string, name: string, value: string): TextEdit[] | undefined {
  const line = directiveLine(name, value);
  if (line === undefined) return undefined;
  const inForce = model.settings.inForce(section, name);
  const last = inForce.at(-1);
  if (last && !model.vocabulary.directive(section, name)?.list) return replaceValue(last, value);
  if (inForce.some((directive) => directive.value.text === value)) return [];
  // Behind an empty assignment, which would otherwise take the new one back.
  const before = model.settings.all(section, name).at(-1);
  return before ? addLine(model.source, before.extent, line) : addDirective(model, section, line);
}

/** One line of several keeps its place: a list is changed where the hint stands. */
function replace(
  { settings }: UnitModel,
  section: string,
  term: Term,
  value: string,
): TextEdit[] | undefined {
  const name = term.key.slice(section.length + 1);
  const directive = settings.all(section, name).find(({ range }) => range.start === term.range.start);
  return directive && directiveLine(name, value) !== undefined ? replaceValue(directive, value) : undefined;
}

/** Remarks between continuation lines would be lost with the old value. */
const replaceValue = ({ value, comments }: Directive, text: string): TextEdit[] | undefined =>
  comments.length > 0 ? undefined : [{ range: value.extent, text }];

/** Whole lines. Of a directive that is no list every line, or an earlier one would count again. */
function remove({ settings, vocabulary }: UnitModel, section: string, term: Term): TextEdit[] | undefined {
  const name = term.key.slice(section.length + 1);
  const all = settings.all(section, name);
  const gone = vocabulary.directive(section, name)?.list
    ? all.filter(({ range }) => range.start === term.range.start)
    : all;
  return gone.length === 0 ? undefined : gone.map(({ extent }) => ({ range: extent, text: '' }));
}
