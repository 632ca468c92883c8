// Matches paths against many globs at once. Most of ours are names with a star or two: these are compared as text,
// because making the real matcher for hundreds of them would cost more than the rest of a start.

import { Minimatch } from 'minimatch';
import { addTo } from '../core/group.ts';
import { once } from '../core/once.ts';
import { fileName } from '../core/path.ts';

/** Globs without a slash match the file's name in any folder. */
const MATCH = { dot: true, matchBase: true } as const;

/** Whether any of the globs, as minimatch reads them, matches a path with `/` separators. */
export function matchAny(globs: readonly string[]): (path: string) => boolean {
  // Many are made and few are asked.
  const sorted = once(() => sortGlobs(globs));
  return (path) => {
    const { byName, byEnding, others } = sorted();
    const parts = path.split('/');
    const name = parts.at(-1) ?? '';
    const matches = (matcher: Matcher) => matcher(path, parts);
    return (
      (byName.get(name)?.some(matches) ?? false) ||
      (byEnding.get(endingOf(name))?.some(matches) ?? false) ||
      others.some(matches)
    );
  };
}

function sortGlobs(globs: readonly string[]) {
  const byName = new Map<string, Matcher[]>();
  const byEnding = new Map<string, Matcher[]>();
  const others: Matcher[] = [];
  for (const glob of globs.flatMap(expandBraces)) {
    const name = fileName(glob);
    const ending = endingOf(name);
    const plain = plainMatcher(glob);
    if (plain && !name.includes('*')) addTo(byName, name, plain);
    else if (plain && ending !== '' && !ending.includes('*')) addTo(byEnding, ending, plain);
    else others.push(plain ?? fullMatcher(glob));
  }
  return { byName, byEnding, others };
}

/** From the last dot of a name on. */
const endingOf = (name: string): string => (name.includes('.') ? name.slice(name.lastIndexOf('.')) : '');

type Matcher = (path: string, parts: readonly string[]) => boolean;

/** Made on first use: few paths get that far. */
function fullMatcher(glob: string): Matcher {
  const made = once(() => new Minimatch(glob, MATCH));
  return (path) => made().match(path);
}

/** Characters with a meaning of their own in a glob, but for the star, which is dealt with here. */
const MAGIC = /[?[\]{}()!+@|\\#]|\*\*/;

/** Reads `name` and `**` `/folder/name`, stars in their parts included. */
function plainMatcher(glob: string): Matcher | undefined {
  const anywhere = glob.startsWith('**/');
  const wanted = (anywhere ? glob.slice('**/'.length) : glob).split('/');
  const isPlain =
    wanted.every((part) => part !== '' && !MAGIC.test(part)) && (anywhere || wanted.length === 1);
  if (!isPlain) return undefined;
  const names = wanted.map(nameMatcher);
  return (_path, parts) => {
    const first = parts.length - names.length;
    return first >= 0 && names.every((matches, index) => matches(parts[first + index] ?? ''));
  };
}

function nameMatcher(pattern: string): (name: string) => boolean {
  const [head = '', ...pieces] = pattern.split('*');
  const tail = pieces.pop();
  if (tail === undefined) return (name) => name === head;
  return (name) => {
    if (name === '' || !name.startsWith(head) || !name.endsWith(tail)) return false;
    let at = head.length;
    for (const piece of pieces) {
      const found = name.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at + tail.length <= name.length;
  };
}

/** Alternatives in braces become globs of their own; braces within braces are left to the full matcher. */
export function expandBraces(glob: string): string[] {
  const [whole, head = '', choices = '', tail = ''] = /^([^{}]*)\{([^{}]*,[^{}]*)\}(.*)$/.exec(glob) ?? [];
  if (whole === undefined) return [glob];
  return choices.split(',').flatMap((choice) => expandBraces(head + choice + tail));
}
