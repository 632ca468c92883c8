// What is offered to which client, and for which documents.

import { expect, test } from 'vitest';
import { offerTo } from '../../../server/lsp/capabilities.ts';
import { engine } from '../../harness/findings.ts';

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
