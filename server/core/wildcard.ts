// Texts of which only some parts are known, compared with whole ones. Linear; no regular expressions.

/**
 * Whether a text begins with the first part, ends with the last, and has the others between in this order.
 * Shape: at least one part; one alone is the whole text.
 */
export function fitsParts(parts: readonly string[], text: string): boolean {
  const [first = ''] = parts;
  const end = parts.length - 1;
  if (end < 1) return text === first;
  const last = parts[end] ?? '';
  // Most texts are ruled out by their ends.
  if (!text.endsWith(last) || !text.startsWith(first)) return false;
  let at = first.length;
  for (let index = 1; index < end; index++) {
    const part = parts[index] ?? '';
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at;
}
