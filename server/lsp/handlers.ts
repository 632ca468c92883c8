// Connects the protocol's messages to the engine, one short handler each.

import {
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DidChangeWatchedFilesParams,
  type Hover,
  type HoverParams,
  MarkupKind,
} from 'vscode-languageserver';
import type { Range, SourceText } from '../core/text.ts';
import type { OpsHintsMethod, ParamsOf, ResultOf } from '../protocol.ts';
import { codeActions } from './code-actions.ts';
import { fromRange, toOffset, toRange } from './convert.ts';
import { connectDiagnostics } from './diagnostics.ts';
import { EDITOR_FEATURES } from './editor-features.ts';
import { noteDocument, notesOf, ruleDocument, searchNotes } from './knowledge-requests.ts';
import { renderHover } from './render-hover.ts';
import { aboutFile, aboutOwn, type Session } from './session.ts';
import { checkText, NOTHING_CHECKED } from './text-check.ts';
import { followWatched } from './watched-files.ts';
import { createWorkspaceCheck } from './workspace-check.ts';
import { connectWorkspaceRequests } from './workspace-requests.ts';

/** Answers with what to call when what was told before may no longer hold. */
export function connectHandlers(connection: Connection, session: Session): () => void {
  const diagnoseAgain = connectDiagnostics(connection, session);
  const check = createWorkspaceCheck(connection, session);
  const checkAgain = session.guard('workspace', undefined, (uris?: readonly string[]) => check.again(uris));
  const tellAnew = () => {
    diagnoseAgain();
    for (const { onSettings } of EDITOR_FEATURES) onSettings?.(connection, session);
    checkAgain(undefined);
  };
  connectAnswers(connection, session);
  connectRequests(connection, session);
  connectWorkspaceRequests(connection, session, check, tellAnew);
  for (const { connect } of EDITOR_FEATURES) connect(connection, session);
  connection.onDidChangeConfiguration(({ settings }) => {
    session.settings.change(settings);
    tellAnew();
  });
  connection.onDidChangeWatchedFiles(
    session.guard('watched files', undefined, (params: DidChangeWatchedFilesParams) =>
      followWatched(session, params, check, tellAnew),
    ),
  );
  const hide = session.guard('workspace', undefined, (uri: string) => check.opened(uri));
  followOpened(session, hide, checkAgain);
  return tellAnew;
}

/** What opening, saving and closing a document means for others than those who answer about it. */
function followOpened(
  { documents: { opened, forget }, settings, gate }: Session,
  hide: (uri: string) => void,
  checkAgain: (uris: readonly string[]) => void,
): void {
  opened.onDidOpen(({ document: { uri, version } }) => {
    gate.open(uri, version, 'save');
    hide(uri);
  });
  opened.onDidSave(({ document: { uri, version } }) => gate.open(uri, version, 'save'));
  opened.onDidClose(({ document: { uri } }) => {
    forget(uri);
    settings.forget(uri);
    gate.forget(uri);
    checkAgain([uri]);
  });
}

function connectAnswers(connection: Connection, session: Session): void {
  const { engine, links } = session;
  const hover = aboutFile(session, 'hover', null, ({ analysis }, { position }: HoverParams): Hover | null => {
    const offset = toOffset(analysis.source, position);
    const told = engine.suppression.hover(analysis, offset);
    if (told) return toHover(told.markdown, analysis.source, told.range);
    const hover = engine.hover(analysis, offset);
    const value = hover && renderHover(hover, links.inText, engine.evidence);
    return hover && value ? toHover(value, analysis.source, hover.range) : null;
  });
  const hoverOwn = aboutOwn(
    session,
    'hover',
    null,
    async ({ kind, source, path }, { position }: HoverParams) => {
      const told = await kind.hover?.({ path, text: source.text }, toOffset(source, position));
      return told ? toHover(told.markdown, source, told.range) : null;
    },
  );
  connection.onHover(async (params) => (await hoverOwn(params)) ?? hover(params));
  connection.onCodeAction(
    aboutFile(
      session,
      'codeAction',
      [],
      (file, { range, context }: CodeActionParams): Promise<CodeAction[]> =>
        codeActions(session, file, fromRange(file.analysis.source, range), context),
    ),
  );
}

const toHover = (value: string, source: SourceText, range: Range): Hover => ({
  contents: { kind: MarkupKind.Markdown, value },
  range: toRange(source, range),
});

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
