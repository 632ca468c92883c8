// What the server offers: registered for our own kinds of documents where the client can do that, else for all it sends.

import {
  type ClientCapabilities,
  CodeActionKind,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  type DocumentSelector,
  HoverRequest,
  type Registration,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Language } from '../core/language.ts';
import type { EditorFeature } from './editor-feature.ts';
import { EDITOR_FEATURES } from './editor-features.ts';
import { SECTION } from './settings.ts';

/** Kind of the action that applies all safe fixes of a file. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.opsHints`;

export interface Offer {
  /** Answer to `initialize`. */
  readonly capabilities: ServerCapabilities;
  /** To be registered once the client is ready. */
  readonly registrations: readonly Registration[];
}

/** One thing that the server can do with documents. */
interface Feature {
  /** Whether the client registers it on request. */
  readonly dynamic: boolean;
  readonly methods: readonly { readonly method: string; readonly options?: object }[];
  readonly fixed: ServerCapabilities;
  /** The languages in whose files it does something. */
  readonly languages: readonly Language[];
}

const DIAGNOSTIC = { identifier: 'ops-hints', interFileDependencies: false, workspaceDiagnostics: false };
const CODE_ACTION = { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] };

export const pullsDiagnostics = ({ textDocument }: ClientCapabilities): boolean =>
  textDocument?.diagnostic !== undefined;

export function offerTo(client: ClientCapabilities, languages: readonly Language[]): Offer {
  const features = [...featuresOfAll(client, languages), ...featuresOfSome(client, languages)];
  const dynamic = features.filter((feature) => feature.dynamic);
  return {
    capabilities: Object.assign(
      // Said outright: the library would otherwise ask for all documents of the editor.
      { textDocumentSync: { openClose: false, change: TextDocumentSyncKind.None } },
      { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
      ...features.filter((feature) => !feature.dynamic).map(({ fixed }) => fixed),
    ) as ServerCapabilities,
    registrations: [
      ...dynamic.flatMap(registrationsOf),
      ...(client.workspace?.didChangeConfiguration?.dynamicRegistration
        ? [registration(DidChangeConfigurationNotification.method, { section: SECTION })]
        : []),
    ],
  };
}

/** What needs no more than findings and what is known of a word, which all languages have. */
function featuresOfAll(client: ClientCapabilities, languages: readonly Language[]): Feature[] {
  const { synchronization, hover, codeAction, diagnostic } = client.textDocument ?? {};
  const change = TextDocumentSyncKind.Incremental;
  const features: Feature[] = [
    {
      dynamic: synchronization?.dynamicRegistration ?? false,
      methods: [
        { method: DidOpenTextDocumentNotification.method },
        { method: DidChangeTextDocumentNotification.method, options: { syncKind: change } },
        { method: DidSaveTextDocumentNotification.method },
        { method: DidCloseTextDocumentNotification.method },
      ],
      fixed: { textDocumentSync: { openClose: true, change, save: true } },
      languages,
    },
    {
      dynamic: hover?.dynamicRegistration ?? false,
      methods: [{ method: HoverRequest.method }],
      fixed: { hoverProvider: true },
      languages,
    },
    {
      dynamic: codeAction?.dynamicRegistration ?? false,
      methods: [{ method: CodeActionRequest.method, options: CODE_ACTION }],
      fixed: { codeActionProvider: CODE_ACTION },
      languages,
    },
  ];
  const pull: Feature = {
    dynamic: diagnostic?.dynamicRegistration ?? false,
    methods: [{ method: DocumentDiagnosticRequest.method, options: DIAGNOSTIC }],
    fixed: { diagnosticProvider: DIAGNOSTIC },
    languages,
  };
  return pullsDiagnostics(client) ? [...features, pull] : features;
}

/** What a language may have or lack; nothing is said of what none of them has. */
const featuresOfSome = (
  { textDocument = {} }: ClientCapabilities,
  languages: readonly Language[],
): Feature[] =>
  EDITOR_FEATURES.flatMap((feature) => {
    const showing = languagesShowing(feature, languages);
    return showing.length === 0
      ? []
      : feature.abilities.map(({ method, provider, options, client }) => ({
          dynamic: client(textDocument)?.dynamicRegistration ?? false,
          methods: [{ method, ...(options ? { options } : {}) }],
          fixed: { [provider]: options ?? true },
          languages: showing,
        }));
  });

/** Those that offer the feature, and those in whose files a guest does. */
function languagesShowing({ shows, withGuests }: EditorFeature, languages: readonly Language[]): Language[] {
  const byGuests = withGuests && languages.some(({ isGuest, offers }) => isGuest && offers.has(shows));
  return languages.filter(({ isHost, offers }) => offers.has(shows) || (isHost && byGuests));
}

const registrationsOf = ({ methods, languages }: Feature): Registration[] => {
  const documentSelector = selectorOf(languages);
  return methods.map(({ method, options }) => registration(method, { ...options, documentSelector }));
};

/** Documents that could be ours, by the editor's language id or by name; the content decides later. */
function selectorOf(languages: readonly Language[]): DocumentSelector {
  return languages.flatMap(({ detection: { languageIds, certain, possible } }) => [
    ...languageIds.map((language) => ({ language })),
    ...[...certain, ...possible].map((glob) => ({ pattern: glob.includes('/') ? glob : `**/${glob}` })),
  ]);
}

const registration = (method: string, registerOptions: object): Registration => ({
  id: `ops-hints/${method}`,
  method,
  registerOptions,
});
