// The texts that a check looks at, from files or from standard input, behind one face.

import { resolve } from 'node:path';
import type { FoundFile } from './files.ts';
import { toSlashes } from './paths.ts';
import { decode, type LeftOut, type ReadText, readText } from './read.ts';
import { replaceFile } from './write.ts';

export interface Input {
  /** As reports show it. */
  readonly path: string;
  /** For recognising it, with `/` between its parts. */
  readonly absolute: string;
  /** Asked for by itself and not met in a folder. */
  readonly named: boolean;
  /** Errors: throws what the file system throws. */
  read(): ReadText | LeftOut;
  /** Errors: throws what the file system throws. */
  replace(bytes: Buffer): void;
}

export const fileInput = ({ path, absolute, named }: FoundFile): Input => ({
  path,
  absolute: toSlashes(absolute),
  named,
  read: () => readText(absolute),
  replace: (bytes) => replaceFile(absolute, bytes),
});

/** Name of standard input among the paths, and in reports where it has no other. */
export const STANDARD_INPUT = '-';

/** Standard input under the name of the file that it stands for; replacing it changes only these bytes. */
export class StandardInput implements Input {
  readonly path: string;
  readonly absolute: string;
  readonly named = true;
  #bytes: Buffer;

  constructor(bytes: Buffer, name: string | undefined, cwd: string) {
    this.#bytes = bytes;
    this.path = toSlashes(name ?? STANDARD_INPUT);
    this.absolute = toSlashes(resolve(cwd, name ?? STANDARD_INPUT));
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  read(): ReadText | LeftOut {
    return decode(this.#bytes);
  }

  replace(bytes: Buffer): void {
    this.#bytes = bytes;
  }
}
