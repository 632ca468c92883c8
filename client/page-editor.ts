// Notes and rules as pages in editors of their own, so that tabs, history and restoring are the editor's.
// A page's address is `ops-hints:/notes/<slug>` or `ops-hints:/rules/<id>`; its HTML is made in page.ts.

import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  commands,
  type Disposable,
  TabInputCustom,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { PAGE_COMMANDS } from './commands.ts';
import type { Ask } from './knowledge.ts';
import { notePage, rulePage, unknownPage } from './page.ts';

/** As in package.json. */
const VIEW_TYPE = 'opsHints.page';
const SCHEME = 'ops-hints';

export const noteAddress = (slug: string): Uri => Uri.from({ scheme: SCHEME, path: `/notes/${slug}` });
export const ruleAddress = (id: string): Uri => Uri.from({ scheme: SCHEME, path: `/rules/${id}` });

/** Shows a page where pages are shown already, else beside the text that it is about. */
export async function openPage(address: Uri): Promise<void> {
  const shown = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputCustom && input.viewType === VIEW_TYPE),
  );
  const viewColumn = shown?.viewColumn ?? (window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active);
  await commands.executeCommand('vscode.openWith', address, VIEW_TYPE, { viewColumn, preview: true });
}

export const registerPages = (ask: Ask): Disposable =>
  window.registerCustomEditorProvider(VIEW_TYPE, new PageEditor(ask), {
    supportsMultipleEditorsPerDocument: true,
    webviewOptions: { enableFindWidget: true },
  });

class PageEditor implements CustomReadonlyEditorProvider {
  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => {} };
  }

  /** No scripts: links run the listed commands, and the web opens outside of the editor. */
  async resolveCustomEditor({ uri }: CustomDocument, { webview }: WebviewPanel): Promise<void> {
    webview.options = { enableScripts: false, enableCommandUris: PAGE_COMMANDS, localResourceRoots: [] };
    webview.html = await this.#render(uri, crypto.randomUUID());
  }

  async #render({ path }: Uri, nonce: string): Promise<string> {
    const [, kind, name = ''] = /^\/(notes|rules)\/(.+)$/.exec(path) ?? [];
    if (kind === 'notes') {
      const note = await this.#ask('opsHints/notes/get', { slug: name });
      if (note) return notePage(note, nonce);
    }
    if (kind === 'rules') {
      const rule = await this.#ask('opsHints/rules/get', { rule: name });
      if (rule) return rulePage(rule, nonce);
    }
    return unknownPage(name, nonce);
  }
}
