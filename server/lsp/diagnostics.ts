// Findings as diagnostics: given to clients that ask for them, published to the others.

import { type Connection, DiagnosticRefreshRequest } from 'vscode-languageserver';
import type { Evidence } from '../notes/evidence.ts';
import type { Links } from '../notes/links.ts';
import { pullsDiagnostics } from './capabilities.ts';
import { toDiagnostic } from './convert.ts';
import type { Analysed } from './documents.ts';
import type { Session } from './session.ts';

/** Returns what is to be done when settings changed. */
export const connectDiagnostics = (connection: Connection, session: Session): (() => void) =>
  pullsDiagnostics(session.client) ? answerPulls(connection, session) : publishChanges(connection, session);

function answerPulls(connection: Connection, session: Session): () => void {
  const { documents, guard, client } = session;
  connection.languages.diagnostics.on(
    guard('diagnostic', { kind: 'full' as const, items: [] }, async ({ textDocument }) => ({
      kind: 'full' as const,
      items: diagnosticsOf(session, await documents.analysed(textDocument.uri)),
    })),
  );
  const refresh = guard('diagnosticRefresh', undefined, () =>
    connection.sendRequest(DiagnosticRefreshRequest.type),
  );
  return () => {
    if (client.workspace?.diagnostics?.refreshSupport) refresh(undefined);
  };
}

function publishChanges(connection: Connection, session: Session): () => void {
  const { documents, guard } = session;
  const publish = guard('publishDiagnostics', undefined, async (uri: string) => {
    const file = await documents.analysed(uri);
    const version = documents.opened.get(uri)?.version;
    // A newer text has its own turn.
    if (version === undefined || (file && file.version !== version)) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(session, file) });
  });
  documents.opened.onDidChangeContent(({ document }) => publish(document.uri));
  documents.opened.onDidClose(({ document: { uri } }) =>
    connection.sendDiagnostics({ uri, diagnostics: [] }),
  );
  return () => {
    for (const uri of documents.opened.keys()) publish(uri);
  };
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
