// What somebody types into the search: words, and the filters `#tag` and `language:<id>` among them.

export interface NoteQuery {
  readonly words: string;
  /** All of these tags; a beginning is enough. */
  readonly tags: readonly string[];
  /** One of these languages. */
  readonly languages: readonly string[];
}

const FILTER = /^(?:#|language:)/i;

/** Reads a query; a filter that is still being typed (`#`, `language:`) filters nothing yet. */
export function readQuery(text: string): NoteQuery {
  const parts = text.split(/\s+/).filter((part) => part !== '');
  return {
    words: parts.filter((part) => !FILTER.test(part)).join(' '),
    tags: valuesOf(parts, /^#(.+)$/),
    languages: valuesOf(parts, /^language:(.+)$/i),
  };
}

const valuesOf = (parts: readonly string[], filter: RegExp): string[] =>
  parts.flatMap((part) => filter.exec(part)?.[1]?.toLowerCase() ?? []);
