// Completion and hover in our own YAML files, from a schema and from what only the moment knows.

import type { Completion } from '../core/features.ts';
import type { Range } from '../core/text.ts';
import { cursorIn, type YamlCursor } from '../yaml/cursor.ts';
import { type JsonSchema, schemasAt } from './json-schema.ts';

/** A value that may stand at a place. */
export interface OfferedValue {
  readonly text: string;
  readonly detail?: string | undefined;
  /** More is to be written behind it. */
  readonly isBeginning?: boolean;
}

export interface YamlKnowledge {
  readonly schema: JsonSchema;
  /** Values that no schema lists, such as the names of rules. */
  readonly valuesAt: (cursor: YamlCursor) => readonly OfferedValue[];
  /** What is known of the value at the cursor, as Markdown. */
  readonly describe: (cursor: YamlCursor) => string | undefined;
}

export interface YamlHover {
  readonly range: Range;
  readonly markdown: string;
}

/** What may be written at an offset. */
export function completeYaml(yaml: string, offset: number, knowledge: YamlKnowledge): Completion[] {
  const cursor = cursorIn(yaml, offset);
  if (!cursor) return [];
  // A word alone on its line may become a key of the record that it begins, or the value in its place.
  const keys = cursor.role === 'key' || cursor.isOpen ? keysAt(cursor, knowledge) : [];
  const values = cursor.role === 'value' || cursor.isOpen ? valuesAt(cursor, knowledge) : [];
  return [...keys, ...values];
}

/** What is known of the key or value at an offset. */
export function hoverYaml(yaml: string, offset: number, knowledge: YamlKnowledge): YamlHover | undefined {
  const cursor = cursorIn(yaml, offset);
  if (!cursor || cursor.written === '') return undefined;
  const { path, role, written, range } = cursor;
  const markdown =
    role === 'key' ? aboutKey(knowledge.schema, [...path, written]) : knowledge.describe(cursor);
  return markdown === undefined ? undefined : { range, markdown };
}

/** Those that have to be there come first. */
function keysAt(cursor: YamlCursor, { schema }: YamlKnowledge): Completion[] {
  const records = schemasAt(schema, cursor.path);
  const required = new Set(records.flatMap((record) => record.required ?? []));
  const names = new Set(records.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...names]
    .filter((name) => !cursor.siblings.includes(name))
    .sort((a, b) => Number(required.has(b)) - Number(required.has(a)))
    .map((name, rank) => ({
      label: name,
      kind: 'keyword',
      range: cursor.range,
      rank,
      ...optional(aboutKey(schema, [...cursor.path, name])),
      ...keyText(name, cursor, schemasAt(schema, [...cursor.path, name])),
    }));
}

const aboutKey = (schema: JsonSchema, path: YamlCursor['path']): string | undefined =>
  schemasAt(schema, path).find(({ description }) => description !== undefined)?.description;

const optional = (documentation: string | undefined) =>
  documentation === undefined ? {} : { documentation };

/** A key brings its colon, and below it the beginning of what it holds. */
function keyText(
  name: string,
  { isOpen, isInline }: YamlCursor,
  schemas: readonly JsonSchema[],
): Pick<Completion, 'text' | 'isSnippet'> {
  if (!isOpen) return { text: isInline ? `${name}: ` : name };
  const isRecord = schemas.some(({ properties }) => properties !== undefined);
  const isListOfRecords = isRecord && schemas.some(({ items }) => items !== undefined);
  if (isListOfRecords) return { text: `${name}:\n  - $0`, isSnippet: true };
  return { text: isRecord ? `${name}:\n  $0` : `${name}: $0`, isSnippet: true };
}

function valuesAt(cursor: YamlCursor, { schema, valuesAt: moreAt }: YamlKnowledge): Completion[] {
  const listed = schemasAt(schema, cursor.path).flatMap(({ enum: values, type }) => [
    ...(values ?? []).map(String),
    ...(type === 'boolean' ? ['true', 'false'] : []),
  ]);
  const offered = [...new Set(listed)].map((text): OfferedValue => ({ text }));
  return [...offered, ...moreAt(cursor)].map(({ text, detail, isBeginning = false }, rank) => ({
    label: text,
    kind: 'value',
    range: cursor.range,
    rank,
    ...(detail === undefined ? {} : { detail }),
    text: cursor.isQuoted || isBeginning ? text : plainOrQuoted(text, cursor.isInline),
  }));
}

/** As a plain word where YAML would read it as that very text. */
function plainOrQuoted(text: string, isInline: boolean): string {
  const special = isInline
    ? /^[\s\-?:,[\]{}#&*!|>'"%@`]|[,[\]{}]|: | #|:$|\s$/
    : /^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|:$|\s$/;
  return special.test(text) ? JSON.stringify(text) : text;
}
