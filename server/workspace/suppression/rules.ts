// What there is to say about suppressions themselves, as rules among others.

import type { RuleInfo } from '../../core/rule.ts';

export const UNUSED: RuleInfo = {
  id: 'ops-hints/suppression-unused',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
};

export const UNKNOWN_RULE: RuleInfo = {
  id: 'ops-hints/suppression-unknown-rule',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
};

/** Off unless a configuration requires reasons. */
export const REASON_MISSING: RuleInfo = {
  id: 'ops-hints/suppression-reason-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  profile: 'all',
};

export const SUPPRESSION_RULES: readonly RuleInfo[] = [UNUSED, UNKNOWN_RULE, REASON_MISSING];
