// The values that stand in for variables of the environment: `"${PORT-80}"`. What the environment sets is unknown.
// Source: HAProxy configuration manual, 2.3 "Environment variables".

import { rangeIn, type Word } from '../nodes.ts';
import type { Line } from './line.ts';
import type { Complaint } from './values.ts';

const VARIABLE = /\$\{\.?[A-Za-z_]\w*-([^}]*)\}/g;

/** `$NAME-5s}` and `$NAME}`: the brace that would open is missing. */
const UNOPENED = /\$([A-Za-z_]\w*)((?:-[^{}$]*)?)\}$/;

/** Notes a default that does not fit its place. Words with a variable that has none say nothing for certain. */
export function judgeDefaults(word: Word, complain: (text: string) => Complaint, line: Line): void {
  if (word.splits || word.broken) return;
  const unopened = UNOPENED.exec(word.text);
  if (unopened) {
    const [whole, name = '', fallback = ''] = unopened;
    const range = rangeIn(word, unopened.index, unopened.index + whole.length);
    const message = `A brace closes here that none opens: "\${${name}${fallback}}" is the variable with its default.`;
    line.context.findings.fault('default-invalid', range, message);
    return;
  }
  const found = [...word.text.matchAll(VARIABLE)];
  const [first] = found;
  const text = word.text.replace(VARIABLE, '$1');
  // An empty one says no more than none: the variable has to be set.
  if (!first?.[1] || found.length > 1 || /[$<{]/.test(text)) return;
  const [whole, fallback = ''] = first;
  const expected = complain(text);
  if (!expected) return;
  const { end } = rangeIn(word, first.index, first.index + whole.length);
  const range = { start: end - 1 - fallback.length, end: end - 1 };
  const message = `Where the variable is not set, "${line.title}" gets "${text}" here: ${expected} is expected.`;
  line.context.findings.fault('default-invalid', range, message);
}
