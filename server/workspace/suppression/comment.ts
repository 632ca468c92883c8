// Our comments that suppress findings, as they are written. Those of other tools are in pragmas.ts, what both come to
// in a file is in silences.ts.

import type { Range } from '../../core/text.ts';

/** `enable` ends what `disable` began. */
export const ACTIONS = ['disable-line', 'disable-next-line', 'disable-file', 'disable', 'enable'] as const;
export type Action = (typeof ACTIONS)[number];

/** What our comments begin with. */
export const PREFIX = 'ops-hints-';

export interface NamedRule {
  readonly name: string;
  readonly range: Range;
}

export interface SuppressionComment {
  readonly action: Action;
  /** Rules as they are named there; none stands for all. */
  readonly names: readonly NamedRule[];
  readonly reason: string | undefined;
  /** The comment, its marker included. */
  readonly range: Range;
  /** Where another tool's pragma was read: never called unused or unknown. */
  readonly foreign: boolean;
  /** Of a block: it ends in front of the second such line, if nothing ends it before. */
  readonly until?: RegExp;
}

const OWN = new RegExp(`^((?:[#;!]+|//)[ \\t]*${PREFIX})(${ACTIONS.join('|')})(?![\\w-])`);

/** Reads one comment; nothing where it is about something else. */
export function readComment(text: string, range: Range): SuppressionComment | undefined {
  const [head = '', , word] = OWN.exec(text) ?? [];
  const action = ACTIONS.find((candidate) => candidate === word);
  if (!action) return undefined;
  const { names, reason } = readNames(text.slice(head.length), range.start + head.length);
  return { action, names, reason, range, foreign: false };
}

/**
 * Reads `name, name -- reason`.
 * Shape: names stand apart by commas or blanks; `offset` is the place of the text in the file.
 */
export function readNames(text: string, offset: number): Pick<SuppressionComment, 'names' | 'reason'> {
  const dashes = /(?:^|\s)--(?=\s|$)/.exec(text);
  const list = dashes ? text.slice(0, dashes.index) : text;
  const reason = dashes ? text.slice(dashes.index + dashes[0].length).trim() : '';
  const names = [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    range: { start: offset + index, end: offset + index + name.length },
  }));
  return { names, reason: reason === '' ? undefined : reason };
}
