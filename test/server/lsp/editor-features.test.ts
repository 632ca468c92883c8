// What an editor gets from the features of languages, over the protocol; the languages are made up.

import { describe, expect, test } from 'vitest';
import {
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ErrorCodes,
  FoldingRangeRequest,
  InlayHintRequest,
  type Range as LspRange,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SemanticTokensRequest,
  SignatureHelpRequest,
} from 'vscode-languageserver/node';
import type { Completion, NameUse, TokenType } from '../../../server/core/features.ts';
import { type Range, SourceText } from '../../../server/core/text.ts';
import { createGuard } from '../../../server/lsp/guarded.ts';
import { LEGEND } from '../../../server/lsp/semantic-tokens.ts';
import { readMarks } from '../../harness/marks.ts';
import { editorOn, guestWith, hostWith, languageWith, URI } from './made-up-language.ts';

const textDocument = { uri: URI };
const at = (line: number, character: number) => ({ line, character });
const span = (line: number, start: number, end: number): LspRange => ({
  start: at(line, start),
  end: at(line, end),
});

/** The first range marked in a text, where a test needs one. */
const marked = (text: string): { readonly text: string; readonly where: Range; readonly all: Range[] } => {
  const { text: plain, ranges } = readMarks(text);
  return { text: plain, where: ranges[0] ?? { start: 0, end: 0 }, all: [...ranges] };
};

describe('completion', () => {
  const item = (label: string, range: Range, rest: Partial<Completion> = {}): Completion => ({
    label,
    kind: 'flag',
    range,
    text: label,
    ...rest,
  });

  test('replaces the word under the cursor, and explains what it offers', async () => {
    const { text, where } = marked('java ⟦-XX:+Perf⟧');
    const complete = () => [
      item('PerfDisableSharedMem', where, {
        text: '-XX:+PerfDisableSharedMem',
        detail: 'bool',
        documentation: 'Keeps **statistics** in memory.',
        deprecated: true,
      }),
    ];
    const editor = editorOn({ languages: [languageWith('a', { complete })], text });
    const params = { textDocument, position: at(0, 14) };
    expect(await editor.sendRequest(CompletionRequest.type, params)).toEqual([
      expect.objectContaining({
        label: 'PerfDisableSharedMem',
        filterText: '-XX:+PerfDisableSharedMem',
        detail: 'bool',
        documentation: { kind: 'markdown', value: 'Keeps **statistics** in memory.' },
        textEdit: { range: span(0, 5, 14), newText: '-XX:+PerfDisableSharedMem' },
        tags: [1],
      }),
    ]);
  });

  test('shows what guests know first, then by rank and by label', async () => {
    const none = { start: 0, end: 0 };
    const host = hostWith('host', { complete: () => [item('host', none)] });
    const guest = guestWith('guest', {
      complete: () => [item('b', none), item('last', none, { rank: 1 }), item('a', none)],
    });
    const editor = editorOn({ languages: [host, guest], text: 'x' });
    const items = await editor.sendRequest(CompletionRequest.type, { textDocument, position: at(0, 0) });
    const list = Array.isArray(items) ? items : [];
    const shown = [...list].sort((a, b) => String(a.sortText).localeCompare(String(b.sortText)));
    expect(shown.map(({ label }) => label)).toEqual(['a', 'b', 'last', 'host']);
  });

  test.each([
    [true, { insertTextFormat: 2, textEdit: { newText: 'timeout ${1:client} \\$0 $0' } }],
    [false, { insertTextFormat: 1, textEdit: { newText: 'timeout client $0 ' } }],
  ])('offers snippets as the client can take them (%s)', async (snippetSupport, expected) => {
    const snippet = { isSnippet: true, text: 'timeout ${1:client} \\$0 $0' };
    const complete = () => [item('timeout', { start: 0, end: 0 }, snippet)];
    const client = { textDocument: { completion: { completionItem: { snippetSupport } } } };
    const editor = editorOn({ languages: [languageWith('a', { complete })], text: '', client });
    const items = await editor.sendRequest(CompletionRequest.type, { textDocument, position: at(0, 0) });
    expect(items).toMatchObject([expected]);
  });

  test('leaves out what would replace several lines, of which editors take a part only', async () => {
    const complete = () => [item('a', { start: 0, end: 5 }), item('b', { start: 4, end: 5 })];
    const editor = editorOn({ languages: [languageWith('a', { complete })], text: 'on \\\ntwo' });
    const items = await editor.sendRequest(CompletionRequest.type, { textDocument, position: at(1, 0) });
    expect(items).toEqual([]);
  });
});

