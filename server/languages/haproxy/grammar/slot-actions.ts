// The slot that holds an action of a rule with its arguments.

import { judgeParentheses } from './action-parentheses.ts';
import { isTaken, suggest } from './judge-context.ts';
import type { ReadSlot } from './read-value.ts';

/** The program tells these by their beginning, and does not look at what follows. */
const BY_BEGINNING = /^(?:add|del|set)-(?:acl|map)./;

/** An action and, behind it, what its syntax asks for. */
export const action: ReadSlot = (line, word) => {
  const { context, title } = line;
  const { vocabulary, findings } = context;
  if (word.opaque || /^lua\./.test(word.text)) {
    line.done = true;
    return;
  }
  const fact = vocabulary.action(title, word.text);
  if (!fact || !isTaken(fact, context)) {
    line.done = true;
    if (BY_BEGINNING.test(word.text)) return;
    const suggestion = suggest(word.text, vocabulary.actionsOf(title), context);
    const hint = suggestion ? ` Did you mean "${suggestion}"?` : '';
    const since = fact?.since ? ` It exists since HAProxy ${fact.since}.` : '';
    findings.fault(
      'action-unknown',
      word.range,
      `"${word.text}" is no action of ${title}.${since}${hint}`,
      suggestion,
    );
    return;
  }
  line.at++;
  const parentheses = judgeParentheses(word, fact);
  if (parentheses.complaint) {
    line.done = true;
    findings.fault('argument-invalid', word.range, parentheses.complaint);
    return;
  }
  const [, resolvers] = parentheses.args;
  if (fact.name === 'do-resolve' && resolvers)
    findings.reference('resolvers', word, resolvers.start, resolvers.end);
  const syntax = vocabulary.syntax(`action.${fact.name}`);
  if (syntax) line.match(syntax, line);
  else line.done = true;
};
