// Runs the rules of one language over one model: levels, failing rules, order, duplicates.

import type { Finding, Fix } from './finding.ts';
import type { Emit, ReportDetail, Rule, RuleSettings } from './rule.ts';
import { describeTarget } from './target.ts';
import { byPosition } from './text.ts';

/** Rule id of the finding that stands for a rule which threw. */
export const RULE_FAILED = 'ops-hints/rule-failed';

export function runRules<Model>(
  rules: readonly Rule<Model>[],
  model: Model,
  settings: RuleSettings,
): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) runRule(rule, model, settings, found);
  return distinct(found.sort((a, b) => byPosition(a.range, b.range) || compare(a.rule, b.rule)));
}

function runRule<Model>(rule: Rule<Model>, model: Model, settings: RuleSettings, found: Finding[]): void {
  const level = settings.levelOf(rule);
  if (level === 'off') return;
  try {
    const emit: Emit = (range, message, detail) => {
      // A level that the user chose wins over the one that the case suggests.
      const severity = level === rule.severity ? (detail.severity ?? level) : level;
      found.push({ rule: rule.id, severity, message: withTarget(message, detail), range, ...rest(detail) });
    };
    rule.run(model, emit, settings.optionsOf(rule));
  } catch (cause) {
    found.push(failure(rule.id, cause));
  }
}

const rest = ({ related = [], fixes = [], tags = [], target, aliases }: ReportDetail) => ({
  related,
  fixes: fixes.filter((fix): fix is Fix => fix !== undefined),
  tags,
  ...(target ? { target } : {}),
  ...(aliases ? { aliases } : {}),
});

/** Every finding that depends on a version says which one and how we know. */
const withTarget = (message: string, { target }: ReportDetail): string =>
  target ? `${message} (${describeTarget(target)})` : message;

const failure = (rule: string, cause: unknown): Finding => ({
  rule: RULE_FAILED,
  severity: 'information',
  message: `Rule ${rule} failed on this file: ${cause instanceof Error ? cause.message : String(cause)}. Other rules are not affected.`,
  range: { start: 0, end: 0 },
  related: [],
  fixes: [],
  tags: [],
});

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, range, message }) => {
    const key = `${range.start}:${range.end}:${rule}:${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
