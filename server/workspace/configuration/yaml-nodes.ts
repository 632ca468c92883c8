// Values of a YAML or JSON text with their places. No meaning of any key here.

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Range } from '../../core/text.ts';

export interface YamlProblem {
  readonly message: string;
  readonly range: Range;
}

/** A value, with the ways in which it can be looked at; each is `undefined` where it is nothing of the kind. */
export interface Value {
  readonly range: Range;
  /** Nothing is written there. */
  readonly isEmpty: boolean;
  /** A text, or a number as it is written. */
  readonly text: string | undefined;
  readonly flag: boolean | undefined;
  readonly list: readonly Value[] | undefined;
  readonly record: readonly Entry[] | undefined;
  /** As plain data; `undefined` where it cannot be put together. */
  readonly plain: unknown;
}

export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Value;
}

/** JSON is read as the YAML that it is; `format` is what the writer calls it. The value is absent in an empty text. */
export function readYaml(
  text: string,
  format: 'JSON' | 'YAML' = 'YAML',
): {
  readonly value: Value | undefined;
  readonly problems: YamlProblem[];
} {
  const document = parseDocument(text, { prettyErrors: false });
  const problems = document.errors.map(({ message, pos: [start, end] }) => ({
    message: `Not valid ${format}: ${message}`,
    range: { start: Math.min(start, text.length), end: Math.min(Math.max(end, start), text.length) },
  }));
  return { value: document.contents ? lookAt(document.contents, document) : undefined, problems };
}

/** Looked at step by step: aliases may stand for far more than anybody wants to see. */
function lookAt(written: Node, document: Document): Value {
  const node = isAlias(written) ? (written.resolve(document) ?? written) : written;
  return {
    range: rangeOf(written),
    isEmpty: isScalar(node) && node.value === null,
    text: textOf(node),
    flag: isScalar(node) && typeof node.value === 'boolean' ? node.value : undefined,
    get list() {
      return isSeq<Node>(node) ? node.items.map((item) => lookAt(item, document)) : undefined;
    },
    get record() {
      if (!isMap<Node, Node | null>(node)) return undefined;
      return node.items.flatMap((pair) => entryOf(pair, document));
    },
    get plain() {
      return plainOf(node, document);
    },
  };
}

function entryOf({ key, value }: Pair<Node, Node | null>, document: Document): Entry[] {
  if (!isScalar(key)) return [];
  const keyRange = rangeOf(key);
  const said = value ? lookAt(value, document) : nothingAt(keyRange);
  return [{ key: String(key.value), keyRange, value: said }];
}

const nothingAt = (range: Range): Value => ({
  range,
  isEmpty: true,
  text: undefined,
  flag: undefined,
  list: undefined,
  record: undefined,
  plain: null,
});

/** A number as it is written: 3.0 is a version and not the number 3. */
function textOf(node: Node): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  return typeof node.value === 'number' ? (node.source ?? String(node.value)) : undefined;
}

function plainOf(node: Node, document: Document): unknown {
  try {
    return node.toJS(document);
  } catch {
    // Aliases that lead in circles, or to far too much.
    return undefined;
  }
}

const rangeOf = ({ range }: Node): Range => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });
