// The one list of what a configuration may say: key by key, with its meaning and its JSON schema. The reader, the
// schema, completion and hovers all follow it.

import { SEVERITIES } from '../../core/finding.ts';
import type { TargetSubject } from '../../core/target.ts';
import type { Level, PROFILES } from '../rule-settings.ts';
import type { KnownRules } from '../tell-rules.ts';

export const LEVELS: readonly Level[] = ['off', ...SEVERITIES.toReversed()];

export const LEVEL_MEANS: Readonly<Record<Level, string>> = {
  off: 'The rule does not run.',
  hint: 'Style.',
  information: 'Advice with evidence.',
  warning: 'Known to hurt.',
  error: 'The program rejects the file or does not start.',
};

export const PROFILE_MEANS: Readonly<Record<(typeof PROFILES)[number], string>> = {
  errors: 'Only what is sure to fail, and the rules that are named.',
  recommended: 'Every rule but those that are off unless asked for.',
  all: 'Every rule, those that are matters of taste included.',
};

/** A version as a target names it. */
export const VERSION = /^\d+(?:\.\d+)?$/;

/** What the values of a configuration can be. */
export type ValueKind = 'switch' | 'profile' | 'by-rule' | 'by-target' | 'globs' | 'folders' | 'overrides';

export interface Entry {
  readonly about: string;
  readonly value: ValueKind;
  /** `file`: only for the configuration as a whole; `override`: only for some of its files. */
  readonly only?: 'file' | 'override';
  /** What completion writes behind the key. */
  readonly example: string;
}

/** By key, in the order in which people write them. */
export const ENTRIES = {
  root: {
    about: 'Whether configurations in folders above this one are left alone.',
    value: 'switch',
    only: 'file',
    example: 'true',
  },
  files: {
    about:
      'Globs of the files that this is for, from the folder of the configuration; without a slash, names in any folder.',
    value: 'globs',
    only: 'override',
    example: '"**/test/**"',
  },
  profile: {
    about: 'Which rules run where nothing is said of them.',
    value: 'profile',
    example: 'recommended',
  },
  rules: {
    about:
      'Levels of rules, by id, name, alias or glob; of several that match, the last one counts. A record gives a rule its options, and its level under the key level.',
    value: 'by-rule',
    example: '\n  ',
  },
  targets: {
    about: 'Versions that the files are meant for, where they do not say so themselves.',
    value: 'by-target',
    example: '\n  ',
  },
  requireReason: {
    about: 'Whether each comment that suppresses has to give its reason behind " -- ".',
    value: 'switch',
    example: 'true',
  },
  ignore: {
    about: 'Globs of files and folders that are left alone, from the folder of the configuration.',
    value: 'globs',
    only: 'file',
    example: '\n  - ',
  },
  notes: {
    about: 'Further folders with notes of your own, from the folder of the configuration.',
    value: 'folders',
    only: 'file',
    example: '\n  - ',
  },
  overrides: {
    about: 'What is different for some of the files; of several that match, the last one counts.',
    value: 'overrides',
    only: 'file',
    example: '\n  - files: ',
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type Key = keyof typeof ENTRIES;

/** Keys that may stand in a configuration, or in one of its overrides. */
export const keysIn = (place: 'file' | 'override'): Key[] =>
  (Object.keys(ENTRIES) as Key[]).filter((key) => {
    const { only }: Entry = ENTRIES[key];
    return only === undefined || only === place;
  });

/** What keys and values refer to. */
export interface Referred extends KnownRules {
  readonly subjects: readonly TargetSubject[];
}
