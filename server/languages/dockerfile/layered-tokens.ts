// Tokens that lie on top of each other → tokens side by side, each inside of one line.

import type { Token } from '../../core/features.ts';
import { byPosition, type SourceText } from '../../core/text.ts';

/** What lies inside of another token cuts it in two; of two that merely overlap, the later one loses. */
export function layered(tokens: readonly Token[], source: SourceText): Token[] {
  const ordered = [...tokens].sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end || byPosition(a.range, b.range),
  );
  const flat: Token[] = [];
  const open: Token[] = [];
  let at = 0;
  const upTo = (offset: number): void => {
    while (open.length > 0) {
      const top = open.at(-1);
      if (!top) return;
      const end = Math.min(top.range.end, offset);
      if (end > at) flat.push({ range: { start: at, end }, type: top.type });
      at = Math.max(at, end);
      if (top.range.end > offset) return;
      open.pop();
    }
  };
  for (const token of ordered) {
    upTo(token.range.start);
    const holder = open.at(-1);
    if (holder && token.range.end > holder.range.end) continue;
    at = Math.max(at, token.range.start);
    open.push(token);
  }
  upTo(Number.POSITIVE_INFINITY);
  return flat.flatMap((token) => perLine(token, source));
}

/** A token over several lines, line by line, without the blanks in front. */
function perLine({ range, type }: Token, source: SourceText): Token[] {
  const first = source.position(range.start).line;
  const last = source.position(range.end).line;
  if (first === last) return [{ range, type }];
  const parts: Token[] = [];
  for (let line = first; line <= last; line++) {
    const own = source.line(line);
    const indent = line === first ? 0 : (/^[ \t]*/.exec(source.slice(own))?.[0].length ?? 0);
    const start = Math.max(own.start + indent, range.start);
    const end = Math.min(own.end, range.end);
    if (start < end) parts.push({ range: { start, end }, type });
  }
  return parts;
}
