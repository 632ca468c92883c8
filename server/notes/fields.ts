// Typed reading of front-matter values; every value of a wrong shape becomes a problem at its key.

import type { FrontMatter, NoteProblem } from './front-matter.ts';

export class Fields {
  readonly problems: NoteProblem[];
  readonly #matter: FrontMatter;

  constructor(matter: FrontMatter) {
    this.#matter = matter;
    this.problems = [...matter.problems];
  }

  text(key: string): string | undefined {
    return this.#read(
      key,
      (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
      'a text',
    );
  }

  requiredText(key: string): string {
    const value = this.text(key);
    const missing = this.#matter.readable && !(key in this.#matter.values);
    if (missing) this.fault(key, `"${key}" is missing.`);
    return value ?? '';
  }

  list(key: string): readonly string[] {
    return this.#read(key, (value) => (isTextList(value) ? value : undefined), 'a list of texts') ?? [];
  }

  /** A list of records whose values are texts. */
  records<Key extends string>(key: string, keys: readonly Key[]): readonly Readonly<Record<Key, string>>[] {
    const read = (value: unknown) =>
      Array.isArray(value) && value.every((item) => isRecordOf(item, keys)) ? value : undefined;
    return this.#read(key, read, `a list of records with ${keys.join(' and ')}`) ?? [];
  }

  matching(key: string, pattern: RegExp, shape: string): string | undefined {
    return this.#read(key, (value) => (pattern.test(String(value)) ? String(value) : undefined), shape);
  }

  oneOf<Choice extends string>(key: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const read = (value: unknown) => choices.find((choice) => choice === value);
    return this.#read(key, read, `one of ${choices.join(', ')}`) ?? otherwise;
  }

  fault(key: string, message: string): void {
    this.problems.push({ message, range: this.#matter.rangeOf(key) });
  }

  #read<Value>(key: string, read: (value: unknown) => Value | undefined, shape: string): Value | undefined {
    const raw = this.#matter.values[key];
    if (raw === undefined || raw === null) return undefined;
    const value = read(raw);
    if (value === undefined) this.fault(key, `"${key}" has to be ${shape}.`);
    return value;
  }
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isRecordOf = <Key extends string>(item: unknown, keys: readonly Key[]): item is Record<Key, string> =>
  typeof item === 'object' &&
  item !== null &&
  Object.keys(item).length === keys.length &&
  keys.every((key) => typeof (item as Record<string, unknown>)[key] === 'string');
