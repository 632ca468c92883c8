// The notation in which the catalogue writes down what may follow a keyword, and its reader. Matches nothing.

import type { Versioned } from '../versions.ts';

export interface Literal extends Versioned {
  readonly kind: 'literal';
  readonly text: string;
}

/** A place for a value: `<time>`, `<address:bind>`. */
export interface Slot {
  readonly kind: 'slot';
  readonly name: string;
  /** What stands behind the colon. */
  readonly variant: string;
}

export type Part =
  | Literal
  | Slot
  | { readonly kind: 'optional'; readonly parts: Syntax }
  | { readonly kind: 'choice'; readonly branches: readonly Syntax[]; readonly repeated: boolean }
  /** One of these literals has to have been there. */
  | { readonly kind: 'needs'; readonly literals: readonly string[] }
  /** An `if` or `unless` with a condition may end the line. */
  | { readonly kind: 'condition' }
  /** The program does not look at what comes here. */
  | { readonly kind: 'anything' };

export type Syntax = readonly Part[];

/**
 * Reads the notation of the catalogue.
 * Shape:  words stand for themselves, `word@2.9` since a version, `word~3.5` until one; `<slot>`; `[ … ]` may be
 *         left out; `( … | … )` is a choice; `*` behind a slot or a choice repeats it, none included;
 *         `&a|b` asks for a or b in what came before; `?cond`; `...`.
 * Errors: throws where brackets do not match, which would be a defect of the catalogue.
 */
export function readSyntax(notation: string): Syntax {
  const tokens = notation.split(' ').filter(Boolean);
  const { parts, next } = readParts(tokens, 0);
  if (next < tokens.length) throw new Error(`Unmatched "${tokens[next]}" in the syntax "${notation}".`);
  return parts;
}

interface Read<T> {
  readonly parts: T;
  readonly next: number;
}

const CLOSING: ReadonlySet<string> = new Set([']', ')', ')*', '|']);

function readParts(tokens: readonly string[], from: number): Read<Syntax> {
  const parts: Part[] = [];
  let at = from;
  for (let token = tokens[at]; token !== undefined && !CLOSING.has(token); token = tokens[at]) {
    if (token === '[') {
      const inner = readParts(tokens, at + 1);
      expectClosing(tokens[inner.next], ']');
      parts.push({ kind: 'optional', parts: inner.parts });
      at = inner.next + 1;
    } else if (token === '(') {
      const { parts: branches, next } = readBranches(tokens, at + 1);
      parts.push({ kind: 'choice', branches, repeated: tokens[next] === ')*' });
      at = next + 1;
    } else {
      parts.push(readToken(token));
      at++;
    }
  }
  return { parts, next: at };
}

function readBranches(tokens: readonly string[], from: number): Read<readonly Syntax[]> {
  const branches: Syntax[] = [];
  let at = from;
  for (;;) {
    const { parts, next } = readParts(tokens, at);
    branches.push(parts);
    at = next + 1;
    if (tokens[next] === '|') continue;
    expectClosing(tokens[next], ')', ')*');
    return { parts: branches, next };
  }
}

function expectClosing(token: string | undefined, ...closing: readonly string[]): void {
  if (token === undefined || !closing.includes(token)) throw new Error(`Expected ${closing.join(' or ')}.`);
}

function readToken(token: string): Part {
  if (token === '...') return { kind: 'anything' };
  if (token === '?cond') return { kind: 'condition' };
  if (token.startsWith('&')) return { kind: 'needs', literals: token.slice(1).split('|') };
  const [, slot, variant = '', repeated] = /^<([^:>]+):?([^>]*)>(\*?)$/.exec(token) ?? [];
  if (slot === undefined) return readLiteral(token);
  const part: Slot = { kind: 'slot', name: slot, variant };
  return repeated ? { kind: 'choice', branches: [[part]], repeated: true } : part;
}

function readLiteral(token: string): Literal {
  const [, text = token, since, removed] = /^(.+?)(?:@(\d\.\d+))?(?:~(\d\.\d+))?$/.exec(token) ?? [];
  return { kind: 'literal', text, ...(since ? { since } : {}), ...(removed ? { removed } : {}) };
}

/** Every literal that may come first. */
export function firstLiterals(syntax: Syntax): readonly Literal[] {
  const found: Literal[] = [];
  for (const part of syntax) {
    if (part.kind === 'literal') return [...found, part];
    if (part.kind === 'slot') return found;
    if (part.kind === 'optional') found.push(...firstLiterals(part.parts));
    else if (part.kind === 'choice') {
      found.push(...part.branches.flatMap(firstLiterals));
      if (!part.repeated) return found;
    }
  }
  return found;
}
