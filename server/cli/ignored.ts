// What a repository's .gitignore files leave out. All of them become one list, in Git's order of weight.

import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import createIgnore, { type Ignore } from 'ignore';
import { toSlashes } from './paths.ts';
import { repositoryOf } from './repository.ts';

/** The rules that hold in one folder. */
export interface Ignored {
  /** Whether an entry of the folder is left out. */
  readonly has: (path: string, isFolder: boolean) => boolean;
  /** The rules in a folder below, which may bring a .gitignore of its own. */
  readonly inside: (folder: string, bringsOwn: boolean) => Ignored;
}

const RULES = '.gitignore';

/** As Git on Linux has it. */
const CASE = { ignorecase: false } as const;

/**
 * The rules that reach a folder from above; its own come by `inside`.
 * Shape: none outside of a repository, and none for a folder that they leave out as a whole: who names
 *        such a folder wants to see into it.
 */
export function ignoredIn(folder: string): Ignored {
  const nothing = scope(folder, createIgnore(CASE));
  const top = repositoryOf(folder);
  if (top === undefined) return nothing;
  let ignored = scope(top, createIgnore(CASE).add(read(join(top, '.git', 'info', 'exclude'))));
  for (const below of foldersBetween(top, folder)) {
    ignored = ignored.inside(dirname(below), true);
    if (ignored.has(below, true)) return nothing;
  }
  return ignored;
}

const scope = (top: string, rules: Ignore): Ignored => ({
  has: (path, folder) => rules.ignores(toSlashes(relative(top, path)) + (folder ? '/' : '')),
  inside: (folder, bringsOwn) => (bringsOwn ? withOwn(top, rules, folder) : scope(top, rules)),
});

function withOwn(top: string, above: Ignore, folder: string): Ignored {
  const own = placed(read(join(folder, RULES)), top, folder);
  return scope(top, createIgnore(CASE).add(above).add(own));
}

/** Rewrites the rules of a folder so that they say the same from the top. */
function placed(text: string, top: string, folder: string): string[] {
  const base = toSlashes(relative(top, folder)).replace(/[\\*?[\]!# ]/g, '\\$&');
  return text.split(/\r?\n/).map((line) => (base === '' ? line : placedRule(line, base)));
}

function placedRule(line: string, base: string): string {
  if (line.trim() === '' || line.startsWith('#')) return '';
  const negated = line.startsWith('!');
  const pattern = (negated ? line.slice(1) : line).replace(/^\\(?=[#!])/, '');
  // A slash before the end ties the rule to its folder; without one it holds at any depth.
  const tied = pattern.trimEnd().slice(0, -1).includes('/');
  return `${negated ? '!' : ''}/${base}/${tied ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}

/** Folders below `top` down to and with `folder`. */
function foldersBetween(top: string, folder: string): string[] {
  const between: string[] = [];
  for (let at = folder; at !== top && dirname(at) !== at; at = dirname(at)) between.unshift(at);
  return between;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // No such file, or none that may be read: then there are no rules.
    return '';
  }
}
