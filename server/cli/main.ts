#!/usr/bin/env node
// The command line's entry: loads the program, which is a bundle of its own, with its compiled code, and runs it.

import { join } from 'node:path';
import { loadCompiled } from './compiled-code.ts';
import type { main } from './program.ts';

/** File name of the program's bundle, which the build puts here. */
declare const PROGRAM: string;

const home = import.meta.dirname;
const { exports, keep } = loadCompiled(join(home, 'cli', PROGRAM));
const met = new Set<string>();
// The build makes the bundle of that file.
const code = await (exports as { readonly main: typeof main }).main(home, (part) => met.add(part));
keep(met);
// At once: of a large heap, the tidying up takes its time.
if (code !== undefined) process.exit(code);
