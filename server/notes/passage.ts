// The sentence of a note that answers a query best, as plain text without Markdown.

const LONGEST = 200;
/** The first sentence is well within these characters of a body. */
const OPENING = 1_000;

/** Shape: one line of at most 200 characters; the note's first sentence where no word matches. */
export function passage(body: string, words: readonly string[]): string {
  const text = words.length > 0 ? body : body.slice(0, OPENING);
  const sentences = plainText(text).split(/(?<=[.!?])\s+(?=\S)/);
  let best = sentences[0] ?? '';
  let most = 0;
  for (const sentence of sentences) {
    const lower = sentence.toLowerCase();
    const count = words.filter((word) => lower.includes(word)).length;
    if (count > most) [best, most] = [sentence, count];
  }
  return best.length > LONGEST ? `${best.slice(0, LONGEST - 1).trimEnd()}…` : best;
}

/** Markdown of a note without its marks and headings, on one line. */
export const plainText = (body: string): string =>
  body
    .replace(/^#+ .*$/gm, '')
    .replace(/^```.*$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/^\s*[-*] /gm, '')
    .replace(/\s+/g, ' ')
    .trim();
