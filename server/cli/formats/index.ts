// The output formats of `check`. A format is one file that turns a report into text; it is loaded when asked for.

import type { Format } from './format.ts';

export const FORMATS = ['text', 'json'] as const;

const LOAD: Readonly<Record<(typeof FORMATS)[number], () => Promise<Format>>> = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
};

export const formatOf = (name: (typeof FORMATS)[number]): Promise<Format> => LOAD[name]();
