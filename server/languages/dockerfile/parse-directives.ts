// Parser directives: `# syntax=`, `# escape=` and `# check=` at the very top of a file.

import type { ParserDirective } from './model.ts';
import { LineReader } from './parse-lines.ts';

const DIRECTIVE = /^([ \t]*#[ \t]*)([a-zA-Z][a-zA-Z0-9]*)([ \t]*=[ \t]*)(.+?)[ \t]*$/;
const NAMES = new Set(['syntax', 'escape', 'check']);

/**
 * Reads the directives. The first line that is none ends them; the same comment further down means nothing.
 * Source: Dockerfile reference, "Parser directives".
 */
export function readDirectives(text: string, from: number): ParserDirective[] {
  const reader = new LineReader(text, from);
  if (text.startsWith('#!', from)) reader.take();
  const directives: ParserDirective[] = [];
  for (let line = reader.take(); line; line = reader.take()) {
    const match = DIRECTIVE.exec(text.slice(line.start, line.end));
    const [, mark = '', name = '', equals = '', value = ''] = match ?? [];
    if (!match || !NAMES.has(name.toLowerCase())) break;
    const nameStart = line.start + mark.length;
    const valueStart = nameStart + name.length + equals.length;
    directives.push({
      name: name.toLowerCase(),
      nameRange: { start: nameStart, end: nameStart + name.length },
      value,
      valueRange: { start: valueStart, end: valueStart + value.length },
      range: { start: line.start + mark.indexOf('#'), end: valueStart + value.length },
    });
  }
  return directives;
}
