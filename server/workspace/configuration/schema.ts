// The JSON schema of a configuration, made from the one list of what it may say and from the rules.

import type { OptionSchema } from '../../core/options.ts';
import type { RuleInfo } from '../../core/rule.ts';
import { PROFILES } from '../rule-settings.ts';
import {
  ENTRIES,
  type Entry,
  keysIn,
  LEVEL_MEANS,
  LEVELS,
  PROFILE_MEANS,
  type Referred,
  type ValueKind,
  VERSION,
} from './entries.ts';
import { LEVEL_KEY } from './read-rules.ts';

type Schema = Readonly<Record<string, unknown>>;

/** For editors that know the draft of 2007. */
export const configurationSchema = (referred: Referred): Schema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Configuration of Ops Hints',
  ...record('file', referred),
  definitions: {
    level: { enum: LEVELS, enumDescriptions: LEVELS.map((level) => LEVEL_MEANS[level]) },
    choice: { anyOf: [LEVEL, optionsRecord([])] },
    rules: rulesOf(referred),
  },
});

function record(place: 'file' | 'override', referred: Referred): Schema {
  const properties = keysIn(place).map((key) => {
    const { about, value }: Entry = ENTRIES[key];
    return [key, { description: about, ...VALUES[value](referred) }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(place === 'override' ? { required: ['files'] } : {}),
  };
}

const TEXTS: Schema = { type: ['string', 'array'], items: { type: 'string', minLength: 1 } };
/** Said once: there are hundreds of rules. */
const LEVEL: Schema = { $ref: '#/definitions/level' };

const VALUES: Readonly<Record<ValueKind, (referred: Referred) => Schema>> = {
  switch: () => ({ type: 'boolean' }),
  profile: () => ({ enum: PROFILES, enumDescriptions: PROFILES.map((profile) => PROFILE_MEANS[profile]) }),
  globs: () => TEXTS,
  folders: () => TEXTS,
  'by-rule': () => ({ $ref: '#/definitions/rules' }),
  'by-target': ({ subjects }) => ({
    type: 'object',
    properties: Object.fromEntries(
      subjects.map(({ kind, label }) => [
        kind,
        { description: `Version of ${label}.`, type: ['string', 'number'], pattern: VERSION.source },
      ]),
    ),
    additionalProperties: false,
  }),
  overrides: (referred) => ({ type: 'array', items: record('override', referred) }),
};

const rulesOf = ({ rules, titleOf }: Referred): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    rules.map((rule) => [rule.id, { description: titleOf(rule.id) ?? rule.id, ...ofRule(rule) }]),
  ),
  // Globs, other names of rules, and hints of a team's own notes.
  additionalProperties: { anyOf: [LEVEL, { type: 'object' }] },
});

function ofRule({ options = {} }: RuleInfo): Schema {
  if (Object.keys(options).length === 0) return { allOf: [{ $ref: '#/definitions/choice' }] };
  const described = Object.entries(options).map(
    ([name, { about, schema, fallback }]): readonly [string, OptionSchema & Schema] => [
      name,
      { description: about, default: fallback, ...schema },
    ],
  );
  return { anyOf: [LEVEL, optionsRecord(described)] };
}

const optionsRecord = (options: readonly (readonly [string, Schema])[]): Schema => ({
  type: 'object',
  properties: { [LEVEL_KEY]: LEVEL, ...Object.fromEntries(options) },
  additionalProperties: false,
});
