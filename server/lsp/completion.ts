// Completion: what may stand at the cursor. Which words those are is the languages' to say.

import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionParams,
  CompletionRequest,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import type { Completion, CompletionKind } from '../core/features.ts';
import type { SourceText } from '../core/text.ts';
import { toEdit, toOffset } from './convert.ts';
import { type EditorFeature, guestsFirst } from './editor-feature.ts';
import { aboutFile, aboutOwn } from './session.ts';

const KIND: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  flag: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  variable: CompletionItemKind.Variable,
  name: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  snippet: CompletionItemKind.Snippet,
};

/**
 * Characters of our fields' words that editors take for no letters, so that the list would end at them.
 * A space is none of them: a list that opens after every word takes the Enter that was meant for the line.
 */
const TRIGGERS = ['-', ':', '+', '=', '.'];

export const completion: EditorFeature = {
  shows: 'complete',
  withGuests: true,
  abilities: [
    {
      method: CompletionRequest.method,
      provider: 'completionProvider',
      options: { triggerCharacters: TRIGGERS },
      client: ({ completion: client }) => client,
    },
  ],
  connect: (connection, session) => {
    const snippets = session.client.textDocument?.completion?.completionItem?.snippetSupport ?? false;
    const complete = aboutFile(
      session,
      'completion',
      [],
      (file, { position }: CompletionParams): CompletionItem[] => {
        const { source } = file.analysis;
        const offset = toOffset(source, position);
        const inComment = session.engine.suppression.complete(file.analysis, offset);
        const found = inComment
          ? [inComment]
          : guestsFirst(file).map(({ features }) => features.complete(offset));
        return toItems(found, source, snippets);
      },
    );
    const completeOwn = aboutOwn(
      session,
      'completion',
      undefined,
      async (
        { kind, source, path },
        { position }: CompletionParams,
      ): Promise<CompletionItem[] | undefined> => {
        const found = await kind.complete?.({ path, text: source.text }, toOffset(source, position));
        return found && toItems([found], source, snippets);
      },
    );
    connection.onCompletion(async (params) => (await completeOwn(params)) ?? complete(params));
  },
};

/**
 * Shape: `found` is what each language says, those first that know more; an item that would replace text on
 * several lines is left out, since editors take only part of it.
 */
export const toItems = (
  found: readonly (readonly Completion[])[],
  source: SourceText,
  snippets: boolean,
): CompletionItem[] =>
  found
    .flatMap((ofOne) => [...ofOne].sort(byRank))
    .filter(({ range }) => source.position(range.start).line === source.position(range.end).line)
    .map((item, index) => toItem(item, source, snippets, index));

const byRank = (a: Completion, b: Completion): number =>
  (a.rank ?? 0) - (b.rank ?? 0) || (a.label < b.label ? -1 : Number(a.label > b.label));

function toItem(item: Completion, source: SourceText, snippets: boolean, index: number): CompletionItem {
  const { label, kind, detail, documentation, range, text, isSnippet = false, deprecated } = item;
  const newText = isSnippet && !snippets ? withoutPlaces(text) : text;
  return {
    label,
    kind: KIND[kind],
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    sortText: String(index).padStart(5, '0'),
    // Editors compare with the words that are there already, and a label may leave their beginning out.
    ...(isSnippet || label === text ? {} : { filterText: text }),
    insertTextFormat: isSnippet && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: toEdit(source, { range, text: newText }),
    ...(deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}

/** `${1:value}` as `value`, `$0` as nothing, `\$` as `$`. */
const withoutPlaces = (snippet: string): string =>
  snippet.replace(
    /\\([$}\\])|\$\{\d+:([^}]*)\}|\$\{\d+\}|\$\d+/g,
    (_place, escaped?: string, value?: string) => escaped ?? value ?? '',
  );
