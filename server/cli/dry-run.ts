// What fixes would change, as a unified diff that Git and patch can apply. No file is touched.

import { createTwoFilesPatch } from 'diff';
import type { FixTaker } from './check-inputs.ts';
import type { Input } from './inputs.ts';
import { relativeTo } from './paths.ts';
import { encode, type ReadText } from './read.ts';
import { harmless, styleFor } from './style.ts';
import type { Surroundings } from './terminal.ts';

/** Shows each change on standard output and leaves the input as it is. */
export const showFixes =
  ({ terminal: { write, width, colour }, cwd }: Surroundings): FixTaker =>
  (input, read, fixed) => {
    const patch = patchOf(input, read, fixed, cwd);
    // Programs get the bytes of the file, people what their terminal can bear.
    write(width === undefined ? encode({ ...read, mark: false }, patch) : readable(patch, colour));
    return false;
  };

/** Names as Git writes them; a file that lies elsewhere has no place in a repository, and keeps its path. */
function patchOf({ path, absolute }: Input, { text, mark }: ReadText, fixed: string, cwd: string): string {
  const inside = relativeTo(cwd, absolute);
  const [before, after] = inside === undefined ? [path, path] : [`a/${inside}`, `b/${inside}`];
  const start = mark ? '\uFEFF' : '';
  const patch = createTwoFilesPatch(before, after, start + text, start + fixed);
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
