// Entry of the language server in a web worker. It cannot read files, so the build puts all knowledge inside, as text.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import dockerfile from '../../dist/knowledge/dockerfile.json';
import haproxy from '../../dist/knowledge/haproxy.json';
import jvm from '../../dist/knowledge/jvm.json';
import notes from '../../dist/knowledge/notes.json';
import systemd from '../../dist/knowledge/systemd.json';
import { createKnowledge, type KnowledgeData } from '../notes/knowledge.ts';
import { startServer } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

const catalogues = new Map(Object.entries({ dockerfile, haproxy, jvm, systemd }));

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

startServer(
  connection,
  createKnowledge(JSON.parse(notes) as KnowledgeData, (language) =>
    JSON.parse(catalogues.get(language) ?? '{}'),
  ),
);
