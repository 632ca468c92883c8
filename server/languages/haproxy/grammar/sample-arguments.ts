// The text between the parentheses of a sample fetch, converter or action, split as HAProxy splits it.

export interface SampleArgument {
  /** Without quotes. */
  readonly text: string;
  /** Offsets in the word. */
  readonly start: number;
  readonly end: number;
}

export interface SampleArguments {
  readonly args: readonly SampleArgument[];
  /** Offset behind the closing parenthesis; behind the last character where there is none. */
  readonly end: number;
  readonly complaint: string | undefined;
}

const NONE: readonly SampleArgument[] = [];

/** Reads `(a,"b,c",d)` at an offset; no arguments where no parenthesis opens there. */
export function readArguments(text: string, open: number): SampleArguments {
  if (text[open] !== '(') return { args: NONE, end: open, complaint: undefined };
  const args: SampleArgument[] = [];
  let at = open + 1;
  for (;;) {
    const end = argumentEnd(text, at);
    args.push({ text: text.slice(at, end).replaceAll(/["']/g, ''), start: at, end });
    if (text[end] === ')') return { args: isEmpty(args) ? NONE : args, end: end + 1, complaint: undefined };
    if (end >= text.length) return { args, end, complaint: `The parenthesis in "${text}" is not closed.` };
    at = end + 1;
  }
}

const isEmpty = ([first, ...others]: readonly SampleArgument[]): boolean =>
  others.length === 0 && first !== undefined && first.start === first.end;

/** The comma or parenthesis that ends an argument; both lose their meaning in quotes. */
function argumentEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '\\') at++;
    else if (char === ',' || char === ')') return at;
  }
  return text.length;
}
