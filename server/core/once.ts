// Values made on first use and kept: for what a session may never need, and for what many ask again.

export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Makes one value for each key; keys are compared as those of a `Map` are. */
export const oncePer = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) =>
  oncePerRecent(Number.POSITIVE_INFINITY, make);

/** The same for keys that people make up: begins anew where there are more than `most`. */
export function oncePerRecent<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    if (made.size >= most) made.clear();
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/** Makes one value for each pair of keys. */
export function oncePerPair<First, Second, Value>(
  make: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const made = new Map<First, Map<Second, { readonly value: Value }>>();
  return (first, second) => {
    let ofFirst = made.get(first);
    if (!ofFirst) {
      ofFirst = new Map();
      made.set(first, ofFirst);
    }
    let known = ofFirst.get(second);
    if (!known) {
      known = { value: make(first, second) };
      ofFirst.set(second, known);
    }
    return known.value;
  };
}

/** What is asked of one subject by several, each answer kept under the function that makes it. */
export class Answers<Subject> {
  readonly #made = new Map<unknown, unknown>();

  of<Answer>(subject: Subject, make: (subject: Subject) => Answer): Answer {
    // Under a function stands what it has made.
    const known = this.#made.get(make) as Answer | undefined;
    if (known !== undefined) return known;
    const made = make(subject);
    this.#made.set(make, made);
    return made;
  }
}
