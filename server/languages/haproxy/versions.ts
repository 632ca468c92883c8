// Release lines of HAProxy, and what exists in which of them.

/** Versions are release lines such as `2.6`; no `since` means older than everything supported. */
export interface Versioned {
  readonly since?: string;
  readonly deprecated?: string;
  /** First release line that refuses it. */
  readonly removed?: string;
}

/** `2.6`, `2.6.12` and `3.5-dev5` as comparable numbers; `undefined` for anything else. */
export function releaseLine(version: string): number | undefined {
  const start = version.startsWith('v') ? 1 : 0;
  const dot = digitsEnd(version, start);
  const end = digitsEnd(version, dot + 1);
  if (dot === start || version.charCodeAt(dot) !== DOT || end === dot + 1) return undefined;
  return numberIn(version, start, dot) * 1000 + numberIn(version, dot + 1, end);
}

/** By hand, because every option of a large file asks for it. */
function digitsEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) >= DIGIT_0 && text.charCodeAt(at) <= DIGIT_9) at++;
  return at;
}

function numberIn(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - DIGIT_0;
  return value;
}

const DOT = 46;
const DIGIT_0 = 48;
const DIGIT_9 = 57;

/** Whether a version is at or past a release line. */
export function reaches(version: string, line: string | undefined): boolean {
  const a = releaseLine(version);
  const b = line === undefined ? undefined : releaseLine(line);
  return a !== undefined && b !== undefined && a >= b;
}
