// What is told of a name that stands for rules, where somebody writes it: in configurations and in comments.

import { escapeMarkdown } from '../core/markdown.ts';
import type { RuleInfo } from '../core/rule.ts';
import type { Range } from '../core/text.ts';
import { createRuleNames } from './rule-names.ts';

/** What is told of a range, as Markdown. */
export interface Told {
  readonly range: Range;
  readonly markdown: string;
}

/** The rules, and what each finds, in a few words. */
export interface KnownRules {
  readonly rules: readonly RuleInfo[];
  readonly titleOf: (rule: string) => string | undefined;
}

const MOST = 10;

/** The rules that a name stands for, with the level that each has by itself. */
export function tellRules(name: string, { rules, titleOf }: KnownRules): string | undefined {
  const stands = [...createRuleNames(rules)(name).values()];
  const lines = stands.slice(0, MOST).map(({ id, severity, profile }) => {
    const rest = profile === 'all' ? `${severity}, off unless asked for` : severity;
    return `- \`${id}\` (${rest}): ${escapeMarkdown(titleOf(id) ?? '')}`;
  });
  if (stands.length > MOST) lines.push(`- and ${stands.length - MOST} more`);
  return lines.length === 0 ? undefined : lines.join('\n');
}
