// Texts of which only some parts are known, compared with whole ones. Linear; no regular expressions.

/**
 * Whether a text begins with the first part, ends with the last, and has the others between in this order.
 * Shape: at least one part; one alone is the whole text.
 */
export function fitsParts(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
