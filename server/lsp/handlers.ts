// Connects the protocol's messages to the engine, one short handler each.

import { type CodeAction, type Connection, type Hover, MarkupKind } from 'vscode-languageserver';
import type { OpsHintsMethod, ParamsOf, ResultOf } from '../protocol.ts';
import { codeActions } from './code-actions.ts';
import { fromRange, toOffset, toRange } from './convert.ts';
import { connectDiagnostics } from './diagnostics.ts';
import { EDITOR_FEATURES } from './editor-features.ts';
import { noteDocument, notesOf, ruleDocument, searchNotes } from './knowledge-requests.ts';
import { renderHover } from './render-hover.ts';
import { aboutFile, type Session } from './session.ts';
import { checkText, NOTHING_CHECKED } from './text-check.ts';

/** Answers with what to call when something else than a file or a setting has changed what we know. */
export function connectHandlers(connection: Connection, session: Session): () => void {
  const diagnoseAgain = connectDiagnostics(connection, session);
  connectAnswers(connection, session);
  connectRequests(connection, session);
  for (const { connect } of EDITOR_FEATURES) connect(connection, session);
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.change(settings);
    diagnoseAgain();
    for (const { onSettings } of EDITOR_FEATURES) onSettings?.(connection, session);
  });
  session.documents.opened.onDidClose(({ document: { uri } }) => {
    session.documents.forget(uri);
    session.settings.forget(uri);
  });
  return diagnoseAgain;
}

function connectAnswers(connection: Connection, session: Session): void {
  const { engine, links } = session;
  connection.onHover(
    aboutFile(session, 'hover', null, ({ analysis }, { position }): Hover | null => {
      const hover = engine.hover(analysis, toOffset(analysis.source, position));
      const value = hover && renderHover(hover, links.inText, engine.evidence);
      if (!hover || !value) return null;
      return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(analysis.source, hover.range) };
    }),
  );
  connection.onCodeAction(
    aboutFile(session, 'codeAction', [], (file, { range, context }): CodeAction[] =>
      codeActions(engine, file, fromRange(file.analysis.source, range), context),
    ),
  );
}

function connectRequests(connection: Connection, session: Session): void {
  const { engine, documents, guard } = session;
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
  answer('opsHints/languages', [], () => engine.languages.map(({ id, title }) => ({ id, title })));
  answer('opsHints/text/check', NOTHING_CHECKED, (params) => checkText(session, params));
  answer('opsHints/rules/get', null, ({ rule }) => ruleDocument(engine, rule));
  answer('opsHints/notes/forDocument', [], async ({ uri }) => {
    const file = await documents.analysed(uri);
    return file ? notesOf(engine, file.analysis) : [];
  });
}
