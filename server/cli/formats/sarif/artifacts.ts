// The files of a SARIF run, and how its other parts refer to them.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { relativeTo } from '../../paths.ts';
import type { FileReport } from '../../report.ts';
import type { FormatContext } from '../format.ts';

/** Name of the folder that relative addresses start from. */
export const ROOT = 'SRCROOT';

export interface Location {
  readonly uri: string;
  readonly uriBaseId?: string;
  /** Place in the list of files. */
  readonly index?: number;
}

export class Artifacts {
  readonly #root: string;
  readonly #cwd: string;
  readonly #files: { readonly location: Location; readonly sourceLanguage: string }[] = [];

  constructor({ root, cwd }: Pick<FormatContext, 'root' | 'cwd'>) {
    this.#root = root;
    this.#cwd = cwd;
  }

  get list() {
    return this.#files.map((file) => ({ ...file, roles: ['analysisTarget'] }));
  }

  /** Enters a file that was looked at. */
  add({ absolute, language }: FileReport): Location {
    const location = this.#location(absolute);
    const index = this.#files.push({ location, sourceLanguage: language }) - 1;
    return { ...location, index };
  }

  /** A file that is not in the list, by its path as it was given. */
  named(path: string): Location {
    return this.#location(resolve(this.#cwd, path));
  }

  /** Relative to the root, so that it holds on other machines; a file from elsewhere has only its full address. */
  #location(absolute: string): Location {
    const path = relativeTo(this.#root, absolute);
    return path === undefined
      ? { uri: pathToFileURL(absolute).href }
      : { uri: path.split('/').map(encodePart).join('/'), uriBaseId: ROOT };
  }
}

/** Half a surrogate pair, which some file systems allow, has no encoding. */
const encodePart = (part: string): string => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));
