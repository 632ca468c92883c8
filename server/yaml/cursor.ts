// Where a cursor stands in a YAML text that is being written: below which keys, in a key or in a value.

import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Range } from '../core/text.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlCursor {
  /** Of a key, that of the record which it is in; of a value, its own. */
  readonly path: YamlPath;
  readonly role: 'key' | 'value';
  /** The word is alone on its line: a key without its colon yet, or a value. */
  readonly isOpen: boolean;
  /** The key or value around the cursor, without its quotes; empty where there is none. */
  readonly written: string;
  readonly range: Range;
  readonly isQuoted: boolean;
  /** Inside of braces or brackets. */
  readonly isInline: boolean;
  /** The other keys of the record that the cursor is in. */
  readonly siblings: readonly string[];
  /** All that is written, as plain data. */
  readonly data: unknown;
}

/** A sign that nobody writes. Put at the cursor, it makes a word where there is none. */
const MARK = '\u2038';

/** Shape: `undefined` in comments, and where the text is too broken to tell. */
export function cursorIn(yaml: string, offset: number): YamlCursor | undefined {
  const { text, isOpen } = marked(yaml, offset);
  const document = parseDocument(text);
  const found = markIn(document);
  if (!found) return undefined;
  const { node, around } = found;
  const pair = around.at(-1);
  const isKey = isPair(pair) && pair.key === node;
  const record = around.findLast(isMap);
  return {
    path: pathTo([...around, node]),
    role: isKey ? 'key' : 'value',
    isOpen,
    ...wordAt(node),
    isInline: around.some((each) => (isMap(each) || isSeq(each)) && each.flow === true),
    siblings: (record?.items ?? []).filter((item) => item !== pair).map(({ key }) => textOf(key)),
    data: document.toJS(),
  };
}

const LEAD_AND_WORD = /^\s*(?:- +)*[^\s:#,[\]{}"'&*!|>%@`]*$/;
const WORD_AND_END = /^[^\s:#,[\]{}"']*\s*$/;

/** A word alone on its line gets a colon: without one, YAML would join it with the lines around. */
function marked(yaml: string, offset: number): { readonly text: string; readonly isOpen: boolean } {
  const [before, after] = [yaml.slice(0, offset), yaml.slice(offset)];
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const [rest = ''] = /^[^\n]*/.exec(after) ?? [];
  const isOpen = LEAD_AND_WORD.test(lineBefore) && WORD_AND_END.test(rest);
  const word = rest.trimEnd();
  return {
    text: isOpen ? `${before}${MARK}${word}:${after.slice(word.length)}` : `${before}${MARK}${after}`,
    isOpen,
  };
}

type Around = Document | Node | Pair;

interface Found {
  readonly node: Scalar<string>;
  readonly around: readonly Around[];
}

function markIn(document: Document): Found | undefined {
  const found: Found[] = [];
  visit(document, {
    Scalar: (_key, node, around) => {
      if (!holdsMark(node)) return undefined;
      found.push({ node, around });
      return visit.BREAK;
    },
  });
  return found[0];
}

const holdsMark = (node: Scalar): node is Scalar<string> =>
  typeof node.value === 'string' && node.value.includes(MARK);

function pathTo(chain: readonly Around[]): YamlPath {
  return chain.flatMap((each, index): (string | number)[] => {
    const next = chain[index + 1];
    if (isPair(each)) return each.value === next ? [textOf(each.key)] : [];
    return isSeq(each) ? [each.items.indexOf(next)] : [];
  });
}

function wordAt({ value, range, type }: Scalar<string>): Pick<YamlCursor, 'written' | 'range' | 'isQuoted'> {
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  const [start = 0, end = start] = range ?? [];
  const quote = isQuoted ? 1 : 0;
  return {
    written: value.replace(MARK, ''),
    range: { start: start + quote, end: end - quote - MARK.length },
    isQuoted,
  };
}

const textOf = (key: unknown): string => (isScalar(key) ? String(key.value).replace(MARK, '') : '');
