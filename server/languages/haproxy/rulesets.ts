// The rules of a proxy: in which order HAProxy runs them, and which of them end what follows.
// Source: manual, 4.2 and chapter 4.3 "Actions keywords matrix"; the program's warnings about order.

import type { Section, Statement } from './nodes.ts';
import { readCondition } from './parse-condition.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rules of requests in the order in which they run, whatever the order in the file. */
const REQUEST_ORDER: readonly string[] = [
  'tcp-request connection',
  'tcp-request session',
  'tcp-request content',
  'monitor fail',
  'http-request',
  'redirect',
  'use_backend',
  'use-server',
];

const RESPONSE_RULES: readonly string[] = ['http-response', 'http-after-response', 'tcp-response content'];
/** Keywords of all rules. */
export const ALL_RULES: readonly string[] = [...REQUEST_ORDER, ...RESPONSE_RULES];

const STAGES: ReadonlyMap<string, number> = new Map(REQUEST_ORDER.map((keyword, stage) => [keyword, stage]));
const RULES: ReadonlySet<string> = new Set(ALL_RULES);

/** The stage of a rule; nothing for lines that are none. */
export const stageOf = ({ keyword }: Statement): number | undefined => STAGES.get(keyword);

export const isRule = ({ keyword }: Statement): boolean => RULES.has(keyword);

/** Whether the rule ends its ruleset for every request that reaches it. */
export function endsAlways(statement: Statement, vocabulary: Vocabulary): boolean {
  const { keyword, args, conditional, opaque } = statement;
  if (conditional || opaque || readCondition(statement)) return false;
  if (keyword === 'use_backend') return args.length === 1 && !args[0]?.text.includes('%[');
  if (keyword === 'redirect') return true;
  return args[0] !== undefined && vocabulary.action(keyword, args[0].text)?.final === true;
}

/** Rules by the ruleset that they are of. */
export function rulesets(section: Section): readonly (readonly Statement[])[] {
  const rules: (readonly Statement[])[] = [];
  section.byKeyword.forEach((statements, keyword) => {
    if (RULES.has(keyword)) rules.push(statements);
  });
  return rules;
}
