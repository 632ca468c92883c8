// Notes and rules as pages in editors of their own, so that tabs, restoring and links to them are the editor's.
// A page's address is `ops-hints:/notes/<slug>`, `ops-hints:/rules/<id>` or `ops-hints:/details/<title>?<Markdown>`;
// its HTML is made in page.ts.

import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  commands,
  Disposable,
  type Event,
  type Tab,
  TabInputCustom,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { PAGE_COMMANDS } from './commands.ts';
import type { Ask } from './knowledge.ts';
import { detailsPage, notePage, type PageFrame, rulePage, unknownPage } from './page.ts';

/** As in package.json. */
const VIEW_TYPE = 'opsHints.page';
const SCHEME = 'ops-hints';

export const noteAddress = (slug: string): Uri => Uri.from({ scheme: SCHEME, path: `/notes/${slug}` });
export const ruleAddress = (id: string): Uri => Uri.from({ scheme: SCHEME, path: `/rules/${id}` });
/** Holds all that the page shows, so that going back and restoring it need nobody who remembers. */
export const detailsAddress = (title: string, details: string): Uri =>
  Uri.from({ scheme: SCHEME, path: `/details/${title}`, query: details });

/** A page, and what its tab is called. */
interface Rendered {
  readonly title: string;
  readonly html: string;
}

interface ShownPage {
  readonly uri: Uri;
  readonly frame: PageFrame;
}

/** The pages and the way that the reader has taken through them; the editor's own history forgets replaced tabs. */
export class Pages implements CustomReadonlyEditorProvider {
  readonly #ask: Ask;
  #trail: readonly string[] = [];
  readonly #shown = new Map<WebviewPanel, ShownPage>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Shape: `changed` tells that notes have changed, and with them the pages that are shown. */
  register(changed: Event<void>): Disposable {
    return Disposable.from(
      changed(() => Promise.all([...this.#shown].map(([panel, page]) => this.#show(page, panel)))),
      window.registerCustomEditorProvider(VIEW_TYPE, this, {
        supportsMultipleEditorsPerDocument: true,
        webviewOptions: { enableFindWidget: true },
      }),
    );
  }

  /** Shows a page where pages are shown already, else beside the text that it is about. */
  async open(address: Uri): Promise<void> {
    const shown = window.tabGroups.all.find(({ tabs }) => tabs.some(isPage));
    if (!shown) this.#trail = [];
    const viewColumn = shown?.viewColumn ?? (window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active);
    await commands.executeCommand('vscode.openWith', address, VIEW_TYPE, { viewColumn, preview: true });
  }

  /** Shows the page before; at the first one, goes back as the editor does everywhere else. */
  async back(): Promise<void> {
    const previous = this.#trail.at(-2);
    if (previous === undefined) await commands.executeCommand('workbench.action.navigateBack');
    else {
      this.#trail = this.#trail.slice(0, -1);
      await this.open(Uri.parse(previous));
    }
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => {} };
  }

  /** No scripts: links run the listed commands, and the web opens outside of the editor. */
  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): Promise<void> {
    const address = uri.toString();
    if (this.#trail.at(-1) !== address) this.#trail = [...this.#trail, address];
    panel.webview.options = {
      enableScripts: false,
      enableCommandUris: PAGE_COMMANDS,
      localResourceRoots: [],
    };
    const page = { uri, frame: { nonce: crypto.randomUUID(), hasBack: this.#trail.length > 1 } };
    this.#shown.set(panel, page);
    panel.onDidDispose(() => this.#shown.delete(panel));
    await this.#show(page, panel);
  }

  async #show({ uri, frame }: ShownPage, panel: WebviewPanel): Promise<void> {
    const { title, html } = await this.#render(uri, frame);
    // Editors that take no title for such a page show the last part of its address.
    panel.title = title;
    // A page that is set again begins at its top, also where nothing on it has changed.
    if (panel.webview.html !== html) panel.webview.html = html;
  }

  async #render({ path, query }: Uri, frame: PageFrame): Promise<Rendered> {
    const [, kind, name = ''] = /^\/(notes|rules|details)\/(.+)$/s.exec(path) ?? [];
    if (kind === 'details') return { title: name, html: detailsPage(name, query, frame) };
    if (kind === 'notes') {
      const note = await this.#ask('opsHints/notes/get', { slug: name });
      if (note) return { title: note.title, html: notePage(note, frame) };
    }
    if (kind === 'rules') {
      const rule = await this.#ask('opsHints/rules/get', { rule: name });
      if (rule) return { title: rule.title, html: rulePage(rule, frame) };
    }
    return { title: name, html: unknownPage(name, frame) };
  }
}

const isPage = ({ input }: Tab): boolean => input instanceof TabInputCustom && input.viewType === VIEW_TYPE;
