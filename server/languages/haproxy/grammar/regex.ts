// What is certainly wrong with a regular expression, whatever library reads it. Matches nothing.
// Source: regex(7); pcre2pattern(3), "Repetition" and "Square brackets and character classes".

import type { Complaint } from './values.ts';

/** `{2}`, `{2,}`, `{2,5}`; any other brace stands for itself. */
const COUNT = /\{(\d+)(?:,(\d*))?\}/y;
/** More repetitions than any library takes. */
const MOST_REPETITIONS = 65_535;

/** Says what is expected instead; a backslash hides the next character. */
export function regexComplaint(text: string): Complaint {
  // Inside of \Q and \E, and where blanks and comments are left out, other rules hold.
  if (text.includes('\\Q') || /\(\?[a-w]*x/.test(text)) return undefined;
  let depth = 0;
  // What a quantifier would repeat: nothing at the start of an alternative.
  let repeatable = false;
  for (let at = 0; at < text.length; ) {
    const char = text[at] ?? '';
    if (char === '[') {
      const set = readSet(text, at);
      if (set.complaint) return set.complaint;
      at = set.end;
      repeatable = true;
      continue;
    }
    const quantifier = quantifierAt(text, at);
    if (quantifier) {
      if (quantifier.complaint) return quantifier.complaint;
      if (!repeatable && char !== '{') return `something for "${char}" to repeat`;
      repeatable = false;
      at = quantifier.end;
      continue;
    }
    if (char === '\\' && at + 1 >= text.length) return 'a character behind the last backslash';
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return 'an opening parenthesis for each closing one';
    repeatable = char !== '(' && char !== '|' && char !== '^';
    at += char === '\\' ? 2 : text.startsWith('(?', at) ? lengthOfGroupStart(text, at) : 1;
  }
  return depth > 0 ? 'a closing parenthesis' : undefined;
}

/** `(?:`, `(?i)`, `(?<name>`: its question mark repeats nothing. */
const lengthOfGroupStart = (text: string, at: number): number =>
  /^\(\?[^()|[\]*+{]?/.exec(text.slice(at))?.[0].length ?? 2;

/** With what makes it lazy or possessive. */
function quantifierAt(
  text: string,
  at: number,
): { readonly end: number; readonly complaint?: Complaint } | undefined {
  const char = text[at] ?? '';
  let end = at + 1;
  let complaint: Complaint;
  if (char === '{') {
    COUNT.lastIndex = at;
    const [whole, least = '', most] = COUNT.exec(text) ?? [];
    if (whole === undefined) return undefined;
    end = at + whole.length;
    if (most && Number(most) < Number(least))
      complaint = `a range of repetitions that goes up, not "${whole}"`;
    if (Math.max(Number(least), Number(most || 0)) > MOST_REPETITIONS) complaint = 'fewer repetitions';
  } else if (char !== '*' && char !== '+' && char !== '?') return undefined;
  const suffix = text[end];
  if (suffix === '?' || suffix === '+') end++;
  return complaint ? { end, complaint } : { end };
}

/** A bracket expression: what stands in it is literal, but for ranges, escapes and classes. */
function readSet(text: string, open: number): { readonly end: number; readonly complaint?: Complaint } {
  let at = open + (text[open + 1] === '^' ? 2 : 1);
  const first = at;
  for (; at < text.length; at++) {
    if (text[at] === ']' && at > first) return { end: at + 1 };
    if (text[at] === '\\') at++;
    else if (text.startsWith('[:', at) && text.includes(':]', at)) at = text.indexOf(':]', at) + 1;
    else if (isDescending(text, at))
      return { end: at, complaint: `a range that goes up, not "${text.slice(at, at + 3)}"` };
  }
  return { end: at, complaint: 'a closing bracket' };
}

/** `z-a`, of letters and digits only: others may be escapes or classes. */
const isDescending = (text: string, at: number): boolean => {
  const [, from = '', to = ''] = /^([A-Za-z0-9])-([A-Za-z0-9])/.exec(text.slice(at, at + 3)) ?? [];
  return from > to;
};
