// The output formats of `check`. A format is one file that turns a run into text.

import type { Format } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

const BY_NAME = { text, json, sarif, github, junit } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof BY_NAME;

export const FORMATS = Object.keys(BY_NAME) as readonly FormatName[];

export const formatOf = (name: FormatName): Format => BY_NAME[name];
