// Connects the protocol's messages to the engine, one short handler each.

import { type Connection, DiagnosticRefreshRequest, MarkupKind } from 'vscode-languageserver';
import type { Engine } from '../engine.ts';
import type { Evidence } from '../notes/evidence.ts';
import type { LinkStyle, Links } from '../notes/links.ts';
import type { OpsHintsMethod, ParamsOf, ResultOf } from '../protocol.ts';
import { codeActions } from './code-actions.ts';
import { fromRange, toDiagnostic, toOffset, toRange } from './convert.ts';
import type { Analysed, Documents } from './documents.ts';
import type { Guard } from './guarded.ts';
import { noteDocument, notesOf, ruleDocument, searchNotes } from './knowledge-requests.ts';
import { renderHover } from './render-hover.ts';
import type { SettingSource } from './setting-source.ts';

/** What is settled when the client has introduced itself. */
export interface Session {
  readonly engine: Engine;
  readonly documents: Documents;
  readonly settings: SettingSource;
  readonly links: LinkStyle;
  readonly guard: Guard;
  /** Whether the client asks for diagnostics; otherwise they are published. */
  readonly pulls: boolean;
  /** Whether the client lets itself be told to ask again. */
  readonly refreshes: boolean;
}

export function connectHandlers(connection: Connection, session: Session): void {
  connectDiagnostics(connection, session);
  connectAnswers(connection, session);
  connectRequests(connection, session);
  session.documents.opened.onDidClose(({ document: { uri } }) => {
    session.documents.forget(uri);
    session.settings.forget(uri);
  });
}

function diagnosticsOf({ engine, links }: Session, file: Analysed | undefined) {
  const { uri, analysis } = file ?? {};
  if (uri === undefined || analysis === undefined) return [];
  const placed = { uri, source: analysis.source };
  return analysis.findings.map((finding) =>
    toDiagnostic(finding, placed, addressOf(engine.evidence(finding.rule), links.onFinding)),
  );
}

/** The page of a rule; for a hint that a note declares, the note. */
function addressOf({ page, notes: [note] }: Evidence, links: Links): string | undefined {
  if (page) return links.rule(page.rule);
  return note && links.note(note.slug);
}

function connectDiagnostics(connection: Connection, session: Session): void {
  const { documents, settings, guard, pulls, refreshes } = session;
  const publish = guard('publishDiagnostics', undefined, async (uri: string) => {
    const file = await documents.analysed(uri);
    const version = documents.opened.get(uri)?.version;
    // A newer text has its own turn.
    if (version === undefined || (file && file.version !== version)) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(session, file) });
  });
  const refresh = guard('diagnosticRefresh', undefined, () =>
    connection.sendRequest(DiagnosticRefreshRequest.type),
  );
  if (pulls) {
    connection.languages.diagnostics.on(
      guard('diagnostic', { kind: 'full' as const, items: [] }, async ({ textDocument }) => ({
        kind: 'full' as const,
        items: diagnosticsOf(session, await documents.analysed(textDocument.uri)),
      })),
    );
  } else {
    documents.opened.onDidChangeContent(({ document }) => publish(document.uri));
    documents.opened.onDidClose(({ document: { uri } }) =>
      connection.sendDiagnostics({ uri, diagnostics: [] }),
    );
  }
  connection.onDidChangeConfiguration((change) => {
    settings.change(change.settings);
    if (!pulls) for (const uri of documents.opened.keys()) publish(uri);
    else if (refreshes) refresh(undefined);
  });
}

function connectAnswers(connection: Connection, session: Session): void {
  const { engine, documents, links, guard } = session;
  connection.onHover(
    guard('hover', null, async ({ textDocument, position }) => {
      const { analysis } = (await documents.analysed(textDocument.uri)) ?? {};
      if (!analysis) return null;
      const hover = engine.hover(analysis, toOffset(analysis.source, position));
      const value = hover && renderHover(hover, links.inText, engine.evidence);
      if (!hover || !value) return null;
      return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(analysis.source, hover.range) };
    }),
  );
  connection.onCodeAction(
    guard('codeAction', [], async ({ textDocument, range, context }) => {
      const file = await documents.analysed(textDocument.uri);
      return file ? codeActions(engine, file, fromRange(file.analysis.source, range), context) : [];
    }),
  );
}

function connectRequests(connection: Connection, { engine, documents, guard }: Session): void {
  const answer = <Method extends OpsHintsMethod>(
    method: Method,
    otherwise: ResultOf<Method>,
    handler: (params: ParamsOf<Method>) => ResultOf<Method> | Promise<ResultOf<Method>>,
  ) => {
    const answered = guard(method, otherwise, handler);
    connection.onRequest(method, (params: ParamsOf<Method>): Promise<unknown> => answered(params));
  };
  answer('opsHints/notes/search', [], async (params) => {
    const file = params.uri === undefined ? undefined : await documents.analysed(params.uri);
    return searchNotes(engine, params, file?.analysis);
  });
  answer('opsHints/notes/get', null, ({ slug }) => noteDocument(engine, slug));
  answer('opsHints/rules/get', null, ({ rule }) => ruleDocument(engine, rule));
  answer('opsHints/notes/forDocument', [], async ({ uri }) => {
    const file = await documents.analysed(uri);
    return file ? notesOf(engine, file.analysis) : [];
  });
}
