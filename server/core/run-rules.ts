// Runs the rules of one language over one model: levels, failing rules, order, duplicates.

import type { Finding, Fix, Severity } from './finding.ts';
import type { GivenOptions } from './options.ts';
import type { Emit, LevelOf, ReportDetail, Rule, RuleSettings } from './rule.ts';
import { describeTarget } from './target.ts';
import { byPosition } from './text.ts';

/** Rule id of the finding that stands for a rule which threw. */
export const RULE_FAILED = 'ops-hints/rule-failed';

/** A rule that is not off, with what settings say of it. */
interface SettledRule<Model> {
  readonly rule: Rule<Model>;
  readonly level: Severity;
  readonly given: GivenOptions;
}

/** Runs rules over one model after the other. The same choices come with the same `levelOf`, and are settled once. */
export function ruleRunner<Model>(
  rules: readonly Rule<Model>[],
): (model: Model, settings: RuleSettings) => Finding[] {
  const settled = new WeakMap<LevelOf, readonly SettledRule<Model>[]>();
  return (model, settings) => {
    const known = settled.get(settings.levelOf);
    const running = known ?? settle(rules, settings);
    if (!known) settled.set(settings.levelOf, running);
    return runSettled(running, model);
  };
}

const settle = <Model>(
  rules: readonly Rule<Model>[],
  { levelOf, optionsOf }: RuleSettings,
): SettledRule<Model>[] =>
  rules.flatMap((rule) => {
    const level = levelOf(rule);
    return level === 'off' ? [] : { rule, level, given: optionsOf(rule) };
  });

function runSettled<Model>(running: readonly SettledRule<Model>[], model: Model): Finding[] {
  const found: Finding[] = [];
  for (const settled of running) runRule(settled, model, found);
  return distinct(found.sort((a, b) => byPosition(a.range, b.range) || compare(a.rule, b.rule)));
}

function runRule<Model>({ rule, level, given }: SettledRule<Model>, model: Model, found: Finding[]): void {
  try {
    const emit: Emit = (range, message, detail) => {
      // A level that the user chose wins over the one that the case suggests.
      const severity = level === rule.severity ? (detail.severity ?? level) : level;
      found.push({ rule: rule.id, severity, message: withTarget(message, detail), range, ...rest(detail) });
    };
    rule.run(model, emit, given);
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

/** Shape: sorted by place and rule, so that what is the same stands close together. */
const distinct = (findings: readonly Finding[]): Finding[] =>
  findings.filter((finding, at) => !isRepeated(finding, at, findings));

function isRepeated({ rule, range, message }: Finding, at: number, findings: readonly Finding[]): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const other = findings[before];
    if (other?.rule !== rule || byPosition(other.range, range) !== 0) return false;
    if (other.message === message) return true;
  }
  return false;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
