// The person's settings, section `opsHints`: their shape, and reading whatever a client sends for them.

import type { Severity } from '../core/finding.ts';
import { type EngineSettings, PROFILES, type Profile } from '../engine.ts';

export const SECTION = 'opsHints';

/** Levels that a rule can be given. */
export const LEVELS = ['off', 'hint', 'information', 'warning', 'error'] as const satisfies readonly (
  | Severity
  | 'off'
)[];

/** Kinds of targets that have a setting `opsHints.targets.<kind>`. */
export const TARGET_KINDS = ['jdk', 'haproxy', 'systemd'] as const;

/** When a file is checked: with every change, with every save, or when somebody asks for it. */
export const RUN_MODES = ['onType', 'onSave', 'manual'] as const;
export type RunMode = (typeof RUN_MODES)[number];

/** What the engine needs to know, and what only an editor asks for. */
export interface EditorSettings extends EngineSettings {
  readonly inlayHints: boolean;
  readonly run: RunMode;
}

export interface ReadSettings {
  readonly settings: EditorSettings;
  /** One sentence per value that is left out because it makes no sense. */
  readonly problems: readonly string[];
}

/**
 * Reads `{ rules: { "<id or glob>": "<level>" }, targets: { jdk: "17" }, profile: "all", run: "onSave", … }`.
 * Shape:  everything is optional; an empty target or profile means that none is set.
 * Errors: never throws; a value of a wrong shape is left out and named in `problems`.
 */
export function readSettings(raw: unknown): ReadSettings {
  const { rules, targets, inlayHints, profile, run } = record(raw);
  const problems: string[] = [];
  const chosen = readChoice<Profile>('profile', profile, PROFILES, problems);
  return {
    settings: {
      rules: readRules(record(rules), problems),
      targets: readTargets(record(targets), problems),
      ...(chosen ? { profile: chosen } : {}),
      inlayHints: readSwitch('inlayHints', inlayHints, problems),
      run: readChoice('run', run, RUN_MODES, problems) ?? 'onType',
    },
    problems,
  };
}

function readChoice<Choice extends string>(
  name: string,
  raw: unknown,
  choices: readonly Choice[],
  problems: string[],
): Choice | undefined {
  const choice = choices.find((candidate) => candidate === raw);
  if (choice === undefined && (raw ?? '') !== '')
    problems.push(`${SECTION}.${name} is none of ${choices.join(', ')}.`);
  return choice;
}

/** A switch is off unless it is switched on. */
function readSwitch(name: string, raw: unknown, problems: string[]): boolean {
  if (raw !== undefined && raw !== null && typeof raw !== 'boolean')
    problems.push(`${SECTION}.${name} is neither true nor false.`);
  return raw === true;
}

function readRules(
  raw: Readonly<Record<string, unknown>>,
  problems: string[],
): Record<string, Severity | 'off'> {
  const rules: Record<string, Severity | 'off'> = {};
  for (const [glob, value] of Object.entries(raw)) {
    const level = LEVELS.find((candidate) => candidate === value);
    if (level) rules[glob] = level;
    else problems.push(`${SECTION}.rules: "${glob}" is none of ${LEVELS.join(', ')}.`);
  }
  return rules;
}

function readTargets(raw: Readonly<Record<string, unknown>>, problems: string[]) {
  const targets: Record<string, { version: string; from: string; overrides: boolean }> = {};
  for (const kind of TARGET_KINDS) {
    const value = raw[kind] ?? '';
    const version = typeof value === 'number' ? String(value) : value;
    const from = `setting ${SECTION}.targets.${kind}`;
    if (typeof version !== 'string' || !/^(?:\d+(?:\.\d+)?)?$/.test(version.trim()))
      problems.push(`${from} is no version such as "17" or "3.2".`);
    else if (version.trim() !== '') targets[kind] = { version: version.trim(), from, overrides: false };
  }
  return targets;
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
