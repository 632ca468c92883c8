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
  const lineages = new Map<Section, Lineage>();
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
  known: ReadonlyMap<Section, Lineage>,
  whole: boolean,
): Lineage {
  const { from } = section.header;
  const inherits = from !== undefined || section.kind !== 'defaults';
  const parents = from ? (named.get(from.text) ?? []) : inherits ? current : [];
  const all = [section, ...ancestorsOf(parents, known)];
  const found = parents.length > 0 || !inherits || (from === undefined && whole);
  return {
    parents,
    sections: all,
    complete:
      found &&
      all.every(({ templated }) => !templated) &&
      parents.every((parent) => known.get(parent)?.complete ?? true),
  };
}

/** Most sections have one parent, whose own line of ancestors is known to be without doubles. */
function ancestorsOf(parents: readonly Section[], known: ReadonlyMap<Section, Lineage>): Iterable<Section> {
  const [parent, ...others] = parents;
  if (parent && others.length === 0) return known.get(parent)?.sections ?? parents;
  return new Set(parents.flatMap((each) => known.get(each)?.sections ?? [each]));
}

/** The statement that decides: the last of these keywords in the nearest section that has one. */
export function settingOf(lineage: Lineage, keywords: ReadonlySet<string>): Statement | undefined {
  for (const section of lineage.sections) {
    let last: Statement | undefined;
    for (const keyword of keywords) {
      const found = section.of(keyword).at(-1);
      if (found && (!last || found.range.start > last.range.start)) last = found;
    }
    if (last) return last;
  }
  return undefined;
}

const MODE: ReadonlySet<string> = new Set(['mode']);
const SWITCH: ReadonlySet<string> = new Set(['disabled', 'enabled']);

/**
 * The mode of a proxy; `tcp` where nobody says.
 * Errors: `undefined` where it is known only at start.
 */
export function modeOf(lineage: Lineage): string | undefined {
  const mode = settingOf(lineage, MODE);
  if (!mode) return 'tcp';
  return mode.opaque || mode.conditional ? undefined : mode.args[0]?.text;
}

/** Whether the proxy may be switched off. */
export const isDisabled = (lineage: Lineage): boolean => settingOf(lineage, SWITCH)?.keyword === 'disabled';
