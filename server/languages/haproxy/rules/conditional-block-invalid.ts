// `.if` blocks that do not close, branches without their `.if`, expressions that HAProxy cannot read.
// Source: manual, 2.4 "Conditional blocks"; the program's messages.

import { type Report, scan } from '../../../core/rule.ts';
import { expressionComplaint } from '../conditionals.ts';
import type { HaproxyModel } from '../model.ts';
import type { Conditional } from '../nodes.ts';

type Found = { readonly message: string };

interface State {
  readonly model: HaproxyModel;
  /** The `.if` lines that are open, each with whether its `.else` has come. */
  readonly open: readonly { readonly line: Placed; readonly hasElse: boolean }[];
}

interface Placed {
  readonly line: Conditional;
  readonly start: number;
}

const MESSAGES: ReadonlySet<string> = new Set(['.diag', '.notice', '.warning', '.alert']);

/** A conditional that the program refuses. */
export const conditionalBlockInvalid = scan<HaproxyModel, Placed, State, Found>({
  id: 'haproxy/conditional-block-invalid',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ message }) => message,
  nodes: conditionals,
  start: (model) => ({ model, open: [] }),
  step: (state, placed, report) => {
    const message = complaint(placed.line, state);
    if (message) say(placed, message, report);
    return { model: state.model, open: opened(state.open, placed) };
  },
  end({ open }, report) {
    for (const { line } of open) say(line, 'This .if has no .endif.', report);
  },
});

function* conditionals({ own }: HaproxyModel): Iterable<Placed> {
  const answers = own.ask('conditionals', (content) => content.conditionals);
  for (const { found, start } of [...answers].sort((a, b) => a.start - b.start)) {
    for (const line of found) yield { line, start };
  }
}

function say({ line, start }: Placed, message: string, report: Report<Found>): void {
  const [first, last] = [line.keyword.range, (line.words.at(-1) ?? line.keyword).range];
  report({ start: first.start + start, end: last.end + start }, { message });
}

function complaint({ keyword, words }: Conditional, { open, model }: State): string | undefined {
  const [, first, second] = words;
  const { text } = keyword;
  if (words.some(({ broken }) => broken !== undefined)) return undefined;
  if (MESSAGES.has(text))
    return second && !words.some(({ splits }) => splits)
      ? `"${text}" takes one message: put it in quotes.`
      : undefined;
  if (text === '.if') return expressionOf(words, model);
  const last = open.at(-1);
  if (!['.elif', '.else', '.endif'].includes(text)) return `HAProxy knows no "${text}".`;
  if (!last) return `There is no .if in front of this "${text}".`;
  if (last.hasElse && text !== '.endif') return `"${text}" cannot follow .else.`;
  if (text === '.elif') return expressionOf(words, model);
  return first ? `"${text}" takes no argument.` : undefined;
}

function expressionOf(words: Conditional['words'], { vocabulary, target }: HaproxyModel): string | undefined {
  if (words.some(({ opaque }) => opaque)) return undefined;
  const text = words
    .slice(1)
    .map((word) => word.text)
    .join(' ');
  return expressionComplaint(text, { vocabulary, versions: target.versions });
}

function opened(open: State['open'], line: Placed): State['open'] {
  const { text } = line.line.keyword;
  const last = open.at(-1);
  if (text === '.if') return [...open, { line, hasElse: false }];
  if (text === '.endif') return open.slice(0, -1);
  return text === '.else' && last ? [...open.slice(0, -1), { ...last, hasElse: true }] : open;
}
