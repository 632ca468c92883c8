// Where words and the blanks between them end. Knows quotes and escapes only as characters at which a plain word stops.

import type { Range } from '../../core/text.ts';

export const BLANKS = /[\t-\r ]*/y;
/** Characters that are themselves outside of quotes. */
export const PLAIN = /[^\t-\r "#$'\\]*/y;
const WORD_END = /[\t-\r #]/y;

/** Where the run of such characters ends. The engine's own search is quick even where nothing is compiled yet. */
export function runEnd(run: RegExp, text: string, from: number): number {
  run.lastIndex = from;
  run.test(text);
  return run.lastIndex;
}

export const spanAt = (spans: readonly Range[], at: number): Range | undefined =>
  spans.length === 0 ? undefined : spans.find(({ start, end }) => start <= at && at < end);

/** Nearly all words hold nothing but themselves: they need no map. */
export function plainEnd(text: string, from: number, lineEnd: number, spans: readonly Range[]): number {
  const end = Math.min(runEnd(PLAIN, text, from), lineEnd);
  return spans.length === 0 ? end : Math.min(end, nextSpan(spans, from)?.start ?? end);
}

export const nextSpan = (spans: readonly Range[], from: number): Range | undefined =>
  spans.find(({ end }) => end > from);

/** Whether no word goes on at an offset. */
export function endsWord(text: string, at: number, lineEnd: number, spans: readonly Range[]): boolean {
  if (at >= lineEnd) return true;
  WORD_END.lastIndex = at;
  return WORD_END.test(text) && !spanAt(spans, at);
}
