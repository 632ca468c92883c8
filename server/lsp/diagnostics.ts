// Findings as diagnostics: given to clients that ask for them, published to the others.

import {
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Analysis } from '../engine.ts';
import type { Evidence } from '../notes/evidence.ts';
import type { Links } from '../notes/links.ts';
import { pullsDiagnostics } from './capabilities.ts';
import { toDiagnostic } from './convert.ts';
import type { Analysed } from './documents.ts';
import { kindOf } from './own-documents.ts';
import type { Session } from './session.ts';

/** Returns what is to be done when settings changed. */
export const connectDiagnostics = (connection: Connection, session: Session): (() => void) =>
  pullsDiagnostics(session.client) ? answerPulls(connection, session) : publishChanges(connection, session);

function answerPulls(connection: Connection, session: Session): () => void {
  const { documents, guard, client } = session;
  connection.languages.diagnostics.on(
    guard('diagnostic', NOTHING, async ({ textDocument: { uri }, previousResultId }) => {
      const file = await documents.analysed(uri);
      if (!file) return NOTHING;
      // What the client shows moves with the text until somebody saves or asks.
      if (!isDue(session, file))
        return previousResultId === undefined
          ? NOTHING
          : { kind: 'unchanged' as const, resultId: previousResultId };
      const items = diagnosticsOf(session, uri, file.analysis);
      return { kind: 'full' as const, resultId: String(file.version), items };
    }),
  );
  const refresh = guard('diagnosticRefresh', undefined, () =>
    connection.sendRequest(DiagnosticRefreshRequest.type),
  );
  return () => {
    if (client.workspace?.diagnostics?.refreshSupport) refresh(undefined);
  };
}

const NOTHING: DocumentDiagnosticReport = { kind: 'full', items: [] };

const isDue = ({ gate }: Session, { uri, version, settings }: Analysed): boolean =>
  gate.lets(uri, version, settings.run);

function publishChanges(connection: Connection, session: Session): () => void {
  const { documents, guard } = session;
  const publish = guard('publishDiagnostics', undefined, async (uri: string) => {
    const file = await documents.analysed(uri);
    const version = documents.opened.get(uri)?.version;
    // A newer text has its own turn. Documents of ours that are of no language publish for themselves.
    if (version === undefined || kindOf(session.ownKinds, uri)) return;
    if (file && (file.version !== version || !isDue(session, file))) return;
    const diagnostics = file ? diagnosticsOf(session, uri, file.analysis) : [];
    await connection.sendDiagnostics({ uri, version, diagnostics });
  });
  documents.opened.onDidChangeContent(({ document }) => publish(document.uri));
  documents.opened.onDidSave(({ document }) => publish(document.uri));
  documents.opened.onDidClose(({ document: { uri } }) =>
    connection.sendDiagnostics({ uri, diagnostics: [] }),
  );
  return () => {
    for (const uri of documents.opened.keys()) publish(uri);
  };
}

export function diagnosticsOf(
  { engine, links }: Session,
  uri: string,
  { findings, source }: Analysis,
): Diagnostic[] {
  return findings.map((finding) =>
    toDiagnostic(finding, { uri, source }, addressOf(engine.evidence(finding.rule), links.onFinding)),
  );
}

/** The page of a rule; for a hint that a note declares, the note. */
function addressOf({ page, notes: [note] }: Evidence, links: Links): string | undefined {
  if (page) return links.rule(page.rule);
  return note && links.note(note.slug);
}
