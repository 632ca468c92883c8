// Whether the terms in a note's front matter are ones that a file can hold, and the amounts ones that they take.

import type { Measure, TermNames } from '../core/terms.ts';
import { fitsParts } from '../core/wildcard.ts';
import type { FrontMatter, NoteProblem } from './front-matter.ts';
import { orNear } from './slips.ts';

/** What a language knows of its terms. */
export interface TermLanguage {
  readonly id: string;
  readonly termNames: () => TermNames;
  readonly measure: Measure;
}

type Path = readonly (string | number)[];

/** A value of the front matter with the way to it. */
interface Placed {
  readonly value: unknown;
  readonly path: Path;
}

/**
 * Terms that no file can hold and amounts that no value can be compared with: a hint about these would never speak.
 * Shape: of languages that are not handed in, nothing is said.
 */
export function unknownTermsIn(matter: FrontMatter, languages: readonly TermLanguage[]): NoteProblem[] {
  const root = { value: matter.values, path: [] };
  const find = (id: unknown) => languages.find((language) => language.id === id);
  const described = each(part(root, 'terms')).flatMap((entry) => describedTerm(part(entry, 'term'), find));
  const asked = each(part(root, 'hints')).flatMap((hint) => {
    const language = find(part(hint, 'language').value);
    return language
      ? [...conditionsOf(hint), part(hint, 'fix')].flatMap((one) => askedIn(one, language))
      : [];
  });
  return [...described, ...asked].map(({ message, path }) => ({ message, range: matter.rangeOf(path) }));
}

const conditionsOf = (hint: Placed): Placed[] => [...each(part(hint, 'when')), part(hint, 'report')];

interface Fault {
  readonly message: string;
  readonly path: Path;
}

function describedTerm({ value, path }: Placed, find: (id: string) => TermLanguage | undefined): Fault[] {
  const [, id = '', name = ''] = /^([a-z]+):(.+)$/.exec(String(value)) ?? [];
  const names = find(id)?.termNames();
  if (!names || name === '') return [];
  const fault = faultOf(name, names.described, names.madeUp);
  return fault ? [{ message: `${id} has no term ${fault}`, path }] : [];
}

/** The terms and amounts of a condition, the terms of a fix. */
function askedIn(record: Placed, language: TermLanguage): Fault[] {
  const { asked, madeUp } = language.termNames();
  const terms = ['has', 'missing', 'remove', 'set'].flatMap((key) => each(part(record, key)));
  const faults = terms.flatMap(({ value, path }) => {
    const [name = ''] = typeof value === 'string' ? value.split('=') : [];
    const fault = name === '' ? undefined : faultOf(name.trim(), asked, madeUp);
    return fault ? [{ message: `${language.id} has no term ${fault}`, path }] : [];
  });
  return faults.length > 0 ? faults : amountsIn(record, language);
}

function amountsIn(record: Placed, { measure, termNames }: TermLanguage): Fault[] {
  const terms = ['has', 'missing'].flatMap((key) => each(part(record, key)));
  const names = terms.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  return ['above', 'below'].flatMap((key) => {
    const { value, path } = part(record, key);
    if (value === undefined || names.length === 0) return [];
    const meant = names.flatMap((name) => namesMeant(name, termNames().asked));
    if (meant.length === 0 || meant.some((name) => measure(name, String(value)))) return [];
    return [{ message: `"${String(value)}" is no amount that ${names.join(' or ')} takes.`, path }];
  });
}

const namesMeant = (name: string, known: readonly string[]): readonly string[] =>
  name.includes('*') ? known.filter((each) => fitsParts(name.split('*'), each)) : [name];

/** The name with what may have been meant by it; nothing where a file can hold it. */
function faultOf(name: string, known: readonly string[], madeUp: RegExp): string | undefined {
  const parts = name.split('*');
  if (madeUp.test(name) || known.some((each) => fitsParts(parts, each))) return undefined;
  return `"${name}"${orNear(name, known)}`;
}

const part = ({ value, path }: Placed, key: string | number): Placed => ({
  value: typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
  path: [...path, key],
});

/** The entries of a list; a single value counts as a list of one. */
function each(placed: Placed): Placed[] {
  if (Array.isArray(placed.value)) return placed.value.map((_, index) => part(placed, index));
  return placed.value === undefined || placed.value === null ? [] : [placed];
}
