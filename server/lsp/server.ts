// The language server on any connection: introduces itself, puts the parts together, connects the handlers.

import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  RegistrationRequest,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Knowledge } from '../core/knowledge.ts';
import { once } from '../core/once.ts';
import { createEngine, type Engine } from '../engine.ts';
import { createLanguages } from '../languages/index.ts';
import { editorLinks, webLinks } from '../notes/links.ts';
import type { InitializationOptions } from '../protocol.ts';
import { offerTo } from './capabilities.ts';
import { createDocuments } from './documents.ts';
import { createGuard } from './guarded.ts';
import { connectHandlers } from './handlers.ts';
import type { Session } from './session.ts';
import { askedSettings, type SettingSource, sentSettings } from './setting-source.ts';

/** Serves a connection until its client says goodbye. Returns at once. */
export function startServer(connection: Connection, knowledge: Knowledge): void {
  const engine = once(() => createEngine(createLanguages(knowledge), knowledge));
  connection.onInitialize((params) => initialize(connection, engine(), params));
  connection.listen();
}

function initialize(connection: Connection, engine: Engine, params: InitializeParams): InitializeResult {
  const { capabilities: client } = params;
  const options: InitializationOptions = params.initializationOptions ?? {};
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
    links: options.links === 'editor' ? editorLinks : webLinks,
    guard,
    client,
  };
  documents.opened.listen(connection);
  connectHandlers(connection, session);
  connection.onInitialized(
    guard('initialized', undefined, async () => {
      if (registrations.length === 0) return;
      await connection.sendRequest(RegistrationRequest.type, { registrations: [...registrations] });
    }),
  );
  return { capabilities, serverInfo: { name: 'ops-hints' } };
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
