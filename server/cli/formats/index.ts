// The output formats of `check`. A format is one file that turns a run into text; it is loaded when asked for.

import type { Format } from './format.ts';

const LOAD = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  junit: async () => (await import('./junit.ts')).junit,
} as const satisfies Readonly<Record<string, () => Promise<Format>>>;

export type FormatName = keyof typeof LOAD;

export const FORMATS = Object.keys(LOAD) as readonly FormatName[];

export const formatOf = (name: FormatName): Promise<Format> => LOAD[name]();
