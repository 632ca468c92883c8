// Documents that are ours and of no language: notes, configurations. Asks the client to send them, and finds their kind.

import {
  type ClientCapabilities,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  HoverRequest,
  type Registration,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Completion } from '../core/features.ts';
import type { Range } from '../core/text.ts';

/** A text of such a document, with its path. */
export interface OwnText {
  readonly path: string;
  readonly text: string;
}

/** One kind of them, and what can be asked about it beside its faults, which it publishes by itself. */
export interface OwnKind {
  readonly id: string;
  /** Glob of its files. */
  readonly files: string;
  readonly isOne: (uri: string) => boolean;
  readonly complete?: (document: OwnText, offset: number) => Promise<readonly Completion[]>;
  /** Markdown for a range. */
  readonly hover?: (
    document: OwnText,
    offset: number,
  ) => Promise<{ readonly range: Range; readonly markdown: string } | undefined>;
}

export const kindOf = (kinds: readonly OwnKind[], uri: string): OwnKind | undefined =>
  kinds.find(({ isOne }) => isOne(uri));

/** Shape: nothing for a client that registers nothing on request; such a one sends and asks by itself. */
export const ownRegistrations = (kinds: readonly OwnKind[], client: ClientCapabilities): Registration[] =>
  kinds.flatMap((kind) => registrationsOf(kind, client));

function registrationsOf(
  { id, files, complete, hover }: OwnKind,
  client: ClientCapabilities,
): Registration[] {
  const { synchronization, completion, hover: hovers } = client.textDocument ?? {};
  const documentSelector = [{ pattern: files }];
  const asked = [
    ...(synchronization?.dynamicRegistration ? SENT : []),
    ...(complete && completion?.dynamicRegistration
      ? [{ method: CompletionRequest.method, options: COMPLETION }]
      : []),
    ...(hover && hovers?.dynamicRegistration ? [{ method: HoverRequest.method, options: {} }] : []),
  ];
  return asked.map(({ method, options }) => ({
    id: `ops-hints/${id}/${method}`,
    method,
    registerOptions: { ...options, documentSelector },
  }));
}

const SENT = [
  { method: DidOpenTextDocumentNotification.method, options: {} },
  {
    method: DidChangeTextDocumentNotification.method,
    options: { syncKind: TextDocumentSyncKind.Incremental },
  },
  { method: DidSaveTextDocumentNotification.method, options: {} },
  { method: DidCloseTextDocumentNotification.method, options: {} },
];

const COMPLETION = { triggerCharacters: [' ', ':', '/', '.', '"', '[', '{', ','] };
