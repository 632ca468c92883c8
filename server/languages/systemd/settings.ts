// What a unit's directives come to: lists add up, empty assignments reset, the last scalar wins.
// One file only; merging drop-ins into their unit is for the workspace.

import type { DirectiveRecord } from './catalogue.ts';
import type { Directive } from './nodes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The assignments of one directive. */
interface Assigned {
  readonly all: Directive[];
  inForce: Directive[];
}

export class Settings {
  readonly #sections = new Map<string, Map<string, Assigned>>();
  readonly #endedBy = new Map<Directive, Directive>();

  constructor(directives: readonly Directive[], vocabulary: Vocabulary) {
    const groups = new Map<string, Set<Assigned>>();
    for (const directive of directives) {
      const { section = '', name } = directive;
      const record = vocabulary.directive(section, name);
      const assigned = this.#assigned(section, name);
      const group = record?.resetGroup === undefined ? undefined : `${section}.${record.resetGroup}`;
      if (group !== undefined) groups.set(group, (groups.get(group) ?? new Set<Assigned>()).add(assigned));
      const reset = group === undefined ? [assigned] : (groups.get(group) ?? []);
      assigned.all.push(directive);
      this.#apply(directive, record, assigned, reset);
    }
  }

  /** Every assignment, empty and overridden ones included. */
  all(section: string, name: string): readonly Directive[] {
    return this.#sections.get(section)?.get(name)?.all ?? NONE;
  }

  /** The assignments that count: several for lists, at most one otherwise. */
  inForce(section: string, name: string): readonly Directive[] {
    return this.#sections.get(section)?.get(name)?.inForce ?? NONE;
  }

  /** The last assignment that counts. */
  last(section: string, name: string): Directive | undefined {
    return this.inForce(section, name).at(-1);
  }

  /** Text of the last assignment that counts. */
  text(section: string, name: string): string | undefined {
    return this.last(section, name)?.value.text;
  }

  /** The later assignment that makes this one count for nothing. */
  endedBy(directive: Directive): Directive | undefined {
    return this.#endedBy.get(directive);
  }

  #assigned(section: string, name: string): Assigned {
    const names = this.#sections.get(section) ?? new Map<string, Assigned>();
    this.#sections.set(section, names);
    const assigned = names.get(name) ?? { all: [], inForce: [] };
    names.set(name, assigned);
    return assigned;
  }

  #apply(
    directive: Directive,
    record: DirectiveRecord | undefined,
    assigned: Assigned,
    reset: Iterable<Assigned>,
  ): void {
    if (directive.value.text === '') {
      if (record?.emptyResets) for (const member of reset) this.#end(member, directive);
      return;
    }
    if (!record?.list) this.#end(assigned, directive);
    assigned.inForce.push(directive);
  }

  #end(assigned: Assigned, by: Directive): void {
    for (const earlier of assigned.inForce) this.#endedBy.set(earlier, by);
    assigned.inForce = [];
  }
}

/** Most of what rules ask for is not there. */
const NONE: readonly Directive[] = [];

/** A boolean as systemd spells it; `undefined` for anything else. Source: systemd.syntax(7). */
export function readBoolean(text: string | undefined): boolean | undefined {
  const word = text?.toLowerCase() ?? '';
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

const YES: ReadonlySet<string> = new Set(['1', 'yes', 'y', 'true', 't', 'on']);
const NO: ReadonlySet<string> = new Set(['0', 'no', 'n', 'false', 'f', 'off']);
