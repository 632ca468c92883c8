// Names put into a sentence. Written out here, because the platform's own takes 15 ms to load.

/** `a`, `a or b`, `a, b, or c`. */
export function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length < 3) return names.join(' or ');
  return `${names.slice(0, -1).join(', ')}, or ${last}`;
}

/** At the start of a sentence: `Backend "app"`. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
