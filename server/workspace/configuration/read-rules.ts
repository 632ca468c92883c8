// What a configuration says of rules: levels, and options that each rule has of its own.

import type { GivenOptions, OptionSchema, OptionShapes } from '../../core/options.ts';
import type { RuleInfo } from '../../core/rule.ts';
import { createRuleNames, isGlob, likelyRule } from '../rule-names.ts';
import type { Level } from '../rule-settings.ts';
import type { Choices } from './configuration.ts';
import { LEVELS } from './entries.ts';
import { type Faults, unknownWord } from './faults.ts';
import type { Entry, Value } from './yaml-nodes.ts';

/** Key of the level in a record that gives a rule its options. */
export const LEVEL_KEY = 'level';

type Said = Pick<Choices, 'rules' | 'options'>;

/** Reads `{ <name>: <level> }` and `{ <name>: { level: <level>, <option>: <value> } }`. */
export function readRules(value: Value | undefined, rules: readonly RuleInfo[], faults: Faults): Said {
  if (!value || value.isEmpty) return { rules: {}, options: {} };
  if (!value.record) {
    faults.error(value.range, '"rules" has to be a record of rules and their levels.');
    return { rules: {}, options: {} };
  }
  const named = createRuleNames(rules);
  const levels: Record<string, Level> = {};
  const options: Record<string, GivenOptions> = {};
  for (const entry of value.record) {
    const stands = [...named(entry.key).values()];
    if (stands.length === 0) faults.warning(entry.keyRange, unknownRule(entry.key, rules));
    const { level, given } = readRule(entry, stands, faults);
    if (level) levels[entry.key] = level;
    if (given) options[entry.key] = given;
  }
  return { rules: levels, options };
}

function unknownRule(name: string, rules: readonly RuleInfo[]): string {
  const likely = isGlob(name) ? undefined : likelyRule(name, rules);
  return `No rule is called "${name}".${likely === undefined ? '' : ` Did you mean ${likely}?`}`;
}

interface SaidOfRule {
  readonly level?: Level | undefined;
  readonly given?: GivenOptions;
}

function readRule({ key, value }: Entry, stands: readonly RuleInfo[], faults: Faults): SaidOfRule {
  if (!value.record) return { level: readLevel(value, faults) };
  const shapes: OptionShapes = Object.assign({}, ...stands.map(({ options = {} }) => options));
  const given: Record<string, unknown> = {};
  let level: Level | undefined;
  for (const option of value.record) {
    if (option.key === LEVEL_KEY) level = readLevel(option.value, faults);
    // Of a rule that is not known, neither are its options.
    else if (stands.length > 0 && isFitting(option, shapes, key, faults))
      given[option.key] = option.value.plain;
  }
  return { level, given };
}

function readLevel(value: Value, faults: Faults): Level | undefined {
  const level = LEVELS.find((candidate) => candidate === value.text);
  return level ?? faults.error(value.range, unknownWord('level', value.text ?? '', LEVELS));
}

function isFitting(
  { key, keyRange, value }: Entry,
  shapes: OptionShapes,
  rule: string,
  faults: Faults,
): boolean {
  const shape = shapes[key];
  if (!shape)
    faults.error(keyRange, unknownWord(`option of ${rule}`, key, [LEVEL_KEY, ...Object.keys(shapes)]));
  else if (shape.read(value.plain) !== undefined) return true;
  else faults.error(value.range, `"${key}" has to be ${describeSchema(shape.schema)}.`);
  return false;
}

/** For people: what a value has to be. */
export function describeSchema(schema: OptionSchema): string {
  if ('enum' in schema) return `one of ${schema.enum.join(', ')}`;
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'array') return 'a list of texts';
  return `a record whose values are one of ${schema.additionalProperties.enum.join(', ')}`;
}
