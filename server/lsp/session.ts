// What is settled once the client has introduced itself, and how a question about an open file is answered.

import type { ClientCapabilities, TextDocumentIdentifier } from 'vscode-languageserver';
import type { Engine } from '../engine.ts';
import type { LinkStyle } from '../notes/links.ts';
import type { Analysed, Documents } from './documents.ts';
import type { Guard } from './guarded.ts';
import type { SettingSource } from './setting-source.ts';

export interface Session {
  readonly engine: Engine;
  readonly documents: Documents;
  readonly settings: SettingSource;
  readonly links: LinkStyle;
  /** Whether the client shows our pages, of notes, of rules and of details. */
  readonly showsPages: boolean;
  readonly guard: Guard;
  readonly client: ClientCapabilities;
}

/** A handler for a question about one document; documents that are not ours get `otherwise`, as failures do. */
export function aboutFile<Params extends { readonly textDocument: TextDocumentIdentifier }, Result>(
  { documents, guard }: Session,
  name: string,
  otherwise: Result,
  answer: (file: Analysed, params: Params) => Result,
): (params: Params) => Promise<Result> {
  return guard(name, otherwise, async (params) => {
    const file = await documents.analysed(params.textDocument.uri);
    return file ? answer(file, params) : otherwise;
  });
}
