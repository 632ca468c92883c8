// The command line's entry: ties the process to the commands. What they do does not belong here.

import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

const INTERRUPTED = 130;

process.on('SIGINT', () => process.exit(INTERRUPTED));
process.exitCode = await run(process.argv.slice(2), {
  terminal: processTerminal(),
  cwd: process.cwd(),
  home: import.meta.dirname,
});
