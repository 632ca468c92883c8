// Comments by which other tools are told to leave something alone. What they call their checks, our rules have as aliases.
// Source: hadolint, "Inline ignores"; BuildKit, "Build checks"; HAProxy extension for VS Code, "Diagnostics".

import type { Range } from '../../core/text.ts';
import { type Action, readNames, type SuppressionComment } from './comment.ts';

interface Pragma {
  /** Up to where the names begin. */
  readonly head: RegExp;
  readonly action: Action;
  /** The names behind the head; without a match, the other tool takes the comment for none of its own. */
  readonly list: RegExp;
  /** Holds only where nothing but comments stands before it. */
  readonly onTop?: boolean;
  /** Of a block: it ends in front of the second such line. */
  readonly until?: RegExp;
  /** What `all` stands for, as a glob over names. */
  readonly all?: string;
}

const LINE = /^[^\n]*/;
/** One name of another kind, and hadolint heeds none of them. */
const HADOLINT = /^\s*(?:DL|SC)\d+(?:\s*,\s*(?:DL|SC)\d+)*(?![\w,])/;
const CHECK = { head: /^#\s*check\s*=\s*(?:[^#]*;)?\s*skip\s*=/i, list: /^[^;\n]*/ };
/** Build checks are called in capitalised words, no other checks are. */
const ALL_CHECKS = '[A-Z][a-z]*';

const PRAGMAS: readonly Pragma[] = [
  { head: /^#\s*hadolint\s+global\s+ignore\s*=/, list: HADOLINT, action: 'disable-file' },
  {
    head: /^#\s*hadolint\s+stage\s+ignore\s*=/,
    list: HADOLINT,
    action: 'disable',
    until: /^[ \t]*FROM\s/gim,
  },
  { head: /^#\s*hadolint\s+ignore\s*=/, list: HADOLINT, action: 'disable-next-line' },
  { ...CHECK, action: 'disable-file', onTop: true, all: ALL_CHECKS },
  { ...CHECK, action: 'disable-next-line', all: ALL_CHECKS },
  { head: /^#\s*haproxy\s*:\s*ignore\s*=/i, list: LINE, action: 'disable-line' },
];

/** Reads one comment; nothing where it is about something else. `onTop`: only comments stand before it. */
export function readPragma(text: string, range: Range, onTop: boolean): SuppressionComment | undefined {
  for (const { head, action, list, all, until, ...pragma } of PRAGMAS) {
    const found = head.exec(text)?.[0];
    if (found === undefined || (pragma.onTop && !onTop)) continue;
    const listed = list.exec(text.slice(found.length))?.[0] ?? '';
    const { names, reason } = readNames(listed, range.start + found.length);
    const meant = names.map((one) => (all && one.name === 'all' ? { ...one, name: all } : one));
    // Without a name such a comment says nothing, and certainly not everything.
    if (meant.length === 0) return undefined;
    return { action, names: meant, reason, range, foreign: true, ...(until ? { until } : {}) };
  }
  return undefined;
}
