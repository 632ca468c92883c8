// Compiles any pattern in RE2 syntax. Loading this file costs time: see patterns.ts for who does.

import { RE2JS } from 're2js';
import type { CompilePattern } from '../core/hint.ts';
import { once } from '../core/once.ts';
import { mayMatch } from './required-words.ts';

/** Errors: throws where the text is no pattern. */
export const checkPattern = (pattern: string): void => {
  RE2JS.compile(pattern);
};

/**
 * Linear in the length of the text, whatever the pattern: a note cannot hang the server.
 * Compiled for the first text that may match, since most patterns never meet one.
 */
export const compilePattern: CompilePattern = (pattern) => {
  const compiled = once(() => RE2JS.compile(pattern));
  const mayBeThere = once(() => mayMatch(pattern));
  return (text, from) => {
    if (!mayBeThere()(text, from)) return undefined;
    const matcher = compiled().matcher(text);
    return from <= text.length && matcher.find(from)
      ? { start: matcher.start(), end: matcher.end() }
      : undefined;
  };
};
