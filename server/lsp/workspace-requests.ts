// Answers to our own requests about a whole workspace, and about what a document is taken for (protocol.ts).

import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { DocumentStatus, ParamsOf, ResultOf } from '../protocol.ts';
import type { Session } from './session.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

export function connectWorkspaceRequests(
  connection: Connection,
  session: Session,
  check: WorkspaceCheck,
  tellAnew: () => void,
): void {
  const { documents, gate, guard } = session;
  connection.onRequest('opsHints/workspace/check', (_params: unknown, token: CancellationToken) =>
    guard('opsHints/workspace/check', null, () => checkWorkspace(connection, session, check, token))(
      undefined,
    ),
  );
  connection.onRequest(
    'opsHints/document/check',
    guard('opsHints/document/check', null, ({ uri }: ParamsOf<'opsHints/document/check'>) => {
      const version = documents.opened.get(uri)?.version;
      if (version !== undefined) gate.open(uri, version, 'request');
      tellAnew();
      return null;
    }),
  );
  connection.onRequest(
    'opsHints/document/status',
    guard('opsHints/document/status', null, ({ uri }: ParamsOf<'opsHints/document/status'>) =>
      statusOf(session, uri),
    ),
  );
}

async function checkWorkspace(
  connection: Connection,
  { documents, gate }: Session,
  check: WorkspaceCheck,
  token: CancellationToken,
): Promise<ResultOf<'opsHints/workspace/check'>> {
  const step = (done: number, all: number) =>
    void connection.sendNotification('opsHints/workspace/progress', { done, all });
  // Who asks for everything asks for what is open as well.
  for (const { uri, version } of documents.opened.all()) gate.open(uri, version, 'request');
  const summary = await check.run(step, () => !token.isCancellationRequested);
  return token.isCancellationRequested ? null : summary;
}

async function statusOf(session: Session, uri: string): Promise<DocumentStatus | null> {
  const file = await session.documents.analysed(uri);
  if (!file) return null;
  const { chain } = await session.configurations.of(uri);
  const { language, targets, findings, suppressed } = file.analysis;
  return {
    language: language.id,
    title: language.title,
    targets: targets.map(({ subject, version, from, known }) => ({
      label: subject.label,
      version,
      from,
      known,
    })),
    configurations: chain.map(({ path }) => path),
    findings: findings.length,
    suppressed: suppressed.length,
  };
}
