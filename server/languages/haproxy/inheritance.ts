// Which defaults a section takes over, and what is set in the end. Judges nothing.
// Source: HAProxy configuration manual, 4 "Proxies".

import { isProxy, type Lineage, type Section, type Statement } from './nodes.ts';

interface Scope {
  /** The defaults that hold here without being named. */
  readonly current: readonly Section[];
  readonly named: ReadonlyMap<string, readonly Section[]>;
}

/**
 * Finds the lineage of every section that has one.
 * Shape: `whole` says that the file holds the entire configuration; otherwise defaults may stand in another.
 */
export function readLineages(sections: readonly Section[], whole: boolean): ReadonlyMap<Section, Lineage> {
  const lineages = new Map<Section, SectionLineage>();
  const named = new Map<string, readonly Section[]>();
  let current: readonly Section[] = [];
  for (const section of sections) {
    const defaults = section.kind === 'defaults';
    if (!defaults && !isProxy(section)) continue;
    lineages.set(section, lineageOf(section, { current, named }, lineages, whole));
    if (!defaults) continue;
    // Which of several is taken is decided when HAProxy starts.
    current = section.header.conditional ? [...current, section] : [section];
    const name = section.header.name?.text;
    if (name !== undefined)
      named.set(name, [...(section.header.conditional ? (named.get(name) ?? []) : []), section]);
  }
  return lineages;
}

function lineageOf(
  section: Section,
  { current, named }: Scope,
  known: ReadonlyMap<Section, SectionLineage>,
  whole: boolean,
): SectionLineage {
  const { from } = section.header;
  const inherits = from !== undefined || section.kind !== 'defaults';
  const parents = from ? (named.get(from.text) ?? []) : inherits ? current : [];
  const found = parents.length > 0 || !inherits || (from === undefined && whole);
  return new SectionLineage(section, parents, found, known);
}

/** A class, because a large file has a thousand, and because most of them take over the same. */
class SectionLineage implements Lineage {
  readonly parents: readonly Section[];
  readonly sections: readonly Section[];
  readonly complete: boolean;
  readonly #section: Section;
  /** The one whose settings hold where the section says nothing; nothing where several may. */
  readonly #parent: SectionLineage | undefined;
  #settings: Map<readonly string[], Statement | undefined> | undefined;

  constructor(
    section: Section,
    parents: readonly Section[],
    found: boolean,
    known: ReadonlyMap<Section, SectionLineage>,
  ) {
    const [parent] = parents;
    this.#section = section;
    this.#parent = parent && parents.length === 1 ? known.get(parent) : undefined;
    this.parents = parents;
    this.sections = [section, ...(this.#parent?.sections ?? ancestorsOf(parents, known))];
    this.complete =
      found &&
      !section.templated &&
      (this.#parent
        ? this.#parent.complete
        : this.sections.every(({ templated }) => !templated) &&
          parents.every((each) => known.get(each)?.complete ?? true));
  }

  setting(keywords: readonly string[]): Statement | undefined {
    return lastIn(this.#section, keywords) ?? this.#inherited(keywords);
  }

  holderOf(statement: Statement): Section | undefined {
    return this.sections.find((section) => section.of(statement.keyword).includes(statement));
  }

  /** Kept where it is taken from: all who take over the same defaults ask the same. */
  #inherited(keywords: readonly string[]): Statement | undefined {
    if (this.#parent) return this.#parent.#kept(keywords);
    if (this.parents.length === 0) return undefined;
    for (const section of this.sections.slice(1)) {
      const last = lastIn(section, keywords);
      if (last) return last;
    }
    return undefined;
  }

  #kept(keywords: readonly string[]): Statement | undefined {
    this.#settings ??= new Map();
    if (!this.#settings.has(keywords)) this.#settings.set(keywords, this.setting(keywords));
    return this.#settings.get(keywords);
  }
}

const ancestorsOf = (
  parents: readonly Section[],
  known: ReadonlyMap<Section, SectionLineage>,
): ReadonlySet<Section> => new Set(parents.flatMap((each) => known.get(each)?.sections ?? [each]));

function lastIn(section: Section, keywords: readonly string[]): Statement | undefined {
  let last: Statement | undefined;
  keywords.forEach((keyword) => {
    const found = section.of(keyword).at(-1);
    if (found && (!last || found.range.start > last.range.start)) last = found;
  });
  return last;
}

const MODE = ['mode'];
const SWITCH = ['disabled', 'enabled'];

/**
 * The mode of a proxy; `tcp` where nobody says.
 * Errors: `undefined` where it is known only at start.
 */
export function modeOf(lineage: Lineage): string | undefined {
  const mode = lineage.setting(MODE);
  if (!mode) return 'tcp';
  return mode.opaque || mode.conditional ? undefined : mode.args[0]?.text;
}

/** Whether the proxy may be switched off. */
export const isDisabled = (lineage: Lineage): boolean => lineage.setting(SWITCH)?.keyword === 'disabled';
