// The options of `check` → settings for the engine. What is wrong with them is said before anything is read.

import { Minimatch } from 'minimatch';
import { SEVERITIES, type Severity } from '../core/finding.ts';
import type { Language } from '../core/language.ts';
import type { RuleInfo } from '../core/rule.ts';
import { type Arguments, UsageError, wrongValue } from './arguments.ts';
import { nearest } from './nearest.ts';

const LEVELS = ['off', ...SEVERITIES] as const;

/**
 * Reads `ID=LEVEL`, each ID being a rule's id, an alias, or a glob over them.
 * Shape:  of several that match a rule, the last one given wins.
 * Errors: UsageError for an unknown level, and for an ID that no rule has.
 */
export function readLevels(
  words: readonly string[],
  rules: readonly RuleInfo[],
): Record<string, Severity | 'off'> {
  const levels = new Map<string, Severity | 'off'>();
  for (const word of words) {
    const [, glob = '', name = ''] = /^(.*?)=(.*)$/.exec(word) ?? [];
    const level = LEVELS.find((candidate) => candidate === name);
    if (!glob || !level) throw wrongValue('rule', word, `Write ID=LEVEL with one of ${LEVELS.join(', ')}.`);
    requireRule(glob, rules);
    // Deleted first, so that the order is that of the last mention.
    levels.delete(glob);
    levels.set(glob, level);
  }
  return Object.fromEntries(levels);
}

function requireRule(glob: string, rules: readonly RuleInfo[]): void {
  const names = rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  const pattern = new Minimatch(glob);
  if (names.some((name) => pattern.match(name))) return;
  const [guess] = nearest(glob, names);
  const advice = guess ? `Did you mean ${guess}?` : '"ops-hints rules" lists them all.';
  throw wrongValue('rule', glob, `No rule has that id. ${advice}`);
}

/** The language that is forced by `--language`. */
export function readLanguage(id: string | undefined, languages: readonly Language[]): Language | undefined {
  const language = languages.find((candidate) => candidate.id === id);
  if (id === undefined || language) return language;
  throw wrongValue('language', id, `Choose one of ${languages.map((known) => known.id).join(', ')}.`);
}

/** What the paths of a command line stand for. */
export interface Subjects {
  readonly paths: readonly string[];
  readonly standardInput: boolean;
}

export function readSubjects(given: Arguments<'stdin-filename'>): Subjects {
  const paths = given.operands.filter((operand) => operand !== '-');
  const standardInput = paths.length < given.operands.length || given.has('stdin-filename');
  if (paths.includes('')) throw new UsageError('A path is empty.');
  return { paths: paths.length > 0 || standardInput ? paths : ['.'], standardInput };
}