describe('the outline', () => {
  test('nests what belongs together, in the words of the host alone', async () => {
    const { text, all } = marked('⟦[⟦Service⟧]\n⟦⟦Restart⟧=no⟧\n⟧');
    const [whole, title, name, line] = all;
    if (!whole || !title || !name || !line) throw new Error('Four ranges are marked.');
    const host = hostWith('host', {
      symbols: () => [
        {
          name: 'Service',
          kind: 'section',
          range: whole,
          selection: title,
          children: [{ name: 'Restart', detail: 'no', kind: 'directive', range: line, selection: name }],
        },
      ],
    });
    const symbols = () => [{ name: 'guest', kind: 'option' as const, range: title, selection: title }];
    const editor = editorOn({ languages: [host, guestWith('guest', { symbols })], text });
    expect(await editor.sendRequest(DocumentSymbolRequest.type, { textDocument })).toMatchObject([
      {
        name: 'Service',
        range: { start: at(0, 0), end: at(2, 0) },
        selectionRange: span(0, 1, 8),
        children: [{ name: 'Restart', detail: 'no', range: span(1, 0, 10), selectionRange: span(1, 0, 7) }],
      },
    ]);
  });

  test('stays valid with a symbol that has no name or lies beside its words', async () => {
    const symbols = () => [
      { name: ' ', kind: 'name' as const, range: { start: 4, end: 6 }, selection: { start: 0, end: 3 } },
    ];
    const editor = editorOn({ languages: [languageWith('a', { symbols })], text: 'abc def' });
    expect(await editor.sendRequest(DocumentSymbolRequest.type, { textDocument })).toMatchObject([
      { name: '…', range: span(0, 0, 6), selectionRange: span(0, 0, 3) },
    ]);
  });
});

test('what is longer than a line folds, without the line end it takes along', async () => {
  const folds = () => [
    { range: { start: 0, end: 8 }, kind: 'region' as const },
    { range: { start: 8, end: 16 }, kind: 'comment' as const },
    { range: { start: 16, end: 20 }, kind: 'region' as const },
  ];
  const editor = editorOn({ languages: [languageWith('a', { folds })], text: '[a]\nb=c\n# d\n# e\n[f]\n' });
  expect(await editor.sendRequest(FoldingRangeRequest.type, { textDocument })).toEqual([
    { startLine: 0, endLine: 1 },
    { startLine: 2, endLine: 3, kind: 'comment' },
  ]);
});

test('links lead to the web, or from the file to its neighbours', async () => {
  const range = { start: 0, end: 3 };
  const links = () =>
    ['https://docs.docker.com/', 'src/my app.sh', '../getty@.service', '/etc/app.env', 'a:b'].map(
      (target) => ({ range, target, tooltip: 'Open' }),
    );
  const editor = editorOn({ languages: [languageWith('a', { links })], text: 'abc' });
  const found = await editor.sendRequest(DocumentLinkRequest.type, { textDocument });
  expect(found?.map(({ target }) => target)).toEqual([
    'https://docs.docker.com/',
    'file:///srv/shop/src/my%20app.sh',
    'file:///srv/getty%40.service',
    'file:///etc/app.env',
    'file:///srv/shop/a%3Ab',
  ]);
  expect(found?.[0]).toMatchObject({ range: span(0, 0, 3), tooltip: 'Open' });
});

