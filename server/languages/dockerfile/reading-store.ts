// What was read of files last time. All that stands in front of the first change is taken over as it is, with the
// scripts of its RUN instructions, so that a keystroke costs what follows it, and a file that has not changed nothing.

import { RecentFiles } from '../../core/recent-files.ts';
import type { Range } from '../../core/text.ts';
import type { CommandInstruction, Instruction, RunScript } from './model.ts';
import type { LineSyntax } from './parse-lines.ts';

/** A file as far as it is read. */
export interface Reading {
  readonly instructions: readonly Instruction[];
  /** Where the line behind each instruction starts. */
  readonly ends: readonly number[];
  readonly comments: readonly Range[];
}

/** What is read of a RUN alone, wherever it stands. */
export type RunContent = Pick<RunScript, 'mounts' | 'script' | 'handed' | 'calls'>;

/** Contents of RUN instructions, and whether a POSIX shell reads them. */
type Contents = Map<CommandInstruction, { readonly posix: boolean; readonly content: RunContent }>;

interface Kept extends Reading {
  readonly text: string;
  readonly syntax: LineSyntax;
  readonly contents: Contents;
}

/** Gives the content of a RUN, which is read unless it is known. */
export type ContentOf = (run: CommandInstruction, posix: boolean, read: () => RunContent) => RunContent;

const NOTHING_READ: Reading = { instructions: [], ends: [], comments: [] };

export class ReadingStore {
  readonly #files = new RecentFiles<Kept>(MOST_TEXT);

  /** What the beginning of a text is known to hold; nothing where nobody has read the file, or in another syntax. */
  known(path: string, text: string, syntax: LineSyntax): Reading {
    const before = this.#files.of(path);
    const alike = before?.syntax.escape === syntax.escape && before.syntax.templated === syntax.templated;
    if (!before || !alike) return NOTHING_READ;
    const same = before.text === text ? text.length : sameLength(before.text, text);
    // What reaches to the end of a file may go on in its next version.
    const certain = same === text.length ? same : Math.min(same, before.text.length - 1);
    const last = before.ends.findLastIndex((end) => end <= certain);
    const end = before.ends[last] ?? 0;
    return {
      instructions: before.instructions.slice(0, last + 1),
      ends: before.ends.slice(0, last + 1),
      comments: before.comments.filter((comment) => comment.end <= end),
    };
  }

  /** What is known of instructions that are there no more goes. */
  keep(path: string, text: string, syntax: LineSyntax, reading: Reading): ContentOf {
    const before = this.#files.of(path)?.contents;
    const contents: Contents = new Map();
    this.#files.keep(path, text, { ...reading, text, syntax, contents });
    return (run, posix, read) => {
      const known = before?.get(run);
      const content = known?.posix === posix ? known.content : read();
      contents.set(run, { posix, content });
      return content;
    };
  }
}

/** In characters: some seven files, which take a megabyte when read. */
const MOST_TEXT = 30_000;

/** Length of the beginning that two texts share. */
function sameLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
