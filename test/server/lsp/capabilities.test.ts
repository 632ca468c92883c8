// What is offered to which client, and for which documents.

import { expect, test } from 'vitest';
import type { Language } from '../../../server/core/language.ts';
import { offerTo } from '../../../server/lsp/capabilities.ts';
import { engine } from '../../harness/findings.ts';
import { guestWith, hostWith, languageWith } from './made-up-language.ts';

const { languages } = engine();

test('a client that registers nothing is offered everything for all that it sends', () => {
  const { capabilities, registrations } = offerTo({ textDocument: { diagnostic: {} } }, languages);
  expect(registrations).toEqual([]);
  expect(capabilities).toMatchObject({
    textDocumentSync: { openClose: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.opsHints'] },
    diagnosticProvider: { interFileDependencies: false },
  });
});

test('a client that cannot pull diagnostics is not offered them that way', () => {
  expect(offerTo({}, languages).capabilities).not.toHaveProperty('diagnosticProvider');
});

const dynamicRegistration = true;
const dynamic = offerTo(
  {
    textDocument: {
      synchronization: { dynamicRegistration },
      hover: { dynamicRegistration },
      codeAction: { dynamicRegistration },
      diagnostic: { dynamicRegistration },
    },
    workspace: { didChangeConfiguration: { dynamicRegistration } },
  },
  languages,
);

test('a client that registers on request hears of our documents only', () => {
  expect(dynamic.capabilities.textDocumentSync).toMatchObject({ openClose: false, change: 0 });
  expect(dynamic.capabilities).not.toHaveProperty('hoverProvider');
  expect(dynamic.registrations.map(({ method }) => method).sort()).toEqual([
    'textDocument/codeAction',
    'textDocument/diagnostic',
    'textDocument/didChange',
    'textDocument/didClose',
    'textDocument/didOpen',
    'textDocument/didSave',
    'textDocument/hover',
    'workspace/didChangeConfiguration',
  ]);
});

test('documents are claimed by the languages’ own ids and names', () => {
  const { documentSelector } = dynamic.registrations[0]?.registerOptions as {
    documentSelector: { language?: string; pattern?: string }[];
  };
  const names = languages.flatMap(({ detection }) => [...detection.certain, ...detection.possible]);
  expect(documentSelector).toContainEqual({ language: 'dockerfile' });
  for (const name of names)
    expect(documentSelector).toContainEqual({ pattern: name.includes('/') ? name : `**/${name}` });
});

test('names are written in the glob syntax that editors share', () => {
  const names = languages.flatMap(({ detection }) => [...detection.certain, ...detection.possible]);
  expect(names.filter((name) => /[@!+?*]\(|^!/.test(name))).toEqual([]);
});

const registered = (offered: readonly Language[], method: string) => {
  const { registrations } = offerTo(
    { textDocument: { completion: { dynamicRegistration }, foldingRange: { dynamicRegistration } } },
    offered,
  );
  const found = registrations.find((registration) => registration.method === method);
  const options = found?.registerOptions as { documentSelector: { language?: string }[] } | undefined;
  return options?.documentSelector.flatMap(({ language }) => language ?? []);
};

const complete = () => [];
const folds = () => [];

test('a feature is offered for the documents of the languages that have it, and for no others', () => {
  const offered = [languageWith('a', { folds }), languageWith('b', {}), hostWith('c', {})];
  expect(registered(offered, 'textDocument/foldingRange')).toEqual(['a']);
  expect(registered(offered, 'textDocument/completion')).toBeUndefined();
});

test('what a guest completes is offered in its hosts’ documents as well', () => {
  const offered = [hostWith('host', {}), languageWith('other', {}), guestWith('guest', { complete, folds })];
  expect(registered(offered, 'textDocument/completion')).toEqual(['host', 'guest']);
  expect(registered(offered, 'textDocument/foldingRange')).toEqual(['guest']);
});

test('what no language has is not announced to anybody', () => {
  const { capabilities } = offerTo({}, [languageWith('a', { complete })]);
  expect(capabilities).toHaveProperty('completionProvider');
  expect(capabilities).not.toHaveProperty('foldingRangeProvider');
  expect(capabilities).not.toHaveProperty('renameProvider');
});

test('names bring all that can be asked of them', () => {
  expect(offerTo({}, [languageWith('a', { names: () => [] })]).capabilities).toMatchObject({
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
  });
});
