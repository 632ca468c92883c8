// Judges one statement by the syntax of its keyword.

import type { Statement } from '../nodes.ts';
import { isPlace } from './availability.ts';
import { isTaken, type JudgeContext } from './judge-context.ts';
import { matchSyntax } from './match.ts';

/** Rules of checks that name a variable in their keyword: `http-check set-var(check.size)`. */
const VARIABLE_RULE = /^(?:http|tcp)-check (?:un)?set-var/;

/** Read to the end before they are passed over in a section that has no use for them. */
const READ_ANYWHERE = /^(?:timeout|option) |^(?:srv|cli)tcpka-/;

/** The words of the keyword. */
const wordsOf = ({ words, args }: Statement): Statement['words'] =>
  words.slice(0, words.length - args.length);

/**
 * Notes what HAProxy would say about the arguments of a statement, and the names in them.
 * Keywords that are unknown or not accepted are others' matter.
 */
export function judgeStatement(statement: Statement, context: JudgeContext): void {
  const { vocabulary, section, findings } = context;
  const { fact, prefix, keyword } = statement;
  // A negation takes no arguments.
  if (prefix) return;
  if (!fact) judgeHalfKnown(statement, context);
  if (!fact || !statement.accepted) return;
  if (!isTaken(fact, context)) return;
  if (fact.ignoredIn?.includes(section) && !READ_ANYWHERE.test(keyword)) return;
  const syntax = vocabulary.syntaxIn(section, keyword);
  if (!syntax) return;
  if (VARIABLE_RULE.test(keyword) && !/\(.+\)$/.test(wordsOf(statement).at(-1)?.text ?? ''))
    findings.fault(
      'argument-missing',
      statement.keywordRange,
      `"${keyword}" needs a variable in parentheses right behind it.`,
    );
  const placed = isPlace(keyword) ? { ...context, place: keyword } : context;
  matchSyntax(syntax, statement.args, keyword, statement.keywordRange, placed);
}

/** Where the second word of a keyword is known only at start, what all keywords with the first one share. */
function judgeHalfKnown({ keyword, keywordRange, args }: Statement, context: JudgeContext): void {
  const syntax = args[0]?.opaque ? context.vocabulary.syntax(keyword) : undefined;
  if (syntax) matchSyntax(syntax, args, keyword, keywordRange, context);
}
