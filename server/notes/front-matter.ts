// Splits a Markdown file into its YAML front matter and its body, and reads the former strictly.

import { isMap, isScalar, parseDocument } from 'yaml';

/** A fault in a note or page, placed in its text. */
export interface NoteProblem {
  readonly message: string;
  /** Range of UTF-16 offsets in the file's text. */
  readonly range: { readonly start: number; readonly end: number };
}

export interface FrontMatter {
  /** Values by key, as YAML gives them; `{}` where the front matter is missing or broken. */
  readonly values: Readonly<Record<string, unknown>>;
  /** False where no value could be read at all; a missing key then says nothing. */
  readonly readable: boolean;
  readonly body: string;
  readonly problems: readonly NoteProblem[];
  /** Place of a key, for further problems with its value. */
  readonly rangeOf: (key: string) => NoteProblem['range'];
}

/** Anchored at the start of the text; the closing line is the first `---` of its own. */
const FENCE = /^\uFEFF?---[ \t]*\r?\n((?:(?!---[ \t]*(?:\r?\n|$))[^\n]*\n)*)---[ \t]*(?:\r?\n|$)/;

/** Reads the front matter; keys outside of `known` are problems. */
export function readFrontMatter(text: string, known: readonly string[]): FrontMatter {
  const match = FENCE.exec(text);
  if (!match) return missing(text);
  const yaml = match[1] ?? '';
  const offset = match[0].indexOf('\n') + 1;
  const document = parseDocument(yaml);
  const problems: NoteProblem[] = document.errors.map(({ message, pos }) => ({
    message: `Front matter is not valid YAML: ${message.split('\n')[0] ?? message}`,
    range: { start: offset + pos[0], end: offset + pos[1] },
  }));
  const ranges = new Map<string, NoteProblem['range']>();
  if (isMap(document.contents)) {
    for (const { key } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue;
      ranges.set(String(key.value), { start: offset + key.range[0], end: offset + key.range[1] });
    }
  }
  const readable = problems.length === 0 && isMap(document.contents);
  for (const [key, range] of ranges) {
    if (!known.includes(key))
      problems.push({ message: `Unknown key "${key}"; known are ${known.join(', ')}.`, range });
  }
  const start = { start: 0, end: match[0].length };
  return {
    values: readable ? (document.toJS() as Record<string, unknown>) : {},
    readable,
    body: text.slice(match[0].length),
    problems,
    rangeOf: (key) => ranges.get(key) ?? start,
  };
}

function missing(text: string): FrontMatter {
  const range = { start: 0, end: Math.min(text.length, 3) };
  const problems = [
    { message: 'The file has to begin with YAML front matter between two lines of "---".', range },
  ];
  return { values: {}, readable: false, body: text, problems, rangeOf: () => range };
}
