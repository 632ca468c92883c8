// The language server on this process's standard input and output, for the command line.

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Knowledge } from '../core/knowledge.ts';
import { diskFiles } from './disk-files.ts';
import { startServer } from './server.ts';

/** Serves until the client says goodbye, which ends the process. Nothing else may write to standard output. */
export const serveStdio = (knowledge: Knowledge): void =>
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), knowledge, diskFiles);
