// What may be written at the cursor of a configuration in YAML. JSON is completed by editors, from the schema.

import type { Completion } from '../../core/features.ts';
import type { OptionSchema } from '../../core/options.ts';
import type { RuleInfo } from '../../core/rule.ts';
import { cursorIn, type YamlCursor } from '../../yaml/cursor.ts';
import { createRuleNames } from '../rule-names.ts';
import { PROFILES } from '../rule-settings.ts';
import { ENTRIES, type Entry, keysIn, LEVEL_MEANS, LEVELS, PROFILE_MEANS, type Referred } from './entries.ts';
import { LEVEL_KEY } from './read-rules.ts';

interface Offer {
  readonly label: string;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** Where it is more than the label. */
  readonly text?: string;
}

export function completeConfiguration(text: string, offset: number, referred: Referred): Completion[] {
  const cursor = cursorIn(text, offset);
  if (!cursor) return [];
  const path = cursor.path.filter((part) => typeof part === 'string');
  const isKey = cursor.role === 'key';
  const offers = isKey ? keysAt(path, indentAt(text, cursor), referred) : valuesAt(path, referred);
  return offers
    .filter(({ label }) => !isKey || !cursor.siblings.includes(label))
    .map(({ label, detail, documentation, text: written = label }, rank) => ({
      label,
      kind: isKey ? 'keyword' : 'value',
      range: cursor.range,
      // A key that has its colon, and a value that has its quotes, bring no others.
      text: (isKey && !cursor.isOpen && !cursor.isInline) || cursor.isQuoted ? label : written,
      rank,
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation }),
    }));
}

/** Blanks in front of the key on the cursor's line. */
function indentAt(text: string, { range }: YamlCursor): string {
  const start = text.lastIndexOf('\n', range.start - 1) + 1;
  return /^(?:\s|- )*/.exec(text.slice(start, range.start))?.[0].replace(/-/g, ' ') ?? '';
}

/** The path without the records of overrides, which say the same as the configuration itself. */
const placeIn = (
  path: readonly string[],
): { readonly inOverride: boolean; readonly path: readonly string[] } =>
  path[0] === 'overrides' ? { inOverride: true, path: path.slice(1) } : { inOverride: false, path };

function keysAt(whole: readonly string[], indent: string, referred: Referred): Offer[] {
  const { inOverride, path } = placeIn(whole);
  const [first, second, ...deeper] = path;
  if (first === undefined) return entryKeys(inOverride ? 'override' : 'file', indent);
  if (first === 'targets' && second === undefined)
    return referred.subjects.map(({ kind, label }) => ({ label: kind, detail: label, text: `${kind}: ` }));
  if (first !== 'rules' || deeper.length > 0) return [];
  return second === undefined ? ruleKeys(referred) : optionKeys(second, referred.rules);
}

const entryKeys = (place: 'file' | 'override', indent: string): Offer[] =>
  keysIn(place).map((key) => {
    const { about, example }: Entry = ENTRIES[key];
    const separator = example.startsWith('\n') ? '' : ' ';
    return {
      label: key,
      documentation: about,
      text: `${key}:${separator}${example.replaceAll('\n', `\n${indent}`)}`,
    };
  });

const ruleKeys = ({ rules, titleOf }: Referred): Offer[] =>
  rules.map(({ id, severity, aliases = [] }) => ({
    label: id,
    detail: [severity, ...aliases].join(', '),
    documentation: titleOf(id),
    text: `${id}: `,
  }));

function optionKeys(name: string, rules: readonly RuleInfo[]): Offer[] {
  const options = [...createRuleNames(rules)(name).values()].flatMap((rule) =>
    Object.entries(rule.options ?? {}),
  );
  return [
    { label: LEVEL_KEY, documentation: 'Level of the rule.', text: `${LEVEL_KEY}: ` },
    ...options.map(([label, { about }]) => ({ label, documentation: about, text: `${label}: ` })),
  ];
}

function valuesAt(whole: readonly string[], referred: Referred): Offer[] {
  const { path } = placeIn(whole);
  const [first, second, third] = path;
  if (path.length === 1 && (first === 'root' || first === 'requireReason')) return SWITCH;
  if (path.length === 1 && first === 'profile')
    return PROFILES.map((label) => ({ label, documentation: PROFILE_MEANS[label] }));
  if (first === 'targets' && second !== undefined) {
    const subject = referred.subjects.find(({ kind }) => kind === second);
    return (subject?.supported.toReversed() ?? []).map((label) => ({ label, text: quoted(label) }));
  }
  if (first !== 'rules' || second === undefined) return [];
  if (third === undefined || third === LEVEL_KEY)
    return LEVELS.map((label) => ({ label, documentation: LEVEL_MEANS[label] }));
  const shapes = [...createRuleNames(referred.rules)(second).values()].flatMap(
    ({ options }) => options?.[third] ?? [],
  );
  return shapes.flatMap(({ schema }) => choicesOf(schema));
}

const SWITCH: Offer[] = [{ label: 'true' }, { label: 'false' }];

const choicesOf = (schema: OptionSchema): Offer[] => {
  if ('enum' in schema) return schema.enum.map((label) => ({ label }));
  return schema.type === 'boolean' ? SWITCH : [];
};

/** 3.10 would be the number 3.1. */
const quoted = (version: string): string => (version.includes('.') ? `"${version}"` : version);
