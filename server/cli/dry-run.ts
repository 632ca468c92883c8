// What fixes would change, as a unified diff that Git and patch can apply. No file is touched.

import { createTwoFilesPatch } from 'diff';
import type { FixTaker } from './check-inputs.ts';
import type { Input } from './inputs.ts';
import { encode, type ReadText } from './read.ts';
import { harmless, styleFor } from './style.ts';
import type { Terminal } from './terminal.ts';

/** Shows each change on standard output and leaves the input as it is. */
export const showFixes =
  ({ write, width, colour }: Terminal): FixTaker =>
  (input, read, fixed) => {
    const patch = patchOf(input, read, fixed);
    // Programs get the bytes of the file, people what their terminal can bear.
    write(width === undefined ? encode({ ...read, mark: false }, patch) : readable(patch, colour));
    return false;
  };

function patchOf({ path }: Input, { text, mark }: ReadText, fixed: string): string {
  const name = path.replace(/^(?:\.?\/)+/, '');
  const start = mark ? '\uFEFF' : '';
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, start + text, start + fixed);
  // The first line is a ruler.
  return patch.slice(patch.indexOf('---'));
}

function readable(patch: string, colour: boolean): string {
  const style = styleFor(colour);
  const paint = (line: string) => {
    if (/^(?:---|\+\+\+)/.test(line)) return style.bold(line);
    if (line.startsWith('+')) return style.green(line);
    if (line.startsWith('-')) return style.red(line);
    return line.startsWith('@@') ? style.cyan(line) : line;
  };
  return patch
    .split('\n')
    .map((line) => paint(harmless(line.replace(/\r$/, ''))))
    .join('\n');
}
