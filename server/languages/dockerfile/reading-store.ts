// What was read of files last time. All that stands in front of the first change is taken over as it is, with the
// scripts of its RUN instructions, so that a keystroke costs what follows it, and a file that has not changed nothing.

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

interface Kept extends Reading {
  readonly text: string;
  readonly syntax: LineSyntax;
}

const NOTHING_READ: Reading = { instructions: [], ends: [], comments: [] };

export class ReadingStore {
  readonly #files = new Map<string, Kept>();
  readonly #scripts = new WeakMap<
    CommandInstruction,
    { readonly posix: boolean; readonly content: RunContent }
  >();
  #length = 0;

  /** What the beginning of a text is known to hold; nothing where nobody has read the file, or in another syntax. */
  known(path: string, text: string, syntax: LineSyntax): Reading {
    const before = this.#files.get(path);
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

  /** The newest stands last; the oldest go. */
  keep(path: string, text: string, syntax: LineSyntax, reading: Reading): void {
    this.#drop(path);
    this.#files.set(path, { ...reading, text, syntax });
    this.#length += text.length;
    for (const oldest of this.#files.keys()) {
      if (this.#length <= MOST_TEXT) break;
      this.#drop(oldest);
    }
  }

  #drop(path: string): void {
    this.#length -= this.#files.get(path)?.text.length ?? 0;
    this.#files.delete(path);
  }

  /** What a RUN calls, read once as long as the instruction is the same. */
  content(run: CommandInstruction, posix: boolean, read: () => RunContent): RunContent {
    const known = this.#scripts.get(run);
    if (known?.posix === posix) return known.content;
    const content = read();
    this.#scripts.set(run, { posix, content });
    return content;
  }
}

/** In characters: some seventy Dockerfiles, which take eight megabytes when read. */
const MOST_TEXT = 300_000;

/** Length of the beginning that two texts share. */
function sameLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}
