// Conditions behind `if` and `unless`: names of ACLs, tests in braces, `!`, `or`. Notes what HAProxy would refuse.
// Source: HAProxy's parser for conditions; manual, chapter 7.2 "Using ACLs to form conditions".

import type { Word } from '../nodes.ts';
import { judgeTest } from './acl-test.ts';
import type { JudgeContext } from './judge-context.ts';

/** Judges the words behind `if` or `unless`. */
export function judgeCondition(words: readonly Word[], context: JudgeContext): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    // Behind an unknown word nothing is certain: it may open or close a brace.
    if (!word || word.opaque || word.text === '') return;
    const name = word.text.replace(/^!+/, '');
    if (name === '' || name === '||' || name.toLowerCase() === 'or') continue;
    if (name !== '{') {
      context.findings.reference('acl', word, word.text.length - name.length);
      continue;
    }
    const close = words.findIndex(({ text }, index) => index > at && text === '}');
    // An empty word ends the line for HAProxy, and no brace closes behind it.
    const end = words.findIndex(({ text, opaque }, index) => index > at && text === '' && !opaque);
    if (close < 0 || (end >= 0 && end < close)) {
      if (words.some(({ opaque }) => opaque)) return;
      context.findings.fault(
        'condition-invalid',
        word.range,
        'The brace is not closed by a } with spaces around it.',
      );
      return;
    }
    const test = words.slice(at + 1, close);
    if (test.length === 0)
      context.findings.fault('condition-invalid', word.range, 'The braces hold no test.');
    else if (!test.some(({ opaque }) => opaque)) judgeTest(test, context);
    at = close;
  }
}
