// The language server on any connection: introduces itself, puts the parts together, connects the handlers.

import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Knowledge } from '../core/knowledge.ts';
import { createLanguages } from '../languages/index.ts';
import { editorLinks, webLinks } from '../notes/links.ts';
import type { InitializationOptions } from '../protocol.ts';
import { offerTo } from './capabilities.ts';
import { createDocuments } from './documents.ts';
import { createGuard } from './guarded.ts';
import { connectHandlers } from './handlers.ts';
import { createLiveEngine } from './live-engine.ts';
import type { Session } from './session.ts';
import { askedSettings, type SettingSource, sentSettings } from './setting-source.ts';
import { teamNoteRegistrations } from './team-note-documents.ts';
import { followTeamNotes } from './team-notes.ts';

/** Serves a connection until its client says goodbye. Returns at once. */
export function startServer(connection: Connection, knowledge: Knowledge): void {
  connection.onInitialize((params) => initialize(connection, knowledge, params));
  connection.listen();
}

async function initialize(
  connection: Connection,
  builtIn: Knowledge,
  params: InitializeParams,
): Promise<InitializeResult> {
  const { capabilities: client } = params;
  const options: InitializationOptions = params.initializationOptions ?? {};
  const showsPages = options.links === 'editor';
  const { engine, use } = await createLiveEngine(createLanguages(builtIn), builtIn);
  const { capabilities, registrations } = offerTo(client, engine.languages);
  const guard = createGuard((line) => connection.console.error(line));
  const settings = settingsFrom(connection, params, options);
  const documents = createDocuments({
    engine,
    settingsOf: settings.of,
    skipped: (path, reason) => tellSkipped(connection, path, reason),
  });
  const session: Session = {
    engine,
    documents,
    settings,
    links: showsPages ? editorLinks : webLinks(engine),
    showsPages,
    guard,
    client,
  };
  documents.opened.listen(connection);
  const diagnoseAgain = connectHandlers(connection, session);
  const tellPages = guard('notes changed', undefined, () =>
    showsPages ? connection.sendNotification('opsHints/notes/changed', {}) : undefined,
  );
  const settled = () => {
    diagnoseAgain();
    tellPages(undefined);
  };
  const publish: Connection['sendDiagnostics'] = (sent) => connection.sendDiagnostics(sent);
  const changed = followTeamNotes({ builtIn, languages: engine.languages, opened: documents.opened, use, settled, publish, guard });
  connection.onNotification('opsHints/teamNotes/changed', changed);
  connection.onInitialized(
    guard('initialized', undefined, async () => {
      await register(connection, [...registrations, ...teamNoteRegistrations(client)]);
      if (options.teamNotes === true) changed(await connection.sendRequest('opsHints/teamNotes/read', {}));
    }),
  );
  return { capabilities, serverInfo: { name: 'ops-hints' } };
}

async function register(connection: Connection, registrations: Registration[]): Promise<void> {
  if (registrations.length > 0) await connection.sendRequest(RegistrationRequest.type, { registrations });
}

function settingsFrom(
  connection: Connection,
  { capabilities }: InitializeParams,
  options: InitializationOptions,
): SettingSource {
  const warn = (problem: string) => connection.console.warn(problem);
  return capabilities.workspace?.configuration
    ? askedSettings((item) => connection.workspace.getConfiguration(item), warn)
    : sentSettings(options.settings, warn);
}

function tellSkipped(connection: Connection, path: string, reason: string): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  connection.console.info(`Skipped ${path}: ${reason}.`);
  connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message: `Ops Hints skips ${name}: ${reason}.`,
  });
}
