// The level and the options of each rule, from what settings say by rule, and what the chosen profile shows.

import type { Finding, Severity } from '../core/finding.ts';
import { oncePer } from '../core/once.ts';
import type { GivenOptions } from '../core/options.ts';
import type { RuleInfo, RuleSettings } from '../core/rule.ts';
import { isGlob, type RuleNames } from './rule-names.ts';

export type Level = Severity | 'off';

/** `errors`: what is sure to fail; `all`: with the rules that are off unless asked for. */
export const PROFILES = ['errors', 'recommended', 'all'] as const;
export type Profile = (typeof PROFILES)[number];

/** What a person may say of rules, by id, other name or glob; among several that match, the last one wins. */
export interface RuleChoices {
  readonly rules?: Readonly<Record<string, Level>>;
  readonly options?: Readonly<Record<string, GivenOptions>>;
  readonly profile?: Profile;
}

export interface ChosenRules extends RuleSettings {
  readonly profile: Profile;
  /** Whether a finding is one that the profile shows. */
  readonly shows: (finding: Finding) => boolean;
}

/** Settles what the choices come to; answers are made on first use. */
export function chooseRules(choices: RuleChoices, named: RuleNames): ChosenRules {
  const { rules = {}, options = {}, profile = 'recommended' } = choices;
  const levels = Object.entries(rules).map(([name, level]) => ({ name, level, stands: named(name) }));
  const given = Object.entries(options).map(([name, values]) => ({ values, stands: named(name) }));
  /** A glob sets the level of what runs; it asks for nothing that is off unless asked for. */
  const asked = ({ name, level }: (typeof levels)[number]) => level !== 'off' && !isGlob(name);
  return {
    profile,
    levelOf: oncePer((rule: RuleInfo) => {
      const said = levels.filter(({ stands }) => stands.has(rule.id));
      if (rule.profile === 'all' && profile !== 'all' && !said.some(asked)) return 'off';
      return said.at(-1)?.level ?? rule.severity;
    }),
    optionsOf: oncePer((rule: RuleInfo) =>
      Object.assign({}, ...given.filter(({ stands }) => stands.has(rule.id)).map(({ values }) => values)),
    ),
    shows: ({ rule, severity }) =>
      profile !== 'errors' ||
      severity === 'error' ||
      levels.some((said) => asked(said) && said.stands.has(rule)),
  };
}
