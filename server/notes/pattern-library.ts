// Compiles any pattern in RE2 syntax. Loading this file costs time: see patterns.ts for who does.

import { RE2JS } from 're2js';
import type { CompilePattern } from '../core/hint.ts';

/** Linear in the length of the text, whatever the pattern: a note cannot hang the server. */
export const compilePattern: CompilePattern = (pattern) => {
  const compiled = RE2JS.compile(pattern);
  return (text, from) => {
    const matcher = compiled.matcher(text);
    return from <= text.length && matcher.find(from)
      ? { start: matcher.start(), end: matcher.end() }
      : undefined;
  };
};
