#!/usr/bin/env node
// The command line's entry: ties the process to the commands. What they do does not belong here.

import { Exit } from './command.ts';
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

const INTERRUPTED = 130;
const terminal = processTerminal();

process.on('SIGINT', () => process.exit(INTERRUPTED));
// Such as a full disk behind standard output; 1 would mean findings.
process.on('uncaughtException', ({ message }) => {
  terminal.complain(message);
  process.exit(Exit.trouble);
});
process.exitCode = await run(process.argv.slice(2), {
  terminal,
  cwd: process.cwd(),
  home: import.meta.dirname,
});
