// What a note raises: the places where its hints stand now, and the rules and hints that rest on it.

import {
  type Diagnostic,
  languages,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { NoteDocument } from '../server/protocol.ts';
import { ruleOf } from './findings.ts';
import type { Ask } from './knowledge.ts';

/** A place in a file, or the page of a rule or of the note itself. */
export type HintChoice =
  | { readonly kind: 'place'; readonly uri: Uri; readonly at: Diagnostic['range'] }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'note'; readonly slug: string }
  | { readonly kind: 'back' };

interface HintItem extends QuickPickItem {
  readonly choice?: HintChoice;
}

/** Lets the person choose; `canGoBack` where there is a list to go back to. */
export async function chooseHintOf(
  ask: Ask,
  slug: string,
  canGoBack: boolean,
): Promise<HintChoice | undefined> {
  const note = await ask('opsHints/notes/get', { slug });
  if (!note) return undefined;
  const items = [...placesOf(note), ...rulesOf(note), ...declaredBy(note)];
  if (items.length > 0) return choose(note.title, items, canGoBack);
  window.showInformationMessage('No rule and no hint rests on this note.');
  return undefined;
}

function placesOf({ rules, hints }: NoteDocument): HintItem[] {
  const ids = new Set([...rules, ...hints].map(({ rule }) => rule));
  const places = languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter((diagnostic) => ids.has(ruleOf(diagnostic) ?? ''))
        .map((diagnostic): HintItem => placeItem(uri, diagnostic)),
    );
  return under('Found in files that are checked', places);
}

const placeItem = (uri: Uri, { message, range }: Diagnostic): HintItem => ({
  label: `$(go-to-file) ${workspace.asRelativePath(uri)}:${range.start.line + 1}`,
  detail: message,
  choice: { kind: 'place', uri, at: range },
});

const rulesOf = ({ rules }: NoteDocument): HintItem[] =>
  under(
    'Rules that rest on it',
    rules.map(({ rule, title }) => ({
      label: `$(law) ${rule}`,
      detail: title,
      choice: { kind: 'rule', rule },
    })),
  );

const declaredBy = ({ slug, hints }: NoteDocument): HintItem[] =>
  under(
    'Hints that it declares',
    hints.map(({ rule, severity, message }) => ({
      label: `$(lightbulb) ${rule}`,
      description: severity,
      detail: message,
      choice: { kind: 'note', slug },
    })),
  );

const under = (label: string, items: readonly HintItem[]): HintItem[] =>
  items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];

function choose(title: string, items: HintItem[], canGoBack: boolean): Promise<HintChoice | undefined> {
  const pick = window.createQuickPick<HintItem>();
  Object.assign(pick, { title, items, matchOnDetail: true, placeholder: 'Where to go' });
  if (canGoBack) pick.buttons = [QuickInputButtons.Back];
  return new Promise((resolve) => {
    const settle = (choice: HintChoice | undefined) => {
      resolve(choice);
      pick.hide();
    };
    pick.onDidTriggerButton(() => settle({ kind: 'back' }));
    pick.onDidAccept(() => settle(pick.selectedItems[0]?.choice));
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
