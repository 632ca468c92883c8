// What a unit's directives come to: lists add up, empty assignments reset, the last scalar wins.
// One file only; merging drop-ins into their unit is for the workspace.

import type { Directive } from './model.ts';
import type { DirectiveRecord, Vocabulary } from './vocabulary.ts';

export class Settings {
  readonly #all = new Map<string, Directive[]>();
  readonly #inForce = new Map<string, Directive[]>();
  readonly #endedBy = new Map<Directive, Directive>();

  constructor(directives: readonly Directive[], vocabulary: Vocabulary) {
    const groups = new Map<string, Set<string>>();
    for (const directive of directives) {
      const { section = '', name } = directive;
      const record = vocabulary.directive(section, name);
      const group = `${section}.${record?.resetGroup ?? name}`;
      const key = `${section}.${name}`;
      append(this.#all, key, directive);
      groups.set(group, (groups.get(group) ?? new Set<string>()).add(key));
      this.#apply(key, directive, record, groups.get(group) ?? []);
    }
  }

  /** Every assignment, empty and overridden ones included. */
  all(section: string, name: string): readonly Directive[] {
    return this.#all.get(`${section}.${name}`) ?? [];
  }

  /** The assignments that count: several for lists, at most one otherwise. */
  inForce(section: string, name: string): readonly Directive[] {
    return this.#inForce.get(`${section}.${name}`) ?? [];
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

  #apply(
    key: string,
    directive: Directive,
    record: DirectiveRecord | undefined,
    group: Iterable<string>,
  ): void {
    if (directive.value.text === '') {
      if (record?.emptyResets) for (const member of group) this.#end(member, directive);
      return;
    }
    if (!record?.list) this.#end(key, directive);
    append(this.#inForce, key, directive);
  }

  #end(key: string, by: Directive): void {
    for (const earlier of this.#inForce.get(key) ?? []) this.#endedBy.set(earlier, by);
    this.#inForce.delete(key);
  }
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** A boolean as systemd spells it; `undefined` for anything else. Source: systemd.syntax(7). */
export function readBoolean(text: string | undefined): boolean | undefined {
  const word = text?.toLowerCase() ?? '';
  if (['1', 'yes', 'y', 'true', 't', 'on'].includes(word)) return true;
  return ['0', 'no', 'n', 'false', 'f', 'off'].includes(word) ? false : undefined;
}
