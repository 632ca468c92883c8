// Comments by which other tools are told to leave something alone. What they call their checks, our rules have as aliases.
// Source: hadolint, "Inline ignores"; BuildKit, "Build checks"; HAProxy extension for VS Code, "Diagnostics".

import type { Range } from '../../core/text.ts';
import { type Action, readNames, type SuppressionComment } from './comment.ts';

interface Pragma {
  /** Up to where the names begin. */
  readonly head: RegExp;
  readonly action: Action;
  /** Behind the names, where it is not the end of the comment. */
  readonly end?: string;
  /** Holds only where nothing but comments stands before it. */
  readonly onTop?: boolean;
  /** What `all` stands for, as a glob over names. */
  readonly all?: string;
}

const PRAGMAS: readonly Pragma[] = [
  { head: /^#\s*hadolint\s+global\s+ignore\s*=/, action: 'disable-file' },
  { head: /^#\s*hadolint\s+ignore\s*=/, action: 'disable-next-line' },
  {
    head: /^#\s*check\s*=\s*(?:[^#]*;)?\s*skip\s*=/i,
    action: 'disable-file',
    end: ';',
    onTop: true,
    // Build checks are called in capitalised words, no other checks are.
    all: '[A-Z][a-z]*',
  },
  { head: /^#\s*haproxy\s*:\s*ignore\s*=/i, action: 'disable-line' },
];

/** Reads one comment; nothing where it is about something else. `onTop`: only comments stand before it. */
export function readPragma(text: string, range: Range, onTop: boolean): SuppressionComment | undefined {
  for (const { head, action, end, all, ...pragma } of PRAGMAS) {
    const found = head.exec(text)?.[0];
    if (found === undefined || (pragma.onTop && !onTop)) continue;
    const list = text.slice(found.length).split(end ?? '\n')[0] ?? '';
    const { names, reason } = readNames(list, range.start + found.length);
    const meant = names.map((one) => (all && one.name === 'all' ? { ...one, name: all } : one));
    // Without a name such a comment says nothing, and certainly not everything.
    return meant.length === 0 ? undefined : { action, names: meant, reason, range, foreign: true };
  }
  return undefined;
}
