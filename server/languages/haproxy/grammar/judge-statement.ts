// Judges one statement by the syntax of its keyword.

import type { Reading } from '../conditionals.ts';
import type { Statement } from '../nodes.ts';
import { isAccepted } from '../vocabulary.ts';
import { Findings } from './fault.ts';
import { isTaken } from './judge-context.ts';
import { matchSyntax } from './match.ts';

const NOTHING = new Findings();

/**
 * What HAProxy would say about the arguments of a statement, and the names in them.
 * Shape: `versions` are all that could be meant. Keywords that are unknown or not accepted are others' matter.
 */
export function judgeStatement(
  statement: Statement,
  section: string,
  { vocabulary, versions }: Reading,
): Findings {
  const { fact, prefix, keyword } = statement;
  // A negation takes no arguments.
  if (!fact || prefix || !isAccepted(fact, section)) return NOTHING;
  if (fact.ignoredIn?.includes(section) || !isTaken(fact, { versions })) return NOTHING;
  const syntax = vocabulary.syntax(`${section} ${keyword}`) ?? vocabulary.syntax(keyword);
  if (!syntax) return NOTHING;
  const findings = new Findings();
  const context = { vocabulary, versions, section, findings };
  matchSyntax(syntax, statement.args, keyword, statement.keywordRange, context);
  return findings;
}
