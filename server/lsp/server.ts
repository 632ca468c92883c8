// The language server on any connection: introduces itself, puts the parts together, connects the handlers.

import type { Connection, InitializeParams, InitializeResult, Registration } from 'vscode-languageserver';
import { RegistrationRequest } from 'vscode-languageserver';
import type { Knowledge } from '../core/knowledge.ts';
import type { InitializationOptions, OpsHintsClientRequests } from '../protocol.ts';
import { offerTo } from './capabilities.ts';
import { followConfigurationDocuments } from './configuration-documents.ts';
import { noFiles, type OwnFiles } from './file-access.ts';
import { connectHandlers } from './handlers.ts';
import { tellLanguageIds } from './language-ids.ts';
import type { NamedFolders } from './named-note-folders.ts';
import { openSession } from './open-session.ts';
import { ownRegistrations } from './own-documents.ts';
import { followTeamNotes } from './team-notes.ts';
import { watchRegistrations } from './watched-files.ts';

/**
 * Serves a connection until its client says goodbye. Returns at once.
 * Shape: `ownFiles` is where files come from if the client reads none for us.
 */
export function startServer(connection: Connection, knowledge: Knowledge, ownFiles = noFiles): void {
  connection.onInitialize((params) => initialize(connection, knowledge, params, ownFiles));
  connection.listen();
}

async function initialize(
  connection: Connection,
  builtIn: Knowledge,
  params: InitializeParams,
  ownFiles: OwnFiles,
): Promise<InitializeResult> {
  const { capabilities: client } = params;
  const options: InitializationOptions = params.initializationOptions ?? {};
  const { session, use, noteFolders } = await openSession(connection, builtIn, params, options, ownFiles);
  const { engine, guard, documents, ownKinds } = session;
  const { opened } = documents;
  opened.listen(connection);
  const tellAnew = connectHandlers(connection, session);
  if (options.languageIds === true) tellLanguageIds(connection, session);
  session.workspace.heed(tellAnew);
  const publish: Connection['sendDiagnostics'] = (sent) => connection.sendDiagnostics(sent);
  const taken = (uri: string, text: string | undefined) => {
    session.configurations.take(uri, text);
    tellAnew();
  };
  const readAgain = followConfigurationDocuments({ engine, opened, publish, guard, taken });
  const tellPages = guard('notes changed', undefined, () =>
    session.showsPages ? connection.sendNotification('opsHints/notes/changed', {}) : undefined,
  );
  const settled = () => {
    // Configurations may name the rules of these notes.
    session.configurations.forget();
    readAgain();
    tellAnew();
    tellPages(undefined);
  };
  const changed = followTeamNotes({
    builtIn,
    languages: engine.languages,
    opened,
    use,
    settled,
    publish,
    guard,
  });
  connection.onNotification('opsHints/teamNotes/changed', changed);
  const readNotes = async (asked: OpsHintsClientRequests['opsHints/teamNotes/read']['params']) =>
    changed(await connection.sendRequest('opsHints/teamNotes/read', asked));
  const { capabilities, registrations } = offerTo(client, engine.languages);
  const own = [...ownRegistrations(ownKinds, client), ...watchRegistrations(client, engine.languages)];
  connection.onInitialized(
    guard('initialized', undefined, async () => {
      await register(connection, [...registrations, ...own]);
      if (options.teamNotes !== true) return;
      noteFolders.tell(
        guard('note folders', undefined, async ({ folders, dropped }: NamedFolders) => {
          changed({ changed: [], removed: dropped });
          await readNotes({ folders });
        }),
      );
      await readNotes({});
    }),
  );
  return { capabilities, serverInfo: { name: 'ops-hints' } };
}

async function register(connection: Connection, registrations: Registration[]): Promise<void> {
  if (registrations.length > 0) await connection.sendRequest(RegistrationRequest.type, { registrations });
}
