// Puts a team's own notes beside the built-in ones. Reading them is team-notes.ts.

import type { Hint } from '../core/hint.ts';
import type { Knowledge, Note } from '../core/knowledge.ts';
import { createKnowledge } from './knowledge.ts';

/** Knowledge with more notes in it; of two with one slug, the one that was there first stays. */
export function withNotes(knowledge: Knowledge, more: readonly Note[]): Knowledge {
  if (more.length === 0) return knowledge;
  const notes = new Map(knowledge.notes.map((note) => [note.slug, note]));
  for (const note of more) if (!notes.has(note.slug)) notes.set(note.slug, note);
  return createKnowledge({ notes: [...notes.values()], pages: knowledge.pages }, knowledge.catalogue);
}

/** A note that is a file of a team and no part of the product. */
export interface OwnNote extends Note {
  /** URI of its file. */
  readonly address: string;
}

/** URI of the file of a team's own note; `undefined` for a built-in one. */
export const ownAddress = (note: Note): string | undefined => (note as Partial<OwnNote>).address;

/**
 * A note of a team. Its hints hold only below a folder, and their globs count from there.
 * Units: `folder` has `/` between its parts and none at its end; empty, the hints hold everywhere.
 */
export const ownNote = (note: Note, folder: string, address: string): OwnNote => ({
  ...note,
  address,
  hints: note.hints.map((hint) => ({ ...hint, files: globBelow(hint.files, folder) })),
});

function globBelow(files: string | undefined, folder: string): NonNullable<Hint['files']> {
  if (folder === '') return files === undefined ? '**' : `**/${files.replace(/^\//, '')}`;
  const below = folder.replace(/[\\?*+@!|()[\]{}]/g, '\\$&');
  if (files === undefined) return `${below}/**`;
  // Without a slash, a glob is about names in any folder.
  return files.includes('/') ? `${below}/${files.replace(/^\//, '')}` : `${below}/**/${files}`;
}
