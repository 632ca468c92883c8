// All safe fixes of a file at once, until none is left. Which findings there are is asked of the caller.

import type { Finding } from '../core/finding.ts';
import { applyEdits, type Range, type TextEdit } from '../core/text.ts';

/** A fix may make room for another, not more than a few times; more would be fixes that undo each other. */
const ROUNDS = 5;

/** The text after all safe fixes; the same text where there are none. */
export function fixAll(text: string, check: (text: string) => readonly Finding[]): string {
  let fixed = text;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeEdits(check(fixed));
    if (edits.length === 0) break;
    fixed = applyEdits(fixed, edits);
  }
  return fixed;
}

/** Edits of the first safe fix of each finding; a fix that meets an earlier one has to wait. */
function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const edits = fixes.find(({ safe }) => safe)?.edits ?? [];
    if (!edits.some((edit) => taken.some((other) => meet(edit.range, other.range)))) taken.push(...edits);
  }
  return taken;
}

/** Insertions at one place meet as well: each was made for a text without the other. */
const meet = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;
