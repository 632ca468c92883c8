// Log formats: `%ci`, `%{+Q}r`, `%[src,lower]`. Notes what HAProxy would refuse.
// Source: HAProxy's parser for log formats; manual, 8.2.6 "Custom log format".

import type { Word } from '../nodes.ts';
import { rangeIn } from '../nodes.ts';
import { isTaken, type JudgeContext, suggest } from './judge-context.ts';
import { readSample } from './sample-expression.ts';

/** Whether the whole format is right. */
export function judgeLogFormat(word: Word, context: JudgeContext): boolean {
  const { text } = word;
  if (word.opaque) return true;
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at)) {
    const next = judgeItem(word, at, context);
    if (next === undefined) return false;
    at = next;
  }
  return true;
}

/** One item that starts with a percent sign; the offset behind it. */
function judgeItem(word: Word, percent: number, context: JudgeContext): number | undefined {
  const { text } = word;
  let at = percent + 1;
  if (text[at] === '%') return at + 1;
  // A name of its own is given to an item in parentheses since 2.9.
  if (text[at] === '(') return at + 1;
  if (text[at] === '{') {
    const close = text.indexOf('}', at);
    if (close < 0) return fault(word, percent, text.length, 'The brace behind % is not closed.', context);
    at = close + 1;
    if (!/[[A-Za-z0-9]/.test(text[at] ?? ''))
      return fault(
        word,
        percent,
        at,
        'Flags in braces need a variable or an expression behind them.',
        context,
      );
  }
  if (text[at] === '[') return judgeExpression(word, percent, at + 1, context);
  if (/[A-Za-z]/.test(text[at] ?? '')) return judgeVariable(word, percent, at, context);
  if (/[0-9 \t]/.test(text[at] ?? ''))
    return fault(word, percent, at + 1, 'A lone % is written %% in a log format.', context);
  if (at >= text.length) return fault(word, percent, at, 'A lone % is written %% in a log format.', context);
  return at;
}

function fault(
  word: Word,
  start: number,
  end: number,
  message: string,
  { findings }: JudgeContext,
): undefined {
  findings.fault('log-format-invalid', rangeIn(word, start, end), message);
  return undefined;
}

function judgeExpression(
  word: Word,
  percent: number,
  start: number,
  context: JudgeContext,
): number | undefined {
  const before = context.findings.faults.length;
  const end = readSample([word], 0, start, true, context);
  if (!end) {
    if (context.findings.faults.length > before) return undefined;
    // A name that only a script knows: go on behind the bracket.
    const close = word.text.indexOf(']', start);
    return close < 0 ? undefined : close + 1;
  }
  return word.text[end.offset] === ']'
    ? end.offset + 1
    : fault(
        word,
        percent,
        Math.max(end.offset, percent + 1),
        'The expression behind %[ does not end with ].',
        context,
      );
}

function judgeVariable(
  word: Word,
  percent: number,
  start: number,
  context: JudgeContext,
): number | undefined {
  const [name = ''] = /^[A-Za-z0-9]+/.exec(word.text.slice(start)) ?? [];
  const end = start + name.length;
  const { vocabulary } = context;
  const fact = vocabulary.logVariable(name);
  if (fact && isTaken(fact, context)) return end;
  const suggestion = suggest(name, vocabulary.logVariables(), context);
  const hint = suggestion ? ` Did you mean %${suggestion}?` : ' A plain percent sign is written %%.';
  return fault(word, percent, end, `HAProxy knows no log variable "%${name}".${hint}`, context);
}
