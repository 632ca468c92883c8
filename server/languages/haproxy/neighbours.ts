// What the files around a configuration name: HAProxy reads several as one. Whether it does is known to its unit only.

import type { Surroundings } from '../../core/surroundings.ts';

/** Files that are commonly given to one process, seen from any of them. */
const TOGETHER: readonly string[] = ['*.cfg', 'conf.d/*.cfg', 'haproxy.d/*.cfg'];

/** The second word of a line is where sections, servers and tables have their names. */
const NAMING = /^[ \t]*[a-z][a-z-]*[ \t]+"?([^\s"#]+)/gm;

/**
 * The names that the neighbours may define, of whatever kind.
 * Shape: rather one too many, since a name in here is one that nobody is told of.
 */
export const namesAround = (around: Surroundings): ReadonlySet<string> =>
  new Set(
    around
      .find(TOGETHER)
      .flatMap(({ text }) => [...(text() ?? '').matchAll(NAMING)].map(([, name = '']) => name)),
  );

/** Tells of a name whether a neighbour speaks of it, or chooses among names that cannot be listed. */
export function spokenOfAround(around: Surroundings): (name: string) => boolean {
  const texts = around.find(TOGETHER).map(({ text }) => text() ?? '');
  if (texts.some((text) => /\b(?:use|default)_backend[ \t]+"?(?:%|\$)/.test(text))) return () => true;
  const words = new Set(texts.flatMap((text) => text.split(/[\s"',()[\]{}/]+/)));
  return (name) => words.has(name);
}