describe('a name', () => {
  const { text, all } = readNames();
  const accepts = (newName: string) => /^\w+$/.test(newName);
  const uses: NameUse[] = all.map(({ range, role }) => ({
    name: `stage ${text.slice(range.start, range.end)}`,
    role,
    range,
    accepts,
  }));
  const languages = [languageWith('a', { names: () => uses })];
  const onReference = { textDocument, position: at(2, 7) };

  function readNames() {
    const { text: plain, ranges } = readMarks('FROM a AS ⟦build⟧\nFROM b AS ⟦test⟧\n--from=⟦build⟧');
    const roles = ['definition', 'definition', 'reference'] as const;
    return {
      text: plain,
      all: ranges.map((range, index) => ({ range, role: roles[index] ?? ('reference' as const) })),
    };
  }

  test('leads to where it is defined, and to where it is used', async () => {
    const editor = editorOn({ languages, text });
    const definition = { uri: URI, range: span(0, 10, 15) };
    const reference = { uri: URI, range: span(2, 7, 12) };
    expect(await editor.sendRequest(DefinitionRequest.type, onReference)).toEqual([definition]);
    const ask = (includeDeclaration: boolean) =>
      editor.sendRequest(ReferencesRequest.type, { ...onReference, context: { includeDeclaration } });
    expect(await ask(true)).toEqual([definition, reference]);
    expect(await ask(false)).toEqual([reference]);
    expect(await editor.sendRequest(DocumentHighlightRequest.type, onReference)).toEqual([
      { range: definition.range, kind: 3 },
      { range: reference.range, kind: 2 },
    ]);
  });

  test('leads to other files where the language knows them', async () => {
    const there = { path: '/b', source: new SourceText('x build'), role: 'definition' as const };
    const usesAround = (_: unknown, name: string) =>
      name === 'stage build' ? [{ ...there, range: { start: 2, end: 7 } }] : [];
    const editor = editorOn({ languages: [languageWith('a', { names: () => uses, usesAround })], text });
    const found = await editor.sendRequest(DefinitionRequest.type, onReference);
    expect(found).toContainEqual({ uri: new URL('/b', URI).href, range: span(0, 2, 7) });
  });

  test('is renamed everywhere, and only there', async () => {
    const editor = editorOn({ languages, text });
    expect(await editor.sendRequest(PrepareRenameRequest.type, onReference)).toEqual({
      range: span(2, 7, 12),
      placeholder: 'build',
    });
    expect(await editor.sendRequest(RenameRequest.type, { ...onReference, newName: 'compile' })).toEqual({
      changes: {
        [URI]: [
          { range: span(0, 10, 15), newText: 'compile' },
          { range: span(2, 7, 12), newText: 'compile' },
        ],
      },
    });
  });

  test.each([
    ['two words', /"two words" is no name for "build"/],
    ['test', /"test" is already taken/],
  ])('is not renamed to "%s", and the person reads why', async (newName, reason) => {
    const editor = editorOn({ languages, text });
    await expect(editor.sendRequest(RenameRequest.type, { ...onReference, newName })).rejects.toThrow(reason);
    expect(editor.logged).toEqual([]);
  });

  test('that cannot be changed in one place is not changed in the others', async () => {
    const fixed = uses.map(({ accepts: _accepts, ...use }, index) =>
      index === 0 ? use : { ...use, accepts },
    );
    const editor = editorOn({ languages: [languageWith('a', { names: () => fixed })], text });
    expect(await editor.sendRequest(PrepareRenameRequest.type, onReference)).toBeNull();
    await expect(
      editor.sendRequest(RenameRequest.type, { ...onReference, newName: 'compile' }),
    ).rejects.toThrow(/"build" cannot be renamed here/);
  });

  test('is nothing where there is none', async () => {
    const editor = editorOn({ languages, text });
    const nowhere = { textDocument, position: at(0, 2) };
    expect(await editor.sendRequest(DefinitionRequest.type, nowhere)).toEqual([]);
    expect(await editor.sendRequest(PrepareRenameRequest.type, nowhere)).toBeNull();
    expect(await editor.sendRequest(RenameRequest.type, { ...nowhere, newName: 'x' })).toBeNull();
  });
});

test.each([
  [true, [{ position: at(0, 2), label: '= 30 s', paddingLeft: true }]],
  [false, []],
])('inlay hints are shown to those who want them (%s), and only where they look', async (wanted, expected) => {
  const inlays = () => [
    { offset: 2, text: '= 30 s' },
    { offset: 5, text: '= 9 s' },
  ];
  const editor = editorOn({
    languages: [languageWith('a', { inlays })],
    text: '30\n9 x',
    inlayHints: wanted,
  });
  const params = { textDocument, range: span(0, 0, 2) };
  expect(await editor.sendRequest(InlayHintRequest.type, params)).toEqual(expected);
});

const lensOn = (where: Range) => ({ range: where, title: '4 options', details: '- `-Xmx1g`' });

