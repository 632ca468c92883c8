// Splits a Markdown file into its YAML front matter and its body, and reads the former strictly.

import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { orKnown } from './slips.ts';

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
  /** Place of a value by its path, for problems with it; of its key where there is no value. */
  readonly rangeOf: (path: readonly (string | number)[]) => NoteProblem['range'];
  /** Place of the key that a path ends with. */
  readonly keyRangeOf: (path: readonly (string | number)[]) => NoteProblem['range'];
}

/** Anchored at the start of the text; the closing line is the first `---` of its own. */
const FENCE = /^\uFEFF?---[ \t]*\r?\n((?:(?!---[ \t]*(?:\r?\n|$))[^\n]*\n)*)---[ \t]*(?:\r?\n|$)/;

/** The YAML around an offset, while the line that closes it may still be missing; nothing in the body. */
export function frontMatterAt(
  text: string,
  offset: number,
): { readonly yaml: string; readonly start: number } | undefined {
  const [opening] = /^\uFEFF?---[ \t]*\r?\n/.exec(text) ?? [];
  if (opening === undefined || offset < opening.length) return undefined;
  const rest = text.slice(opening.length);
  const closing = /^---[ \t]*$/m.exec(rest.replaceAll('\r', ' '));
  const yaml = rest.slice(0, closing?.index ?? rest.length);
  return offset > opening.length + yaml.length ? undefined : { yaml, start: opening.length };
}

/** Reads the front matter; keys outside of `known` are problems. */
export function readFrontMatter(text: string, known: readonly string[]): FrontMatter {
  const match = FENCE.exec(text);
  if (!match) return missing(text);
  const yaml = match[1] ?? '';
  const offset = match[0].indexOf('\n') + 1;
  const document = parseDocument(yaml);
  const problems: NoteProblem[] = document.errors.map(({ code, message, pos }) => ({
    message: yamlFault(code, message),
    range: { start: offset + pos[0], end: offset + pos[1] },
  }));
  const readable = problems.length === 0 && isMap(document.contents);
  for (const [key, range] of keysOf(document, offset)) {
    if (!known.includes(key)) {
      problems.push({ message: `Unknown key "${key}"${orKnown(key, known)}`, range });
    }
  }
  return {
    values: readable ? (document.toJS() as Record<string, unknown>) : {},
    readable,
    body: text.slice(match[0].length),
    problems,
    rangeOf: (path) => placeOf(document, path, offset) ?? { start: 0, end: match[0].length },
    keyRangeOf: (path) => keyPlace(document, path, offset) ?? { start: 0, end: match[0].length },
  };
}

/** The library's first line without its place, which counts from the front matter; with a remedy for the usual slip. */
function yamlFault(code: string, message: string): string {
  const [first = ''] = message.split('\n');
  const said = first.replace(/ at line \d+, column \d+:?$/, '').replace(/\.?$/, '.');
  const remedy = code === 'BLOCK_AS_IMPLICIT_KEY' ? ' A text with ": " in it needs quotes.' : '';
  return `Front matter is not valid YAML: ${said}${remedy}`;
}

function keyPlace(
  document: Document,
  path: readonly (string | number)[],
  offset: number,
): NoteProblem['range'] | undefined {
  const record = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(record)) return undefined;
  const key = record.items
    .map((item) => item.key)
    .find((each) => isScalar(each) && each.value === path.at(-1));
  return isScalar(key) && key.range ? shifted(key.range, offset) : undefined;
}

const keysOf = (document: Document, offset: number): (readonly [string, NoteProblem['range']])[] =>
  isMap(document.contents)
    ? document.contents.items.flatMap(({ key }) =>
        isScalar(key) && key.range ? [[String(key.value), shifted(key.range, offset)] as const] : [],
      )
    : [];

/** The innermost node on the path that has a place. */
function placeOf(
  document: Document,
  path: readonly (string | number)[],
  offset: number,
): NoteProblem['range'] | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return shifted(node.range, offset);
  }
  return undefined;
}

const shifted = ([start, end]: readonly number[], offset: number): NoteProblem['range'] => ({
  start: offset + (start ?? 0),
  end: offset + (end ?? 0),
});

function missing(text: string): FrontMatter {
  const range = { start: 0, end: Math.min(text.length, 3) };
  const problems = [
    { message: 'The file has to begin with YAML front matter between two lines of "---".', range },
  ];
  return {
    values: {},
    readable: false,
    body: text,
    problems,
    rangeOf: () => range,
    keyRangeOf: () => range,
  };
}
