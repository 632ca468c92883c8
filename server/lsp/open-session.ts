// Puts together what a session rests on, once the client has introduced itself.

import {
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../core/knowledge.ts';
import { fileName } from '../core/path.ts';
import { createLanguages } from '../languages/index.ts';
import { editorLinks, webLinks } from '../notes/links.ts';
import type { InitializationOptions } from '../protocol.ts';
import { configurationKind } from './configuration-documents.ts';
import { createDocuments } from './documents.ts';
import { clientFiles, type OwnFiles } from './file-access.ts';
import { configuredSettings } from './file-settings.ts';
import { createGuard } from './guarded.ts';
import { followConfigurations } from './live-configurations.ts';
import { createLiveEngine, type LiveEngine } from './live-engine.ts';
import { gatherNoteFolders, type NamedNoteFolders } from './named-note-folders.ts';
import { createRunGate } from './run-gate.ts';
import type { Session } from './session.ts';
import { askedSettings, type SettingSource, sentSettings } from './setting-source.ts';
import { teamNoteKind } from './team-notes.ts';
import { followWorkspaceFiles } from './workspace-files.ts';

export interface OpenSession extends Pick<LiveEngine, 'use'> {
  readonly session: Session;
  readonly noteFolders: NamedNoteFolders;
}

export async function openSession(
  connection: Connection,
  builtIn: Knowledge,
  params: InitializeParams,
  options: InitializationOptions,
  ownFiles: OwnFiles,
): Promise<OpenSession> {
  const { capabilities: client } = params;
  const showsPages = options.links === 'editor';
  const { engine, use } = await createLiveEngine(createLanguages(builtIn), builtIn);
  const opened = new TextDocuments(TextDocument);
  const folders = followFolders(connection, params);
  const files = options.files === true ? clientFiles(connection) : ownFiles(folders);
  const noteFolders = gatherNoteFolders();
  const configurations = followConfigurations(engine, files, noteFolders);
  const settings = configuredSettings(settingsFrom(connection, params, options), configurations);
  const workspace = followWorkspaceFiles({
    engine,
    files,
    opened,
    warn: (line) => connection.console.warn(line),
  });
  const session: Session = {
    engine,
    documents: createDocuments({
      engine,
      opened,
      settingsOf: settings.of,
      workspace,
      skipped: (path, reason) => tellSkipped(connection, path, reason),
    }),
    workspace,
    configurations,
    settings,
    gate: createRunGate(),
    ownKinds: [teamNoteKind(engine), configurationKind(engine)],
    links: showsPages ? editorLinks : webLinks(engine),
    showsPages,
    guard: createGuard((line) => connection.console.error(line)),
    client,
    folders,
  };
  return { session, use, noteFolders };
}

/** Folders come and go while the editor runs. */
function followFolders(
  connection: Connection,
  { workspaceFolders, rootUri, capabilities }: InitializeParams,
) {
  const first = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  const folders = new Set(first);
  if (capabilities.workspace?.workspaceFolders)
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
      for (const { uri } of event.removed) folders.delete(uri);
      for (const { uri } of event.added) folders.add(uri);
    });
  return () => [...folders];
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
  const name = fileName(path);
  connection.console.info(`Skipped ${path}: ${reason}.`);
  connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message: `Ops Hints skips ${name}: ${reason}.`,
  });
}
