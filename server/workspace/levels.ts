// The level at which each rule runs, from settings by rule id or glob.

import { Minimatch } from 'minimatch';
import type { Severity } from '../core/finding.ts';
import type { LevelOf } from '../core/rule.ts';

/** Reads `{ "jvm/*": "off", "jvm/flag-removed": "error" }`; among several that match, the last wins. */
export function levelsFrom(levels: Readonly<Record<string, Severity | 'off'>>): LevelOf {
  const patterns = Object.entries(levels).map(([glob, level]) => ({ glob: new Minimatch(glob), level }));
  return ({ id, severity, aliases = [] }) =>
    patterns.findLast(({ glob }) => [id, ...aliases].some((name) => glob.match(name)))?.level ?? severity;
}
