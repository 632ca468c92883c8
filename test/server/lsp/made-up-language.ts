// Languages made up for tests of the editor's features, and an editor that asks about a file of theirs.
// What a feature answers is said by each test; how it goes over the wire is what is tested.

import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Features } from '../../../server/core/features.ts';
import { defineLanguage, type Language, type LanguageDefinition } from '../../../server/core/language.ts';
import { NOTHING_AROUND } from '../../../server/core/surroundings.ts';
import { SourceText } from '../../../server/core/text.ts';
import type { Analysed } from '../../../server/lsp/documents.ts';
import { EDITOR_FEATURES } from '../../../server/lsp/editor-features.ts';
import { createGuard } from '../../../server/lsp/guarded.ts';
import type { Session } from '../../../server/lsp/session.ts';
import { analyse } from '../../../server/workspace/analyse.ts';

export interface MadeUpModel {
  readonly source: SourceText;
}

const subject = { kind: 'made-up', label: 'Made up', supported: ['1'], advised: '1' };

/** A language with the given features and nothing else. */
export const languageWith = (
  id: string,
  features: Partial<Features<MadeUpModel>>,
  rest: Partial<LanguageDefinition<MadeUpModel>> = {},
): Language =>
  defineLanguage<MadeUpModel>({
    id,
    title: id,
    subject,
    detection: {
      languageIds: [id],
      certain: [`*.${id}`],
      possible: [],
      witness: () => false,
      denies: () => false,
    },
    rules: [],
    parse: ({ source }) => ({ source }),
    hover: () => undefined,
    targets: () => [],
    describe: () => undefined,
    ...rest,
    ...features,
  });

/** A host whose files are one process for every guest. */
export const hostWith = (id: string, features: Partial<Features<MadeUpModel>>): Language =>
  languageWith(id, features, { embedded: () => [{ label: 'the file', fragments: [] }] });

/** A guest that claims every process and reads the whole file. */
export const guestWith = (id: string, features: Partial<Features<MadeUpModel>>): Language =>
  languageWith(id, features, {
    guest: { claims: () => true, parse: (_processes, { source }) => ({ source }) },
  });

export interface Asked {
  readonly languages: readonly Language[];
  readonly text: string;
  readonly inlayHints?: boolean;
  readonly client?: ClientCapabilities;
  readonly showsPages?: boolean;
}

/** The file that `editorOn` has open: one of the first language. */
export const URI = 'file:///srv/shop/file';

/** An editor with one file open, connected with the features; the lines that were logged come with it. */
export function editorOn(asked: Asked): ProtocolConnection & { readonly logged: readonly string[] } {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const logged: string[] = [];
  const file = openFile(asked);
  const session = {
    documents: { analysed: async (uri: string) => (uri === URI ? file : undefined) },
    ownKinds: [],
    engine: { suppression: { complete: () => undefined } },
    guard: createGuard((line) => logged.push(line)),
    client: asked.client ?? {},
    showsPages: asked.showsPages ?? false,
  } as unknown as Session;
  const server = createConnection(new StreamMessageReader(there), new StreamMessageWriter(back));
  for (const { connect } of EDITOR_FEATURES) connect(server, session);
  server.listen();
  const client = createProtocolConnection(new StreamMessageReader(back), new StreamMessageWriter(there));
  client.listen();
  return Object.assign(client, { logged });
}

function openFile({ languages, text, inlayHints = false }: Asked): Analysed {
  const [language] = languages;
  if (!language) throw new Error('A file needs a language.');
  const path = '/srv/shop/file';
  const source = new SourceText(text);
  const analysis = analyse(
    language,
    languages,
    { path, source },
    {
      levelOf: () => 'off',
      optionsOf: () => ({}),
      profile: 'recommended',
      shows: () => true,
      rules: [],
      named: () => new Map(),
      around: NOTHING_AROUND,
      runHints: () => [],
      targetChoice: () => undefined,
    },
  );
  return {
    uri: URI,
    version: 1,
    path,
    language,
    settings: { inlayHints, run: 'onType', ignored: false },
    analysis,
  };
}
