// Entry of the language server as a process of its own; how it talks is in its arguments: --node-ipc, --stdio, --socket, --pipe.

import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { knowledgeFiles } from '../node/knowledge-files.ts';
import { diskFiles } from './disk-files.ts';
import { startServer } from './server.ts';

startServer(
  createConnection(ProposedFeatures.all),
  knowledgeFiles(join(import.meta.dirname, 'knowledge')),
  diskFiles,
);
