// A language client for tests: starts the built server as a process and speaks to it over its standard streams.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  CodeAction,
  CodeActionRequest,
  type Command,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  MarkupContent,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type {
  InitializationOptions,
  OpsHintsMethod,
  ParamsOf,
  ResultOf,
  TeamNotesChange,
} from '../../server/protocol.ts';

const SERVER = join(import.meta.dirname, '..', '..', 'dist', 'server.js');

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** The notes of a team by their URIs, for a client that reads them for the server. */
  readonly teamNotes?: Readonly<Record<string, string>>;
  /** Files of the workspace by their URIs, for a client that finds and reads them for the server. */
  readonly files?: Readonly<Record<string, string>>;
  /** Addresses of the workspace's folders. */
  readonly folders?: readonly string[];
  /** The person's `opsHints` settings, for a client that answers `workspace/configuration`. */
  readonly settings?: object;
}

/** A client that speaks to one server. Everything that the server says unasked is kept. */
export class LspClient {
  readonly registrations: Registration[] = [];
  readonly messages: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  inlayRefreshes = 0;
  readonly progress: { readonly done: number; readonly all: number }[] = [];
  noteChanges = 0;
  /** The language ids that documents could bear, as the server tells them. */
  readonly languageIds: { readonly uri: string; readonly languageId: string }[] = [];
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;
  #settings: object;
  readonly #teamNotes: Readonly<Record<string, string>>;
  readonly #files: Map<string, string>;

  private constructor(
    process: ChildProcessWithoutNullStreams,
    { settings = {}, teamNotes = {}, files = {} }: ClientOptions,
  ) {
    this.#process = process;
    this.#settings = settings;
    this.#teamNotes = teamNotes;
    this.#files = new Map(Object.entries(files));
    this.#connection = createProtocolConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.#listen();
  }

  /** Starts the server and introduces itself. */
  static async start(options: ClientOptions = {}): Promise<LspClient & { readonly told: InitializeResult }> {
    const { capabilities = {}, initializationOptions, folders } = options;
    const client = new LspClient(spawn(process.execPath, [SERVER, '--stdio']), options);
    const told = await client.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities,
      initializationOptions,
    });
    await client.#connection.sendNotification(InitializedNotification.type, {});
    return Object.assign(client, { told });
  }

  open(uri: string, text: string, languageId = 'plaintext'): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    return this.#connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const textDocument = { uri, version };
    return this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  save(uri: string): Promise<void> {
    return this.#connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Writes files as if on disk, with `null` for those that are removed, and tells of it. */
  changeFiles(files: Readonly<Record<string, string | null>>): Promise<void> {
    const changes = Object.entries(files).map(([uri, text]): FileEvent => {
      const type = text === null ? FileChangeType.Deleted : FileChangeType.Changed;
      if (text === null) this.#files.delete(uri);
      else this.#files.set(uri, text);
      return { uri, type };
    });
    return this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  async configure(settings: object): Promise<void> {
    this.#settings = settings;
    await this.#connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { opsHints: settings },
    });
  }

  /** Tells of notes that were saved, with `null` for those that were removed. */
  changeTeamNotes(notes: Readonly<Record<string, string | null>>): Promise<void> {
    const entries = Object.entries(notes);
    return this.#connection.sendNotification('opsHints/teamNotes/changed', {
      changed: entries.flatMap(([uri, text]) => (text === null ? [] : { uri, text })),
      removed: entries.flatMap(([uri, text]) => (text === null ? uri : [])),
    });
  }

  /** What the server published for a version of a document, as soon as it has. */
  async diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    const found = await this.eventually(() =>
      this.published.findLast((params) => params.uri === uri && params.version === version),
    );
    return found.diagnostics;
  }

  /** Asks for diagnostics, as a client that pulls them. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.pullReport(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** The same with what the protocol says of it; `previousResultId` stands for what is shown. */
  pullReport(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async hover(
    uri: string,
    position: Position,
  ): Promise<{ markdown: string; range: Range | undefined } | null> {
    const hover = await this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    if (!hover || !MarkupContent.is(hover.contents)) return null;
    return { markdown: hover.contents.value, range: hover.range };
  }

  async codeActions(
    uri: string,
    range: Range,
    diagnostics: Diagnostic[],
    only?: string[],
  ): Promise<CodeAction[]> {
    const answer = await this.#connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
    return (answer ?? []).filter((action: Command | CodeAction) => CodeAction.is(action));
  }

  /** Any other question of the protocol. */
  get request(): ProtocolConnection['sendRequest'] {
    return this.#connection.sendRequest;
  }

  ask<Method extends OpsHintsMethod>(method: Method, params: ParamsOf<Method>): Promise<ResultOf<Method>> {
    return this.#connection.sendRequest(method, params);
  }

  /** Says goodbye and resolves with the exit code. */
  async stop(): Promise<number | null> {
    await this.#connection.sendRequest(ShutdownRequest.type);
    return this.exit();
  }

  /** Leaves without the goodbye that a client owes. */
  async exit(): Promise<number | null> {
    const ended = once(this.#process, 'exit');
    await this.#connection.sendNotification(ExitNotification.type);
    const [code] = await ended;
    this.#connection.dispose();
    return code;
  }

  /** Ends the process for certain, for the end of a test. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }

  /** Waits for something that the server sends unasked. */
  async eventually<Value>(look: () => Value | undefined): Promise<Value> {
    for (;;) {
      const value = look();
      if (value !== undefined) return value;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  #notesIn(folders: readonly string[]): TeamNotesChange {
    const all = Object.entries(this.#teamNotes).map(([uri, text]) => ({ uri, text }));
    const changed = all.filter(({ uri }) => folders.some((folder) => uri.includes(`${folder}/`)));
    return { changed, removed: [] };
  }

  #listen(): void {
    const connection = this.#connection;
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.#settings));
    connection.onRequest('opsHints/teamNotes/read', ({ folders }: { readonly folders?: readonly string[] }) =>
      this.#notesIn(['/.ops-hints/notes', ...(folders ?? [])]),
    );
    connection.onRequest('opsHints/files/read', ({ uris }: { readonly uris: readonly string[] }) =>
      uris.map((uri) => this.#files.get(uri) ?? null),
    );
    connection.onRequest('opsHints/files/find', () => [...this.#files.keys()]);
    connection.onNotification('opsHints/workspace/progress', (step) => {
      this.progress.push(step);
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes += 1;
    });
    connection.onRequest(InlayHintRefreshRequest.type, () => {
      this.inlayRefreshes += 1;
    });
    connection.onNotification('opsHints/document/language', (told) => {
      this.languageIds.push(told);
    });
    connection.onNotification('opsHints/notes/changed', () => {
      this.noteChanges += 1;
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message);
    });
    connection.listen();
  }
}
