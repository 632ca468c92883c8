// Names: where one is defined and used, in the files around too, and giving it another, which stays in one file.

import {
  DefinitionRequest,
  type DocumentHighlight,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  type Location,
  ReferencesRequest,
  RenameRequest,
  type TextEdit,
} from 'vscode-languageserver';
import type { NameUse, UseAround } from '../core/features.ts';
import type { Range, SourceText } from '../core/text.ts';
import { touches } from '../core/text.ts';
import { toEdit, toOffset, toRange } from './convert.ts';
import type { Analysed } from './documents.ts';
import { type EditorFeature, guestsFirst } from './editor-feature.ts';
import { Refusal } from './guarded.ts';
import { addressOf, originOf } from './live-configurations.ts';
import { aboutFile } from './session.ts';

export const names: EditorFeature = {
  shows: 'names',
  withGuests: true,
  abilities: [
    {
      method: DefinitionRequest.method,
      provider: 'definitionProvider',
      client: ({ definition }) => definition,
    },
    {
      method: ReferencesRequest.method,
      provider: 'referencesProvider',
      client: ({ references }) => references,
    },
    {
      method: DocumentHighlightRequest.method,
      provider: 'documentHighlightProvider',
      client: ({ documentHighlight }) => documentHighlight,
    },
    {
      method: RenameRequest.method,
      provider: 'renameProvider',
      options: { prepareProvider: true },
      client: ({ rename }) => rename,
    },
  ],
  connect: (connection, session) => {
    connection.onDefinition(
      aboutFile(session, 'definition', [], (file, { position }): Location[] =>
        located(file, usesUnder(file, position), isDefinition),
      ),
    );
    connection.onReferences(
      aboutFile(session, 'references', [], (file, { position, context }): Location[] => {
        const isAsked = context.includeDeclaration ? () => true : (use: Use) => !isDefinition(use);
        return located(file, usesUnder(file, position), isAsked);
      }),
    );
    connection.onDocumentHighlight(
      aboutFile(session, 'documentHighlight', [], (file, { position }): DocumentHighlight[] =>
        usesUnder(file, position).uses.map((use) => ({
          range: toRange(file.analysis.source, use.range),
          kind: isDefinition(use) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        })),
      ),
    );
    connection.onPrepareRename(
      aboutFile(session, 'prepareRename', null, (file, { position }) => {
        const { source } = file.analysis;
        const { here, uses } = usesUnder(file, position);
        if (!here || !uses.every(isChangeable)) return null;
        return { range: toRange(source, here.range), placeholder: source.slice(here.range) };
      }),
    );
    connection.onRenameRequest(
      aboutFile(session, 'rename', null, (file, { position, newName }) => {
        const { here, uses, all } = usesUnder(file, position);
        if (!here) return null;
        const edits = renamed({ here, uses, all }, newName, file.analysis.source);
        return { changes: { [file.uri]: edits } };
      }),
    );
  },
};

/** A name at the cursor among the names of its language. */
interface Found {
  readonly here: NameUse;
  /** Everywhere it stands, `here` included. */
  readonly uses: readonly NameUse[];
  readonly all: readonly NameUse[];
}

/** What counts for a list of places. */
type Use = Pick<NameUse, 'role' | 'range'>;

interface FoundAround extends Found {
  readonly elsewhere: () => readonly UseAround[];
}

const NOTHING = { here: undefined, uses: [], all: [], elsewhere: () => [] };

function usesUnder(file: Analysed, position: Parameters<typeof toOffset>[1]): FoundAround | typeof NOTHING {
  const offset = toOffset(file.analysis.source, position);
  for (const { features } of guestsFirst(file)) {
    const found = usesAt(features.names(), offset);
    if (found) return { ...found, elsewhere: () => features.usesAround(found.here.name) };
  }
  return NOTHING;
}

/** Where two names meet, the one that begins at the cursor is meant. */
export function usesAt(all: readonly NameUse[], offset: number): Found | undefined {
  const inside = ({ range }: { range: Range }) => range.start <= offset && offset < range.end;
  const here = all.find(inside) ?? all.find(({ range }) => touches(range, offset));
  return here && { here, uses: all.filter(({ name }) => name === here.name), all };
}

/**
 * The edits that give a name another one.
 * Errors: throws a `Refusal` with a sentence for the person where the new name cannot stand.
 */
export function renamed({ here, uses, all }: Found, newName: string, source: SourceText): TextEdit[] {
  const old = source.slice(here.range);
  if (!uses.every(isChangeable)) throw new Refusal(`"${old}" cannot be renamed here.`);
  if (!uses.every(({ accepts }) => accepts?.(newName)))
    throw new Refusal(`"${newName}" is no name for "${old}".`);
  if (newName !== old && isTaken(all, here, old, newName))
    throw new Refusal(`"${newName}" is already taken.`);
  return uses.map(({ range }) => toEdit(source, { range, text: newName }));
}

const isDefinition = ({ role }: Use): boolean => role === 'definition';
const isChangeable = ({ accepts }: NameUse): boolean => accepts !== undefined;

/** Where the name ends with its words, as in `stage build`, the name to be is known and must be free. */
function isTaken(all: readonly NameUse[], { name }: NameUse, old: string, newName: string): boolean {
  if (!name.endsWith(old)) return false;
  const wanted = name.slice(0, name.length - old.length) + newName;
  return all.some((use) => use.name === wanted);
}

function located(
  { uri, analysis: { source } }: Analysed,
  { uses, elsewhere }: Pick<FoundAround, 'uses' | 'elsewhere'>,
  isAsked: (use: Use) => boolean,
): Location[] {
  const here = uses.filter(isAsked).map(({ range }) => ({ uri, range: toRange(source, range) }));
  const origin = originOf(uri);
  const there = elsewhere()
    .filter(isAsked)
    .map((use) => ({ uri: addressOf(origin, use.path), range: toRange(use.source, use.range) }));
  return [...here, ...there];
}
