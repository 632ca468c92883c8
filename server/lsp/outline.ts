// The outline of a file and the parts of it that fold, in the file's own language.

import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeKind,
  FoldingRangeRequest,
  SymbolKind as LspSymbolKind,
} from 'vscode-languageserver';
import type { Fold, OutlineSymbol, SymbolKind } from '../core/features.ts';
import type { SourceText } from '../core/text.ts';
import { toRange } from './convert.ts';
import { type EditorFeature, hostOf } from './editor-feature.ts';
import { aboutFile } from './session.ts';

const KIND: Readonly<Record<SymbolKind, LspSymbolKind>> = {
  section: LspSymbolKind.Namespace,
  stage: LspSymbolKind.Class,
  instruction: LspSymbolKind.Method,
  directive: LspSymbolKind.Property,
  keyword: LspSymbolKind.Key,
  option: LspSymbolKind.Constant,
  variable: LspSymbolKind.Variable,
  name: LspSymbolKind.Object,
};

export const outline: EditorFeature = {
  shows: 'symbols',
  withGuests: false,
  abilities: [
    {
      method: DocumentSymbolRequest.method,
      provider: 'documentSymbolProvider',
      client: ({ documentSymbol }) => documentSymbol,
    },
  ],
  connect: (connection, session) =>
    connection.onDocumentSymbol(
      aboutFile(session, 'documentSymbol', [], (file): DocumentSymbol[] =>
        hostOf(file).flatMap(({ features }) =>
          features.symbols().map((symbol) => toSymbol(symbol, file.analysis.source)),
        ),
      ),
    ),
};

/** Editors refuse the whole outline for one symbol without a name, or with its words outside of its range. */
export function toSymbol(symbol: OutlineSymbol, source: SourceText): DocumentSymbol {
  const { name, detail, kind, range, selection, children } = symbol;
  const whole = {
    start: Math.min(range.start, selection.start),
    end: Math.max(range.end, selection.end),
  };
  return {
    name: name.trim() === '' ? '…' : name,
    ...(detail === undefined ? {} : { detail }),
    kind: KIND[kind],
    range: toRange(source, whole),
    selectionRange: toRange(source, selection),
    ...(children ? { children: children.map((child) => toSymbol(child, source)) } : {}),
  };
}

export const folding: EditorFeature = {
  shows: 'folds',
  withGuests: false,
  abilities: [
    {
      method: FoldingRangeRequest.method,
      provider: 'foldingRangeProvider',
      client: ({ foldingRange }) => foldingRange,
    },
  ],
  connect: (connection, session) => {
    connection.onFoldingRanges(
      aboutFile(session, 'foldingRange', [], (file): FoldingRange[] =>
        hostOf(file).flatMap(({ features }) => toFoldingRanges(features.folds(), file.analysis.source)),
      ),
    );
  },
};

/** Whole lines; what stands on one line does not fold. */
export const toFoldingRanges = (folds: readonly Fold[], source: SourceText): FoldingRange[] =>
  folds.flatMap(({ range, kind }) => {
    const startLine = source.position(range.start).line;
    // A range that takes its last line end with it ends before the next line.
    const endLine = source.position(Math.max(range.start, range.end - 1)).line;
    if (endLine <= startLine) return [];
    return [{ startLine, endLine, ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}) }];
  });
