// Matches paths against many globs at once. Most of ours are names with one star at most: these are compared as
// text, because making the real matcher for hundreds of them would cost more than the rest of a start.

import { Minimatch } from 'minimatch';

/** Globs without a slash match the file's name in any folder. */
const MATCH = { dot: true, matchBase: true } as const;

/** Whether any of the globs, as minimatch reads them, matches a path with `/` separators. */
export function matchAny(globs: readonly string[]): (path: string) => boolean {
  const expanded = globs.flatMap(expandBraces);
  const matchers = expanded.map((glob) => plainMatcher(glob) ?? fullMatcher(glob));
  return (path) => {
    const parts = path.split('/');
    return matchers.some((matches) => matches(path, parts));
  };
}

type Matcher = (path: string, parts: readonly string[]) => boolean;

/** Made on first use: few paths get that far. */
function fullMatcher(glob: string): Matcher {
  let made: Minimatch | undefined;
  return (path) => {
    made ??= new Minimatch(glob, MATCH);
    return made.match(path);
  };
}

/** Characters with a meaning of their own in a glob; one star per name is dealt with here. */
const MAGIC = /[?[\]{}()!+@|\\#]|\*.*\*/;

/** Reads `name` and `**` `/folder/name` whose parts have one star at most. */
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
  const star = pattern.indexOf('*');
  if (star < 0) return (name) => name === pattern;
  const head = pattern.slice(0, star);
  const tail = pattern.slice(star + 1);
  return (name) =>
    name.length >= head.length + tail.length &&
    name.length > 0 &&
    name.startsWith(head) &&
    name.endsWith(tail);
}

/** Alternatives in braces become globs of their own; braces within braces are left to the full matcher. */
function expandBraces(glob: string): string[] {
  const [whole, head = '', choices = '', tail = ''] = /^([^{}]*)\{([^{}]*,[^{}]*)\}(.*)$/.exec(glob) ?? [];
  if (whole === undefined) return [glob];
  return choices.split(',').flatMap((choice) => expandBraces(head + choice + tail));
}
