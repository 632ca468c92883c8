// Elements that share a key, in the order in which they come. Pushed and not copied: a group may hold tens of thousands.

/** Puts an element behind the others of its key. */
export function addTo<Key, Element>(groups: Map<Key, Element[]>, key: Key, element: Element): void {
  const group = groups.get(key);
  if (group) group.push(element);
  else groups.set(key, [element]);
}

export function groupBy<Key, Element>(
  elements: Iterable<Element>,
  keyOf: (element: Element) => Key,
): Map<Key, Element[]> {
  const groups = new Map<Key, Element[]>();
  for (const element of elements) addTo(groups, keyOf(element), element);
  return groups;
}
