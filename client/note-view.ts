// One panel that shows notes and rules as pages, with a way back. The pages' HTML is made in page.ts.

import { commands, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { PAGE_COMMANDS } from './commands.ts';
import type { Ask } from './knowledge.ts';
import { notePage, type PageFrame, rulePage } from './page.ts';

export const VIEW_TYPE = 'opsHints.note';
/** Context key for menus and keys: whether there is a page to go back to. */
const CAN_GO_BACK = 'opsHints.canGoBack';

/** A page that can be asked for again when the reader comes back to it. */
export type Place =
  | { readonly kind: 'note'; readonly slug: string }
  | { readonly kind: 'rule'; readonly rule: string };

interface Page {
  readonly title: string;
  readonly html: (frame: PageFrame) => string;
}

export class NoteView {
  readonly #ask: Ask;
  readonly #icon: Uri;
  #panel: WebviewPanel | undefined;
  #trail: readonly Place[] = [];

  constructor(ask: Ask, extension: Uri) {
    this.#ask = ask;
    this.#icon = Uri.joinPath(extension, 'client', 'icon.png');
  }

  /** Shows a place and remembers where the reader comes from. */
  async open(place: Place): Promise<void> {
    const stays = JSON.stringify(this.#trail.at(-1)) === JSON.stringify(place);
    await this.#show(place, stays ? this.#trail : [...this.#trail, place]);
  }

  async back(): Promise<void> {
    const place = this.#trail.at(-2);
    if (place) await this.#show(place, this.#trail.slice(0, -1));
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  /** Shape: `trail` is the way to the place, with the place at its end. */
  async #show(place: Place, trail: readonly Place[]): Promise<void> {
    const page = await this.#load(place);
    if (!page) {
      const name = place.kind === 'note' ? place.slug : place.rule;
      window.showWarningMessage(`Ops Hints knows no ${place.kind} "${name}".`);
      return;
    }
    const panel = this.#panel ?? this.#create();
    panel.title = page.title;
    panel.webview.html = page.html({ nonce: newNonce(), hasBack: trail.length > 1 });
    panel.reveal(undefined, false);
    this.#follow(trail);
  }

  async #load(place: Place): Promise<Page | undefined> {
    if (place.kind === 'note') {
      const note = await this.#ask('opsHints/notes/get', { slug: place.slug });
      return note ? { title: note.title, html: (frame) => notePage(note, frame) } : undefined;
    }
    const rule = await this.#ask('opsHints/rules/get', { rule: place.rule });
    return rule ? { title: rule.title, html: (frame) => rulePage(rule, frame) } : undefined;
  }

  /** No scripts: links run the listed commands, and the web opens outside of the editor. */
  #create(): WebviewPanel {
    const column = window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
    const panel = window.createWebviewPanel(VIEW_TYPE, 'Ops Hints', column, {
      enableScripts: false,
      enableCommandUris: PAGE_COMMANDS,
      enableFindWidget: true,
      localResourceRoots: [],
    });
    panel.iconPath = this.#icon;
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#follow([]);
    });
    this.#panel = panel;
    return panel;
  }

  #follow(trail: readonly Place[]): void {
    this.#trail = trail;
    commands.executeCommand('setContext', CAN_GO_BACK, trail.length > 1);
  }
}

const newNonce = (): string => crypto.randomUUID().replaceAll('-', '');
