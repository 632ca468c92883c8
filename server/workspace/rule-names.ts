// How people name rules: by id, by the name behind the slash, by another tool's name, or by a glob over these.

import { Minimatch } from 'minimatch';
import { nearestWord } from '../core/nearest.ts';
import { oncePer } from '../core/once.ts';
import { namesOf, type RuleInfo } from '../core/rule.ts';

/** The rules that a name stands for, by id; empty where it stands for none. */
export type RuleNames = (name: string) => ReadonlyMap<string, RuleInfo>;

/** A name without a slash is compared with the part behind the slash as well. */
const MATCH = { matchBase: true } as const;

/** Answers are kept: the same few names are asked for in file after file. */
export const createRuleNames = (rules: readonly RuleInfo[]): RuleNames =>
  oncePer((name) => new Map(rules.filter(ruleMatcher(name)).map((rule) => [rule.id, rule])));

function ruleMatcher(name: string): (rule: RuleInfo) => boolean {
  if (!isGlob(name)) return (rule) => namesOf(rule).includes(name);
  const glob = new Minimatch(name, MATCH);
  return (rule) => namesOf(rule).some((each) => glob.match(each));
}

/** Whether a name may stand for several rules. */
export const isGlob = (name: string): boolean => /[*?[{(!]/.test(name);

/** The id of the rule that somebody may have meant. */
export function likelyRule(name: string, rules: readonly RuleInfo[]): string | undefined {
  const idByName = new Map(rules.flatMap((rule) => namesOf(rule).map((each) => [each, rule.id] as const)));
  const near = nearestWord(name, idByName.keys());
  return near === undefined ? undefined : idByName.get(near);
}
