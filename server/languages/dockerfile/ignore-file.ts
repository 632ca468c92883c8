// `.dockerignore`: what it keeps out of the build. Its exceptions are not followed: with one, nothing is said.

import { fileName } from '../../core/path.ts';
import type { Surroundings } from '../../core/surroundings.ts';

export type IgnorePatterns = readonly RegExp[];

/** That of the Dockerfile's own name wins over the one of the folder; `undefined` where there is none of use. */
export function readIgnoreFile(path: string, around: Surroundings): IgnorePatterns | undefined {
  const name = fileName(path);
  const [file] = [...around.find([`${name}.dockerignore`]), ...around.find(['.dockerignore'])];
  const lines = (file?.text() ?? '')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 || lines.some((line) => line.startsWith('!')) ? undefined : lines.map(patternOf);
}

/** Whether a source, or a folder that it lies in, is left out; the root counts where everything is. */
export function isIgnored(source: string, patterns: IgnorePatterns): boolean {
  const path = cleanPath(source);
  if (path === '') return patterns.some((pattern) => pattern.test('any') && pattern.test('.any'));
  const parts = path.split('/');
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return folders.some((folder) => patterns.some((pattern) => pattern.test(folder)));
}

/** Source: Go's filepath.Match, with `**` for any number of folders. */
function patternOf(line: string): RegExp {
  const source = cleanPath(line)
    .replace(/[.+^${}()|]/g, '\\$&')
    .replace(/\*\*\/?|\*|\?/g, (mark) => MARKS.get(mark) ?? mark);
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return NOTHING;
  }
}

const NOTHING = /(?!)/;

const MARKS: ReadonlyMap<string, string> = new Map([
  ['**/', '(?:.*/)?'],
  ['**', '.*'],
  ['*', '[^/]*'],
  ['?', '[^/]'],
]);

function cleanPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
