// Where something begins to hold in an ordered list, found by halving.

/**
 * Index of the first element for which a condition holds; the length where it holds for none.
 * Shape: from the first such element on, it holds for all.
 */
export function firstIndex<Element>(
  elements: readonly Element[],
  holds: (element: Element) => boolean,
): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element !== undefined && holds(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
