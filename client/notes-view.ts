// The notes in the side bar: those behind the hints of the file at hand, and all of them by topic and by language.

import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  languages,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Ask } from './knowledge.ts';
import { byLanguage, byTopic, type NoteGroup } from './note-groups.ts';
import { findingsOf, groupNode, itemOf, type NoteNode, noteNode } from './note-nodes.ts';

/** As in package.json. */
const VIEW = {
  file: 'opsHints.notesForFile',
  topics: 'opsHints.notesByTopic',
  languages: 'opsHints.notesByLanguage',
} as const;

/** Shows the views for as long as the extension lives; `changed` tells that notes have come, changed or gone. */
export function showNotesViews(ask: Ask, changed: Event<void>): Disposable {
  const all = () => ask('opsHints/notes/search', { query: '', limit: Number.MAX_SAFE_INTEGER });
  return Disposable.from(
    groupsView(VIEW.topics, async () => byTopic(await all()), changed),
    groupsView(
      VIEW.languages,
      async () => byLanguage(await all(), await ask('opsHints/languages', {})),
      changed,
    ),
    fileView(ask, changed),
  );
}

function groupsView(
  id: string,
  groups: () => Promise<readonly NoteGroup[]>,
  changed: Event<void>,
): Disposable {
  const tree = new NoteTree(async () => (await groups()).map(groupNode));
  const view = window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true });
  return Disposable.from(
    view,
    changed(() => tree.refresh()),
  );
}

/** Follows the active editor; a page of ours beside the file does not take its place. */
function fileView(ask: Ask, changed: Event<void>): Disposable {
  const shown: { document?: TextDocument | undefined } = { document: window.activeTextEditor?.document };
  const tree = new NoteTree(async () => {
    const uri = shown.document?.uri;
    if (!uri) return [];
    const notes = await ask('opsHints/notes/forDocument', { uri: uri.toString() });
    return notes.map((note) => noteNode(note, findingsOf(note, uri)));
  });
  const view = window.createTreeView(VIEW.file, { treeDataProvider: tree, showCollapseAll: true });
  const show = (document: TextDocument | undefined) => {
    shown.document = document;
    announce(view, document);
    tree.refresh();
  };
  announce(view, shown.document);
  return Disposable.from(
    view,
    changed(() => tree.refresh()),
    window.onDidChangeActiveTextEditor((editor) => editor && show(editor.document)),
    workspace.onDidCloseTextDocument((document) => document === shown.document && show(undefined)),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === shown.document?.uri.toString())) tree.refresh();
    }),
  );
}

/** What the view says where it has no notes to show depends on whether there is a file. */
function announce(view: TreeView<NoteNode>, document: TextDocument | undefined): void {
  view.description = document ? nameOf(document.uri) : '';
  commands.executeCommand('setContext', 'opsHints.hasFile', document !== undefined);
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** A tree whose first level is asked for anew after each refresh. */
class NoteTree implements TreeDataProvider<NoteNode> {
  readonly #changed = new EventEmitter<void>();
  readonly #roots: () => Promise<readonly NoteNode[]>;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly getTreeItem = itemOf;

  constructor(roots: () => Promise<readonly NoteNode[]>) {
    this.#roots = roots;
  }

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(node?: NoteNode): Promise<NoteNode[]> {
    // A server that is not there makes an empty view, which says what can be done.
    return [...(node ? node.children : await this.#roots().catch(() => []))];
  }
}
