// What is settled once the client has introduced itself, and how a question about an open file is answered.

import type { ClientCapabilities, TextDocumentIdentifier } from 'vscode-languageserver';
import { SourceText } from '../core/text.ts';
import type { Engine } from '../engine.ts';
import type { LinkStyle } from '../notes/links.ts';
import { pathOf } from './convert.ts';
import type { Analysed, Documents } from './documents.ts';
import type { FileSettingSource } from './file-settings.ts';
import type { Guard } from './guarded.ts';
import type { LiveConfigurations } from './live-configurations.ts';
import { kindOf, type OwnKind } from './own-documents.ts';
import type { RunGate } from './run-gate.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

export interface Session {
  readonly engine: Engine;
  readonly documents: Documents;
  /** All files of the workspace, open or not. */
  readonly workspace: WorkspaceFiles;
  readonly configurations: LiveConfigurations;
  readonly settings: FileSettingSource;
  /** When findings are told anew. */
  readonly gate: RunGate;
  /** Documents of ours that are of no language. */
  readonly ownKinds: readonly OwnKind[];
  readonly links: LinkStyle;
  /** Whether the client shows our pages, of notes, of rules and of details. */
  readonly showsPages: boolean;
  readonly guard: Guard;
  readonly client: ClientCapabilities;
  /** Addresses of the folders of the workspace. */
  readonly folders: () => readonly string[];
}

/** A handler for a question about one document; documents that are not ours get `otherwise`, as failures do. */
export function aboutFile<Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  { documents, guard }: Session,
  name: string,
  otherwise: Result,
  answer: (file: Analysed, params: Params) => Result | Promise<Result>,
): (params: Params) => Promise<Result> {
  return guard(name, otherwise, async (params) => {
    const file = await documents.analysed(params.textDocument.uri);
    return file ? answer(file, params) : otherwise;
  });
}

/** A document of ours that is of no language. */
export interface OwnDocument {
  readonly kind: OwnKind;
  readonly path: string;
  readonly source: SourceText;
}

/** A handler for a question about a document of ours that is of no language; others get `otherwise`. */
export function aboutOwn<Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  { documents, guard, ownKinds }: Session,
  name: string,
  otherwise: Result,
  answer: (document: OwnDocument, params: Params) => Promise<Result>,
): (params: Params) => Promise<Result> {
  return guard(name, otherwise, async (params) => {
    const { uri } = params.textDocument;
    const kind = kindOf(ownKinds, uri);
    const text = kind && documents.opened.get(uri)?.getText();
    if (!kind || text === undefined) return otherwise;
    return answer({ kind, path: pathOf(uri), source: new SourceText(text) }, params);
  });
}
