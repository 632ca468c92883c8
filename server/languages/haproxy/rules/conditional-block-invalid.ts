// `.if` blocks that do not close, branches without their `.if`, expressions that HAProxy cannot read.
// Source: manual, 2.4 "Conditional blocks"; the program's messages.

import { type Report, scan } from '../../../core/rule.ts';
import { expressionComplaint } from '../conditional-expression.ts';
import { type Certainty, OpenBlocks } from '../conditionals.ts';
import type { HaproxyModel } from '../model.ts';
import type { Conditional } from '../nodes.ts';

type Found = { readonly message: string };

interface State {
  readonly model: HaproxyModel;
  /** The `.if` lines that are open, each with whether its `.else` has come. */
  readonly open: readonly { readonly line: Placed; readonly hasElse: boolean }[];
  /** Which of their branches is read. */
  readonly blocks: OpenBlocks;
}

interface Placed {
  readonly line: Conditional;
  readonly start: number;
}

/** What is wrong, and whether HAProxy comes to see it. */
interface Complaint {
  readonly message: string;
  readonly seen: Certainty;
}

const MESSAGES: ReadonlySet<string> = new Set(['.diag', '.notice', '.warning', '.alert']);
const BLOCKS: ReadonlySet<string> = new Set(['.if', '.elif', '.else', '.endif']);

/** A conditional that the program refuses. */
export const conditionalBlockInvalid = scan<HaproxyModel, Placed, State, Found>({
  id: 'haproxy/conditional-block-invalid',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ message }) => message,
  nodes: conditionals,
  start: (model) => ({ model, open: [], blocks: OpenBlocks.none }),
  step: (state, placed, report) => {
    const complaint = complaintOf(placed.line, state);
    if (complaint && complaint.seen !== 'no') say(placed, complaint, report);
    return {
      model: state.model,
      open: opened(state.open, placed),
      blocks: state.blocks.after(placed.line.keyword.text, expressionOf(placed.line), {
        vocabulary: state.model.vocabulary,
        versions: state.model.target.versions,
      }),
    };
  },
  end({ open }, report) {
    for (const { line } of open) say(line, { message: 'This .if has no .endif.', seen: 'yes' }, report);
  },
});

function* conditionals({ own }: HaproxyModel): Iterable<Placed> {
  for (const { found, start } of own.ask('conditionals', (content) => content.conditionals)) {
    for (const line of found) yield { line, start };
  }
}

function say({ line, start }: Placed, { message, seen }: Complaint, report: Report<Found>): void {
  const [first, last] = [line.keyword.range, (line.words.at(-1) ?? line.keyword).range];
  const range = { start: first.start + start, end: last.end + start };
  report(range, { message }, seen === 'yes' ? {} : { severity: 'warning' });
}

function complaintOf(line: Conditional, state: State): Complaint | undefined {
  const { keyword, words } = line;
  const { text } = keyword;
  if (words.some(({ broken }) => broken !== undefined)) return undefined;
  const { blocks } = state;
  if (text === '.if') return unreadable(line, blocks.read, state);
  const misplaced = misplacement(line, state);
  if (misplaced) return { message: misplaced, seen: 'yes' };
  if (text === '.elif') return unreadable(line, blocks.asksOn, state);
  if (MESSAGES.has(text)) return messageComplaint(line, state);
  return BLOCKS.has(text) ? undefined : { message: `HAProxy knows no "${text}".`, seen: blocks.read };
}

/** HAProxy looks at these even where it passes over everything else. */
function misplacement({ keyword: { text }, words }: Conditional, { open }: State): string | undefined {
  if (!BLOCKS.has(text)) return undefined;
  const last = open.at(-1);
  if (!last) return `There is no .if in front of this "${text}".`;
  if (last.hasElse && text !== '.endif') return `"${text}" cannot follow .else.`;
  return text !== '.elif' && words[1] ? `"${text}" takes no argument.` : undefined;
}

function messageComplaint(
  { keyword: { text }, words }: Conditional,
  { open, blocks }: State,
): Complaint | undefined {
  if (words[2] && !words.some(({ splits }) => splits))
    return { message: `"${text}" takes one message: put it in quotes.`, seen: blocks.read };
  // Behind a condition, this is what it is for.
  return text === '.alert' && open.length === 0
    ? { message: 'HAProxy stops here: no condition stands in front of this .alert.', seen: 'yes' }
    : undefined;
}

const expressionOf = ({ words }: Conditional): string =>
  words
    .slice(1)
    .map((word) => word.text)
    .join(' ');

function unreadable(line: Conditional, seen: Certainty, { model }: State): Complaint | undefined {
  if (line.words.some(({ opaque }) => opaque)) return undefined;
  const { vocabulary, target } = model;
  const message = expressionComplaint(expressionOf(line), { vocabulary, versions: target.versions });
  return message === undefined ? undefined : { message, seen };
}

function opened(open: State['open'], line: Placed): State['open'] {
  const { text } = line.line.keyword;
  const last = open.at(-1);
  if (text === '.if') return [...open, { line, hasElse: false }];
  if (text === '.endif') return open.slice(0, -1);
  return text === '.else' && last ? [...open.slice(0, -1), { ...last, hasElse: true }] : open;
}
