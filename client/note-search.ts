// The list in which notes are searched and chosen. The ranking is the server's.

import {
  env,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  Uri,
  window,
} from 'vscode';
import type { NoteSummary } from '../server/protocol.ts';
import type { Ask } from './knowledge.ts';

/** What became of a search. */
export type NoteChoice =
  | { readonly kind: 'open'; readonly slug: string }
  /** The person wants to see the hints of a note, and may come back to the words. */
  | { readonly kind: 'hints'; readonly slug: string; readonly words: string };

interface NoteItem extends QuickPickItem {
  readonly note?: NoteSummary;
}

const OPEN_SOURCE: QuickInputButton = {
  iconPath: new ThemeIcon('link-external'),
  tooltip: 'Open the source',
};
const SEE_HINTS: QuickInputButton = {
  iconPath: new ThemeIcon('lightbulb'),
  tooltip: 'See the hints that this note raises',
};
const MOST_MATCHES = 50;
/** Nobody reads on before typing a word. */
const MOST_TO_BROWSE = 500;

/** Lets the person search all notes. */
export function searchNotes(
  ask: Ask,
  activeUri: string | undefined,
  query = '',
): Promise<NoteChoice | undefined> {
  return choose('What happened, a flag, a directive … (#tag and language:jvm filter)', query, (words) =>
    words.trim() === '' ? notesToBrowse(ask, activeUri) : matches(ask, activeUri, words),
  );
}

/** Lets the person choose among the notes behind a file's hints. */
export async function chooseNoteOf(ask: Ask, uri: string): Promise<NoteChoice | undefined> {
  const notes = await ask('opsHints/notes/forDocument', { uri });
  if (notes.length === 0) {
    window.showInformationMessage('No hint in this file rests on a note.');
    return undefined;
  }
  const fits = (note: NoteSummary, words: string) =>
    [note.title, note.excerpt, ...note.tags].join(' ').toLowerCase().includes(words.trim().toLowerCase());
  return choose('Notes behind the hints in this file', '', async (words) =>
    notes.filter((note) => fits(note, words)).map(toItem),
  );
}

async function matches(ask: Ask, uri: string | undefined, query: string): Promise<NoteItem[]> {
  const near = uri === undefined ? {} : { uri };
  return (await ask('opsHints/notes/search', { query, limit: MOST_MATCHES, ...near })).map(toItem);
}

/** Before anything is typed: the notes for the active file, then all others. */
async function notesToBrowse(ask: Ask, activeUri: string | undefined): Promise<NoteItem[]> {
  const [all, own] = await Promise.all([
    ask('opsHints/notes/search', { query: '', limit: MOST_TO_BROWSE }),
    activeUri === undefined ? [] : ask('opsHints/notes/forDocument', { uri: activeUri }),
  ]);
  if (own.length === 0) return all.map(toItem);
  const others = all.filter(({ slug }) => !own.some((note) => note.slug === slug));
  return [heading('For this file'), ...own.map(toItem), heading('All others'), ...others.map(toItem)];
}

const heading = (label: string): NoteItem => ({ label, kind: QuickPickItemKind.Separator });

const toItem = (note: NoteSummary): NoteItem => ({
  note,
  label: note.title,
  description: note.tags.join(' · '),
  detail: note.excerpt,
  // What the server found stays, whatever the list itself would find.
  alwaysShow: true,
  buttons: [
    ...(note.source === undefined ? [] : [OPEN_SOURCE]),
    ...(note.rules.length === 0 ? [] : [SEE_HINTS]),
  ],
});

/** Shows a list that is filled anew for every text typed; only the answer to the newest text counts. */
function choose(
  placeholder: string,
  query: string,
  itemsFor: (words: string) => Promise<NoteItem[]>,
): Promise<NoteChoice | undefined> {
  const pick = window.createQuickPick<NoteItem>();
  // The list would put titles that contain the words before better matches. Not in the typed API yet.
  Object.assign(pick, { placeholder, sortByLabel: false });
  const fill = async (words: string) => {
    pick.busy = true;
    const items = await itemsFor(words).catch(() => []);
    if (pick.value !== words) return;
    pick.items = items;
    pick.busy = false;
  };
  return new Promise((resolve) => {
    const settle = (choice: NoteChoice) => {
      resolve(choice);
      pick.hide();
    };
    pick.onDidChangeValue(fill);
    pick.onDidTriggerItemButton(({ button, item: { note } }) => {
      if (note && button === SEE_HINTS) settle({ kind: 'hints', slug: note.slug, words: pick.value });
      else if (note?.source !== undefined) env.openExternal(Uri.parse(note.source));
    });
    pick.onDidAccept(() => {
      const note = pick.selectedItems[0]?.note;
      // Whoever presses Enter before the answer is there goes on waiting for it.
      if (note) settle({ kind: 'open', slug: note.slug });
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.value = query;
    pick.show();
    fill(query);
  });
}
