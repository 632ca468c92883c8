// Semantic tokens: colours by meaning, in the protocol's numbers.

import { type SemanticTokens, SemanticTokensRegistrationType } from 'vscode-languageserver';
import type { Token, TokenType } from '../core/features.ts';
import { byPosition, overlaps, type SourceText } from '../core/text.ts';
import { type EditorFeature, guestsFirst } from './editor-feature.ts';
import { aboutFile } from './session.ts';

/** The place of each type in the legend; a record, so that none is forgotten. */
const INDEX: Readonly<Record<TokenType, number>> = {
  comment: 0,
  keyword: 1,
  function: 2,
  namespace: 3,
  number: 4,
  operator: 5,
  parameter: 6,
  property: 7,
  string: 8,
  type: 9,
  variable: 10,
};

/** The editors' own names for the types, which ours are. */
export const LEGEND = {
  tokenTypes: Object.entries(INDEX)
    .sort(([, a], [, b]) => a - b)
    .map(([type]) => type),
  tokenModifiers: [],
};

export const semanticTokens: EditorFeature = {
  shows: 'tokens',
  withGuests: true,
  abilities: [
    {
      method: SemanticTokensRegistrationType.method,
      provider: 'semanticTokensProvider',
      options: { legend: LEGEND, full: true },
      client: (client) => client.semanticTokens,
    },
  ],
  connect: (connection, session) => {
    connection.languages.semanticTokens.on(
      aboutFile(session, 'semanticTokens', { data: [] }, (file): SemanticTokens => {
        const found = guestsFirst(file).map(({ features }) => features.tokens());
        return { data: toNumbers(found.reduce(overlaid, []), file.analysis.source) };
      }),
    );
  },
};

/** Tokens above, and of those below what they leave free. */
export function overlaid(above: readonly Token[], below: readonly Token[]): readonly Token[] {
  if (above.length === 0) return below;
  const free = below.flatMap((token) => without(token, coveringOf(above, token)));
  return [...above, ...free].sort((a, b) => byPosition(a.range, b.range));
}

const coveringOf = (above: readonly Token[], { range }: Token): readonly Token[] => {
  const first = firstEndingAfter(above, range.start);
  const covering: Token[] = [];
  for (let at = first; at < above.length; at++) {
    const token = above[at];
    if (!token || !overlaps(token.range, range)) break;
    covering.push(token);
  }
  return covering;
};

/** Tokens are in order and do not overlap, so their ends are in order too. */
function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.range.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The parts of a token beside those that lie on it, which are in order. */
function without({ range, type }: Token, covering: readonly Token[]): Token[] {
  const starts = [range.start, ...covering.map((token) => token.range.end)];
  const ends = [...covering.map((token) => token.range.start), range.end];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? start;
    return end > start ? [{ range: { start, end }, type }] : [];
  });
}

/** Five numbers a token: lines and columns on from the token before, length, type, no modifiers. */
export function toNumbers(tokens: readonly Token[], source: SourceText): number[] {
  let line = 0;
  let column = 0;
  return tokens.flatMap(({ range, type }) => {
    const at = source.position(range.start);
    const fromColumn = at.line === line ? at.column - column : at.column;
    const numbers = [at.line - line, fromColumn, range.end - range.start, INDEX[type], 0];
    ({ line, column } = at);
    return numbers;
  });
}
