// `ops-hints lsp`: the language server on standard input and output. The server itself lives in its own door.

import { join } from 'node:path';
import { knowledgeFiles } from '../../node/knowledge-files.ts';
import { UsageError } from '../arguments.ts';
import { defineCommand } from '../command.ts';

export const lsp = defineCommand({
  usage: ['ops-hints lsp --stdio'],
  about: 'Runs the language server for any editor that speaks the Language Server Protocol.',
  options: { stdio: { help: 'talk over standard input and output' } },
  async run(given, { home }) {
    if (!given.has('stdio'))
      throw new UsageError('The server talks over standard input and output: add --stdio.');
    const { serveStdio } = await import('../../lsp/stdio.ts');
    serveStdio(knowledgeFiles(join(home, 'knowledge')));
    return undefined;
  },
});
