// Notes in groups, as the side bar lists them. Pure; how they look there is notes-view.ts.

import type { LanguageName, NoteSummary } from '../server/protocol.ts';

export interface NoteGroup {
  readonly label: string;
  readonly notes: readonly NoteSummary[];
}

/** A topic is a tag that several notes share; a note with none of these is among the others. */
export function byTopic(notes: readonly NoteSummary[]): NoteGroup[] {
  const tagged = new Map<string, NoteSummary[]>();
  for (const note of notes)
    for (const tag of new Set(note.tags)) {
      const sharing = tagged.get(tag);
      if (sharing) sharing.push(note);
      else tagged.set(tag, [note]);
    }
  const topics = [...tagged]
    .filter(([, sharing]) => sharing.length > 1)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([label, sharing]) => ({ label, notes: sharing }));
  const grouped = new Set(topics.flatMap((topic) => topic.notes));
  return [...topics, ...others(notes.filter((note) => !grouped.has(note)))];
}

/** In the order of the languages; a note about several is in each of their groups. */
export function byLanguage(notes: readonly NoteSummary[], languages: readonly LanguageName[]): NoteGroup[] {
  const groups = languages.map(({ id, title }) => ({
    label: title,
    notes: notes.filter((note) => note.languages.includes(id)),
  }));
  return [
    ...groups.filter((group) => group.notes.length > 0),
    ...others(notes.filter((note) => note.languages.length === 0)),
  ];
}

const others = (notes: readonly NoteSummary[]): NoteGroup[] =>
  notes.length === 0 ? [] : [{ label: 'Others', notes }];
