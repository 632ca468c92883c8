// Options of rules: what a configuration may say to one rule beyond its level.

/** The part of JSON Schema that an option's value needs. */
export type OptionSchema =
  | { readonly type: 'boolean' }
  | { readonly enum: readonly string[] }
  | { readonly type: 'array'; readonly items: { readonly type: 'string' } }
  | { readonly type: 'object'; readonly additionalProperties: { readonly enum: readonly string[] } };

/** One option: what it means, what holds without it, and how its value is read. */
export interface OptionShape<Value> {
  /** One sentence for the configuration's schema and the rule's documentation. */
  readonly about: string;
  readonly fallback: Value;
  readonly schema: OptionSchema;
  /** `undefined` where the value does not fit. */
  readonly read: (value: unknown) => Value | undefined;
}

export type OptionShapes = Readonly<Record<string, OptionShape<unknown>>>;

export type OptionValues<Shapes extends OptionShapes> = {
  readonly [Name in keyof Shapes]: Shapes[Name] extends OptionShape<infer Value> ? Value : never;
};

/** What a configuration says to a rule, unread. */
export type GivenOptions = Readonly<Record<string, unknown>>;

export const yesOrNo = (about: string, fallback: boolean): OptionShape<boolean> => ({
  about,
  fallback,
  schema: { type: 'boolean' },
  read: (value) => (typeof value === 'boolean' ? value : undefined),
});

export const oneOf = <Choice extends string>(
  about: string,
  choices: readonly Choice[],
  fallback: Choice,
): OptionShape<Choice> => ({
  about,
  fallback,
  schema: { enum: choices },
  read: (value) => choices.find((choice) => choice === value),
});

export const words = (about: string, fallback: readonly string[] = []): OptionShape<readonly string[]> => ({
  about,
  fallback,
  schema: { type: 'array', items: { type: 'string' } },
  read: (value) =>
    Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined,
});

/** Names with one of several kinds each, such as labels and what their values have to be. */
export const kindByName = <Kind extends string>(
  about: string,
  kinds: readonly Kind[],
  fallback: Readonly<Record<string, Kind>> = {},
): OptionShape<Readonly<Record<string, Kind>>> => ({
  about,
  fallback,
  schema: { type: 'object', additionalProperties: { enum: kinds } },
  read: (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const entries = Object.entries(value).map(
      ([name, kind]) => [name, kinds.find((k) => k === kind)] as const,
    );
    const known = entries.filter((entry): entry is readonly [string, Kind] => entry[1] !== undefined);
    return known.length === entries.length ? Object.fromEntries(known) : undefined;
  },
});

/** Reads the options of a rule; one that is absent or does not fit takes its fallback. */
export function readOptions<Shapes extends OptionShapes>(
  shapes: Shapes | undefined,
  given: GivenOptions,
): OptionValues<Shapes> {
  // Most rules have none, and every rule asks for every file.
  if (!shapes) return NO_OPTIONS as OptionValues<Shapes>;
  const values = Object.entries(shapes).map(([name, shape]) => [
    name,
    shape.read(given[name]) ?? shape.fallback,
  ]);
  // Each name keeps the type of its shape, which `fromEntries` cannot say.
  return Object.fromEntries(values) as OptionValues<Shapes>;
}

const NO_OPTIONS = {};
