// What a word of a configuration means.

import { type Range, touches } from '../../core/text.ts';
import { createRuleNames } from '../rule-names.ts';
import { type Told, tellRules } from '../tell-rules.ts';
import { ENTRIES, type Entry, LEVEL_MEANS, LEVELS, type Referred } from './entries.ts';
import { describeSchema } from './read-rules.ts';
import { readYaml, type Value } from './yaml-nodes.ts';

export function hoverConfiguration(text: string, offset: number, referred: Referred): Told | undefined {
  const { value } = readYaml(text);
  const found = value && find(value, offset, []);
  const markdown = found && tell(found.path, found.text, referred);
  return found && markdown ? { range: found.range, markdown } : undefined;
}

interface Found {
  /** Keys that lead to the word, itself included where it is one. */
  readonly path: readonly string[];
  readonly range: Range;
  /** Of a value; a key has none. */
  readonly text?: string;
}

function find(
  { record, list, range, text }: Value,
  offset: number,
  path: readonly string[],
): Found | undefined {
  for (const item of list ?? []) {
    if (touches(item.range, offset)) return find(item, offset, path);
  }
  for (const { key, keyRange, value } of record ?? []) {
    if (touches(keyRange, offset)) return { path: [...path, key], range: keyRange };
    if (touches(value.range, offset)) return find(value, offset, [...path, key]);
  }
  return text === undefined ? undefined : { path, range, text };
}

function tell(whole: readonly string[], value: string | undefined, referred: Referred): string | undefined {
  const [first = '', second, option] = whole[0] === 'overrides' && whole.length > 1 ? whole.slice(1) : whole;
  const isLevel = first === 'rules' && (option === undefined || option === 'level');
  if (value !== undefined) {
    const level = LEVELS.find((candidate) => candidate === value);
    return isLevel && level ? LEVEL_MEANS[level] : undefined;
  }
  if (second === undefined)
    return Object.hasOwn(ENTRIES, first) ? tellEntry(first as keyof typeof ENTRIES) : undefined;
  if (first === 'targets') return referred.subjects.find(({ kind }) => kind === second)?.label;
  if (first !== 'rules') return undefined;
  return option === undefined ? tellRules(second, referred) : tellOption(second, option, referred);
}

const tellEntry = (key: keyof typeof ENTRIES): string => {
  const { about }: Entry = ENTRIES[key];
  return about;
};

function tellOption(rule: string, option: string, { rules }: Referred): string | undefined {
  const [shape] = [...createRuleNames(rules)(rule).values()].flatMap(
    ({ options }) => options?.[option] ?? [],
  );
  return shape && `${shape.about} It has to be ${describeSchema(shape.schema)}.`;
}
