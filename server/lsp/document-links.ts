// Links out of a file: web addresses as they are, paths resolved against the file.

import { type DocumentLink, DocumentLinkRequest } from 'vscode-languageserver';
import type { Link } from '../core/features.ts';
import { type Placed, toRange } from './convert.ts';
import { type EditorFeature, guestsFirst } from './editor-feature.ts';
import { aboutFile } from './session.ts';

export const documentLinks: EditorFeature = {
  shows: 'links',
  withGuests: true,
  abilities: [
    {
      method: DocumentLinkRequest.method,
      provider: 'documentLinkProvider',
      options: { resolveProvider: false },
      client: ({ documentLink }) => documentLink,
    },
  ],
  connect: (connection, session) => {
    connection.onDocumentLinks(
      aboutFile(session, 'documentLink', [], (file): DocumentLink[] => {
        const placed = { uri: file.uri, source: file.analysis.source };
        return guestsFirst(file).flatMap(({ features }) => toLinks(features.links(), placed));
      }),
    );
  },
};

/** A path that leads nowhere from its document, as in one that was never saved, is left out. */
export const toLinks = (links: readonly Link[], { uri, source }: Placed): DocumentLink[] =>
  links.flatMap(({ range, target, tooltip }) => {
    const address = /^https?:\/\//i.test(target) ? target : addressFrom(uri, target);
    if (address === undefined) return [];
    const about = tooltip === undefined ? {} : { tooltip };
    return [{ range: toRange(source, range), target: address, ...about }];
  });

function addressFrom(uri: string, path: string): string | undefined {
  // Encoded, a colon in the first part of a path makes no scheme of it.
  const relative = path.split('/').map(encodeURIComponent).join('/');
  try {
    return new URL(relative, uri).href;
  } catch {
    return undefined;
  }
}
