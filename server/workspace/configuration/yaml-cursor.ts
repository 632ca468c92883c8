// Where in a block of YAML the cursor stands, read from the indentation: a text that is being written is rarely valid.

import type { Range } from '../../core/text.ts';

export interface YamlCursor {
  /** Keys from the outermost to the one whose value is written; of the record where a key is written. */
  readonly path: readonly string[];
  readonly writes: 'key' | 'value';
  /** The word under the cursor, to be replaced. */
  readonly word: Range;
  /** Blanks in front of the key on the cursor's line. */
  readonly indent: string;
}

interface KeyLine {
  readonly column: number;
  readonly key: string;
}

const KEY = /^((?:\s|- )*)(?:"([^"]*)"|'([^']*)'|([^\s:#'"[\]{},-][^:#]*?))\s*:(?=\s|$)/;

/** Nothing in comments and inside of braces and brackets. */
export function yamlCursor(text: string, offset: number): YamlCursor | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const head = text.slice(start, offset);
  const lead = /^(?:\s|- )*/.exec(head)?.[0] ?? '';
  const above = text.slice(0, start).split(/\r?\n/).slice(0, -1);
  const said = keyOf(head);
  const rest = said ? head.slice((KEY.exec(head)?.[0] ?? '').length) : head.slice(lead.length);
  if (/[#[\]{},]/.test(rest) || /\S\s/.test(rest.trimStart())) return undefined;
  const word = { start: offset - rest.trimStart().length, end: offset + restOfWord(text, offset) };
  const indent = lead.replace(/-/g, ' ');
  const parents = parentsOf(said?.column ?? lead.length, above);
  return said
    ? { path: [...parents, said.key], writes: 'value', word, indent }
    : { path: parents, writes: 'key', word, indent };
}

function keyOf(line: string): KeyLine | undefined {
  const [, lead = '', double, single, plain] = KEY.exec(line) ?? [];
  const key = double ?? single ?? plain;
  return key === undefined ? undefined : { column: lead.length, key };
}

/** Keys of the lines above that stand further to the left, each than the one below it. */
function parentsOf(column: number, above: readonly string[]): string[] {
  const path: string[] = [];
  let inner = column;
  for (const line of above.toReversed()) {
    const said = keyOf(line);
    if (!said || said.column >= inner) continue;
    path.unshift(said.key);
    inner = said.column;
  }
  return path;
}

const restOfWord = (text: string, offset: number): number =>
  /^[^\s:#,\]}]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
