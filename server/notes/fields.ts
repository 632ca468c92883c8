// Typed reading of front-matter values; every value of a wrong shape becomes a problem at its place.

import type { FrontMatter, NoteProblem } from './front-matter.ts';
import { orKnown } from './slips.ts';

type Path = readonly (string | number)[];

/** Reads one record: the front matter, or a record inside of it. Problems of all of them are collected. */
export class Fields {
  readonly problems: NoteProblem[];
  readonly #matter: FrontMatter;
  readonly #record: Readonly<Record<string, unknown>>;
  readonly #path: Path;

  private constructor(
    matter: FrontMatter,
    record: Readonly<Record<string, unknown>>,
    path: Path,
    problems: NoteProblem[],
  ) {
    this.#matter = matter;
    this.#record = record;
    this.#path = path;
    this.problems = problems;
  }

  static of(matter: FrontMatter): Fields {
    return new Fields(matter, matter.values, [], [...matter.problems]);
  }

  get keys(): readonly string[] {
    return Object.keys(this.#record);
  }

  text(key: string): string | undefined {
    return this.#read(
      key,
      (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
      'a text',
    );
  }

  /** A text, a number or a boolean, as the text that was written for it. */
  scalar(key: string): string | undefined {
    const read = (value: unknown) =>
      ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
    return this.#read(key, read, 'a text or a number');
  }

  requiredText(key: string): string {
    const value = this.text(key);
    if (this.#matter.readable && !(key in this.#record)) this.fault(undefined, `"${key}" is missing.`);
    return value ?? '';
  }

  /** A list of texts; a single text counts as a list of one. */
  texts(key: string): readonly string[] | undefined {
    const read = (value: unknown) => {
      const texts = typeof value === 'string' ? [value] : value;
      return isTextList(texts) && texts.every((text) => text.trim() !== '') ? texts : undefined;
    };
    return this.#read(key, read, 'a text or a list of texts');
  }

  yesOrNo(key: string): boolean | undefined {
    return this.#read(key, (value) => (typeof value === 'boolean' ? value : undefined), 'true or false');
  }

  /** A record, or `undefined` where there is none. Keys outside of `known` are problems. */
  record(key: string, known: readonly string[], example: string): Fields | undefined {
    const read = (value: unknown) => (isRecord(value) ? value : undefined);
    const record = this.#read(key, read, `a record such as ${example}`);
    return record && this.#inner([key], record, known);
  }

  /** A list of records; a single record counts as a list of one. */
  records(key: string, known: readonly string[], example: string): readonly Fields[] {
    const read = (value: unknown) => {
      if (isRecord(value)) return [value];
      return Array.isArray(value) && value.every(isRecord) ? value : undefined;
    };
    const isList = Array.isArray(this.#record[key]);
    const records = this.#read(key, read, `a list of records such as ${example}`) ?? [];
    return records.map((record, index) => this.#inner(isList ? [key, index] : [key], record, known));
  }

  matching(key: string, pattern: RegExp, shape: string): string | undefined {
    return this.#read(key, (value) => (pattern.test(String(value)) ? String(value) : undefined), shape);
  }

  oneOf<Choice extends string>(key: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const value = this.text(key);
    const chosen = choices.find((choice) => choice === value);
    if (value !== undefined && !chosen)
      this.fault(key, `"${key}" cannot be "${value}"${orKnown(value, choices)}`);
    return chosen ?? otherwise;
  }

  /** Reports a fault of a value, or of the whole record. */
  fault(key: string | undefined, message: string): void {
    const path = key === undefined ? this.#path : [...this.#path, key];
    this.problems.push({ message, range: this.#matter.rangeOf(path) });
  }

  #inner(path: Path, record: Readonly<Record<string, unknown>>, known: readonly string[]): Fields {
    const inner = new Fields(this.#matter, record, [...this.#path, ...path], this.problems);
    for (const key of inner.keys.filter((key) => !known.includes(key))) {
      const range = this.#matter.keyRangeOf([...inner.#path, key]);
      this.problems.push({ message: `Unknown key "${key}"${orKnown(key, known)}`, range });
    }
    return inner;
  }

  #read<Value>(key: string, read: (value: unknown) => Value | undefined, shape: string): Value | undefined {
    const raw = this.#record[key];
    if (raw === undefined || raw === null) return undefined;
    const value = read(raw);
    if (value === undefined) this.fault(key, `"${key}" has to be ${shape}.`);
    return value;
  }
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