test.each([
  [true, { command: 'opsHints.showDetails', arguments: ['4 options', '- `-Xmx1g`'] }],
  [false, { command: '' }],
])('a lens stands above its words, and leads to its details where pages are shown (%s)', async (showsPages, leads) => {
  const { text, where } = marked('FROM x\n⟦CMD ["java"]⟧');
  const languages = [hostWith('host', {}), guestWith('guest', { lenses: () => [lensOn(where)] })];
  const editor = editorOn({ languages, text, showsPages });
  expect(await editor.sendRequest(CodeLensRequest.type, { textDocument })).toEqual([
    { range: span(1, 0, 12), command: { title: '4 options', ...leads } },
  ]);
});

test('colours come in the order of the text, those of a guest over those of its host', async () => {
  const token = (start: number, end: number, type: TokenType) => ({ range: { start, end }, type });
  const host = hostWith('host', { tokens: () => [token(0, 3, 'keyword'), token(4, 20, 'string')] });
  const guest = guestWith('guest', { tokens: () => [token(5, 9, 'parameter'), token(10, 14, 'number')] });
  const editor = editorOn({ languages: [host, guest], text: 'ENV "-Xmx 512m" rest\nEND' });
  const answer = await editor.sendRequest(SemanticTokensRequest.type, { textDocument });
  expect(inWords(answer?.data ?? [])).toEqual([
    '0+0 3 keyword',
    '0+4 1 string',
    '0+1 4 parameter',
    '0+4 1 string',
    '0+1 4 number',
    '0+4 6 string',
  ]);
});

/** Five numbers a token, as `LINES+COLUMNS LENGTH TYPE`. */
const inWords = (data: readonly number[]): string[] =>
  data.flatMap((lines, index) => {
    const [column, length, type = -1] = data.slice(index + 1, index + 4);
    return index % 5 === 0 ? [`${lines}+${column} ${length} ${LEGEND.tokenTypes[type]}`] : [];
  });

test('the arguments of a statement are found in its line, each after the one before', async () => {
  const signature = () => ({
    label: 'timeout time [time]',
    parameters: ['time', '[time]'],
    active: 1,
    documentation: 'Waits.',
  });
  const guest = guestWith('guest', { signature: () => undefined });
  const editor = editorOn({ languages: [hostWith('host', { signature }), guest], text: 'timeout ' });
  const params = { textDocument, position: at(0, 8) };
  expect(await editor.sendRequest(SignatureHelpRequest.type, params)).toMatchObject({
    signatures: [{ label: 'timeout time [time]', documentation: { value: 'Waits.' } }],
    activeParameter: 1,
  });
});

test('formatting sends the edits of the file’s own language', async () => {
  const format = () => [{ range: { start: 0, end: 2 }, text: '' }];
  const guest = guestWith('guest', { format: () => [{ range: { start: 0, end: 1 }, text: 'x' }] });
  const editor = editorOn({ languages: [hostWith('host', { format }), guest], text: '  a' });
  const options = { tabSize: 8, insertSpaces: true };
  expect(await editor.sendRequest(DocumentFormattingRequest.type, { textDocument, options })).toEqual([
    { range: span(0, 0, 2), newText: '' },
  ]);
});

test('a feature that fails is logged and answers with nothing', async () => {
  const folds = () => {
    throw new Error('no such thing');
  };
  const editor = editorOn({ languages: [languageWith('a', { folds })], text: 'a' });
  expect(await editor.sendRequest(FoldingRangeRequest.type, { textDocument })).toEqual([]);
  expect(editor.logged).toEqual([expect.stringMatching(/^foldingRange failed: Error/)]);
});

test('an error of the client is no refusal: it is logged, and the answer stays harmless', async () => {
  const logged: string[] = [];
  const guarded = createGuard((line) => logged.push(line))('publish', 'nothing', () => {
    throw new ResponseError(ErrorCodes.MethodNotFound, 'Unhandled method workspace/configuration');
  });
  expect(await guarded(undefined)).toBe('nothing');
  expect(logged).toEqual([expect.stringMatching(/^publish failed/)]);
});

test('about documents that are not ours nothing is said', async () => {
  const editor = editorOn({ languages: [languageWith('a', { folds: () => [] })], text: 'a' });
  const elsewhere = { textDocument: { uri: 'file:///elsewhere' }, position: at(0, 0) };
  expect(await editor.sendRequest(CompletionRequest.type, elsewhere)).toEqual([]);
  expect(await editor.sendRequest(SignatureHelpRequest.type, elsewhere)).toBeNull();
});
