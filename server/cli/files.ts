// Which files the paths of a command line mean: files, folders with all that is below, globs.

import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Minimatch } from 'minimatch';
import { type Ignored, ignoredIn } from './ignored.ts';
import { isFolder, reasonOf, toSlashes } from './paths.ts';
import type { Trouble } from './trouble.ts';

/** A file to look at. */
export interface FoundFile {
  /** As reports show it: built on the path that was given. */
  readonly path: string;
  readonly absolute: string;
  /** Asked for by itself and not met in a folder. */
  readonly named: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly troubles: readonly Trouble[];
}

export interface Search {
  readonly cwd: string;
  /** Whether a file in a folder is worth reading, by its path. */
  readonly wanted: (absolute: string) => boolean;
}

const NEVER = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** Finds each file once, in the order of the paths and by name in folders. Links are followed, but never twice to one place. */
export function findFiles(paths: readonly string[], search: Search): FoundFiles {
  const walk = new Walk(search);
  for (const path of paths) walk.start(path);
  return walk;
}

class Walk implements FoundFiles {
  readonly files: FoundFile[] = [];
  readonly troubles: Trouble[] = [];
  readonly #search: Search;
  /** Real paths of the files found and of the folders walked. */
  readonly #seen = new Set<string>();

  constructor(search: Search) {
    this.#search = search;
  }

  start(path: string): void {
    const absolute = resolve(this.#search.cwd, path);
    const status = statusOf(absolute);
    if (status instanceof Error) {
      if (!this.#glob(path)) this.troubles.push({ path: toSlashes(path), reason: reasonOf(status) });
    } else if (status.isDirectory()) this.#root(absolute, prefixOf(path), this.#search.wanted, false);
    else this.#add(toSlashes(path), absolute, realpathSync(absolute), true);
  }

  /** Looks for what a glob matches, below the folder in front of its first wildcard. */
  #glob(path: string): boolean {
    const pattern = toSlashes(path).replace(/^\.\//, '');
    const glob = new Minimatch(pattern, { dot: true, magicalBraces: true });
    if (!glob.hasMagic()) return false;
    const fixed = pattern.slice(0, pattern.search(/[*?[{(]/));
    const base = fixed.slice(0, fixed.lastIndexOf('/') + 1) || '.';
    const absolute = resolve(this.#search.cwd, base);
    const prefix = prefixOf(base);
    const matches = (candidate: string) =>
      glob.match(prefix + toSlashes(candidate.slice(withSlash(absolute).length)));
    const before = this.files.length;
    if (isFolder(absolute)) this.#root(absolute, prefix, matches, true);
    return this.files.length > before;
  }

  /** Walks a folder first without its links, then what they add. */
  #root(absolute: string, prefix: string, wanted: Search['wanted'], named: boolean): void {
    const links: Link[] = [];
    const folder = { absolute, prefix, real: realpathSync(absolute), wanted, named, links };
    this.#folder(folder, ignoredIn(absolute));
    // The list grows while linked folders are walked.
    for (const link of links) this.#follow(link, folder);
  }

  #folder(folder: Folder, ignored: Ignored): void {
    if (this.#known(folder.real)) return;
    const entries = this.#entries(folder);
    const rules = ignored.inside(
      folder.absolute,
      entries.some(({ name }) => name === '.gitignore'),
    );
    for (const entry of entries) {
      const absolute = join(folder.absolute, entry.name);
      if (NEVER.has(entry.name) || rules.has(absolute, entry.isDirectory())) continue;
      const path = folder.prefix + entry.name;
      const real = join(folder.real, entry.name);
      if (entry.isSymbolicLink()) folder.links.push({ path, absolute, rules });
      else if (entry.isDirectory()) this.#folder({ ...folder, absolute, real, prefix: `${path}/` }, rules);
      else if (entry.isFile() && folder.wanted(absolute)) this.#add(path, absolute, real, folder.named);
    }
  }

  #follow({ path, absolute, rules }: Link, root: Folder): void {
    const status = statusOf(absolute);
    // A link to nowhere is common in folders of units and harms nobody.
    if (status instanceof Error) return;
    const real = realpathSync(absolute);
    if (status.isDirectory()) this.#folder({ ...root, absolute, real, prefix: `${path}/` }, rules);
    else if (status.isFile() && root.wanted(absolute)) this.#add(path, absolute, real, root.named);
  }

  #entries({ absolute, prefix }: Folder): readonly Dirent[] {
    try {
      return readdirSync(absolute, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.troubles.push({ path: prefix.slice(0, -1) || '.', reason: reasonOf(error) });
      return [];
    }
  }

  #add(path: string, absolute: string, real: string, named: boolean): void {
    if (!this.#known(real)) this.files.push({ path, absolute, named });
  }

  #known(real: string): boolean {
    const known = this.#seen.has(real);
    this.#seen.add(real);
    return known;
  }
}

interface Folder {
  readonly absolute: string;
  readonly real: string;
  /** What stands before the names of its entries in reports: nothing, or a path with a slash behind. */
  readonly prefix: string;
  readonly wanted: Search['wanted'];
  readonly named: boolean;
  readonly links: Link[];
}

interface Link {
  readonly path: string;
  readonly absolute: string;
  readonly rules: Ignored;
}

function statusOf(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`);

function prefixOf(path: string): string {
  const slashed = toSlashes(path);
  return slashed === '.' || slashed === './' ? '' : withSlash(slashed);
}
