// The level and the options of each rule, from settings by rule id, alias or glob.

import { Minimatch } from 'minimatch';
import type { Severity } from '../core/finding.ts';
import type { GivenOptions } from '../core/options.ts';
import type { LevelOf, RuleInfo, RuleSettings } from '../core/rule.ts';

/** Reads `{ "jvm/*": "off", "jvm/flag-removed": "error" }`; among several that match, the last wins. */
export function levelsFrom(levels: Readonly<Record<string, Severity | 'off'>>): LevelOf {
  const choices = choicesFrom(levels);
  return (rule) => choices(rule).at(-1) ?? rule.severity;
}

/** Reads options by rule in the same way; a later entry wins option by option. */
export function optionsFrom(options: Readonly<Record<string, GivenOptions>>): RuleSettings['optionsOf'] {
  const choices = choicesFrom(options);
  return (rule) => Object.assign({}, ...choices(rule));
}

/** What is said of a rule, in the order in which it was said. */
function choicesFrom<Choice>(said: Readonly<Record<string, Choice>>): (rule: RuleInfo) => Choice[] {
  const patterns = Object.entries(said).map(([glob, choice]) => ({ glob: new Minimatch(glob), choice }));
  return ({ id, aliases = [] }) =>
    patterns
      .filter(({ glob }) => [id, ...aliases].some((name) => glob.match(name)))
      .map(({ choice }) => choice);
}
