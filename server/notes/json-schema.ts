// The part of JSON Schema that our own files need, and the way into one along keys and indexes.

import type { YamlPath } from '../yaml/cursor.ts';

export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  /** Shape: `#/definitions/<name>` of the root. */
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** All that is said of the value at a path, the nearest first; nothing where the schema knows no such place. */
export function schemasAt(root: JsonSchema, path: YamlPath): readonly JsonSchema[] {
  return path.reduce<readonly JsonSchema[]>(
    (schemas, part) =>
      schemas.flatMap((schema) => below(schema, part)).flatMap((schema) => spread(schema, root)),
    spread(root, root),
  );
}

function below(
  { items, properties = {}, additionalProperties }: JsonSchema,
  part: string | number,
): JsonSchema[] {
  if (typeof part === 'number') return items ? [items] : [];
  const own = Object.hasOwn(properties, part) ? properties[part] : undefined;
  if (own) return [own];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** A schema and those that it is put together from. */
function spread(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const named =
    schema.$ref === undefined ? undefined : root.definitions?.[schema.$ref.replace('#/definitions/', '')];
  const parts = [
    ...(named ? [named] : []),
    ...(schema.oneOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.allOf ?? []),
  ];
  return [schema, ...parts.flatMap((part) => spread(part, root))];
}
