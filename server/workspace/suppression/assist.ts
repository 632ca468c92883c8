// Help inside of comments that suppress: which words may stand there, and what the names in them mean.

import type { Completion } from '../../core/features.ts';
import type { RuleInfo } from '../../core/rule.ts';
import { type Range, type SourceText, touches } from '../../core/text.ts';
import type { KnownRules } from '../tell-rules.ts';
import { ACTIONS, type Action, PREFIX, readComment } from './comment.ts';

export interface CompletedRules extends KnownRules {
  /** Rules that find something in the file come first. */
  readonly found: ReadonlySet<string>;
}

const MEANS: Readonly<Record<Action, string>> = {
  'disable-line': 'Suppresses findings on this line.',
  'disable-next-line': 'Suppresses findings in what begins on the next line.',
  'disable-file': 'Suppresses findings in the whole file.',
  disable: 'Suppresses findings from here on, to the end of the file or to `ops-hints-enable`.',
  enable: 'Ends what `ops-hints-disable` began.',
};

/** What begins a comment in one of our languages. */
const MARKER = /^(?:[#;!]+|\/\/)[ \t]*/;

/** Shape: `undefined` where the cursor is in no comment that suppresses or may become one. */
export function completeSuppression(
  source: SourceText,
  comments: readonly Range[],
  offset: number,
  help: CompletedRules,
): Completion[] | undefined {
  const where = comments.find(({ start, end }) => start < offset && offset <= end);
  if (!where) return undefined;
  const before = source.text.slice(where.start, offset);
  const said = before.replace(MARKER, '');
  const end = offset + (/^[^\s,]*/.exec(source.text.slice(offset, where.end))?.[0].length ?? 0);
  if (/^[\w-]*$/.test(said)) return completeAction(said, { start: offset - said.length, end });
  if (!readComment(source.slice(where), where) || /\s--(?:\s|$)/.test(before)) return undefined;
  const name = /[^\s,]*$/.exec(before)?.[0] ?? '';
  return help.rules.map((rule) => completeRule(rule, { start: offset - name.length, end }, help));
}

/** Other comments are prose: only what may become one of ours is completed. */
function completeAction(word: string, range: Range): Completion[] | undefined {
  if (word === '' || !PREFIX.startsWith(word.slice(0, PREFIX.length))) return undefined;
  return ACTIONS.map((action, rank) => ({
    label: PREFIX + action,
    kind: 'keyword',
    documentation: MEANS[action],
    range,
    text: PREFIX + action,
    rank,
  }));
}

const completeRule = (
  { id, severity, aliases = [] }: RuleInfo,
  range: Range,
  help: CompletedRules,
): Completion => {
  const title = help.titleOf(id);
  return {
    label: id,
    kind: 'value',
    detail: [severity, ...aliases].join(', '),
    ...(title === undefined ? {} : { documentation: title }),
    range,
    text: id,
    rank: help.found.has(id) ? 0 : 1,
  };
};

/** The word of such a comment under the cursor: the name of rules, or what it does. */
export function suppressionWordAt(
  source: SourceText,
  comments: readonly Range[],
  offset: number,
): { readonly range: Range; readonly name?: string; readonly means?: string } | undefined {
  const where = comments.find((comment) => touches(comment, offset));
  const comment = where && readComment(source.slice(where), where);
  if (!comment) return undefined;
  const named = comment.names.find(({ range }) => touches(range, offset));
  if (named) return named;
  const start = comment.range.start + source.slice(comment.range).indexOf(PREFIX);
  const range = { start, end: start + PREFIX.length + comment.action.length };
  return touches(range, offset) ? { range, means: MEANS[comment.action] } : undefined;
}
