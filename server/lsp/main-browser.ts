// Entry of the language server in a web worker. It cannot read files, so the build puts all knowledge inside, as text.

import texts from 'knowledge:texts';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { createKnowledge, type KnowledgeData } from '../notes/knowledge.ts';
import { startServer } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Parsed on first use: a session may never need a language's catalogue. */
const read = (name: string): unknown => JSON.parse(texts[name] ?? '{}');

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

startServer(connection, createKnowledge(read('notes') as KnowledgeData, read));
