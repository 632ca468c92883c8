// A unit opened among other files, at a fixed time: for features that look around.

import { dirname, relative } from 'node:path/posix';
import type { LocalTime } from '../../../../server/core/surroundings.ts';
import type { Analysis } from '../../../../server/engine.ts';
import { matchAny } from '../../../../server/workspace/globs.ts';
import { engine } from '../../../harness/findings.ts';

/** A Monday afternoon in a zone two hours ahead. */
export const MONDAY: LocalTime = {
  year: 2027,
  month: 11,
  day: 22,
  hour: 14,
  minute: 30,
  second: 5,
  aheadOfUtc: 120,
};

export function openUnit(path: string, text: string, files: Readonly<Record<string, string>> = {}): Analysis {
  const language = engine().languages.find(({ id }) => id === 'systemd');
  if (!language) throw new Error('There is no language for units.');
  const around = { find: finder(path, files), now: () => MONDAY };
  return engine().analyse({ path, text }, language, { around });
}

/** Finds files by globs from the folder of a path. */
const finder = (path: string, files: Readonly<Record<string, string>>) => (globs: readonly string[]) =>
  Object.keys(files)
    .filter((one) => one !== path && matchAny(globs)(relative(dirname(path), one)))
    .sort()
    .map((one) => ({ path: one, text: () => files[one] }));

export function featuresOf(path: string, text: string, files?: Readonly<Record<string, string>>) {
  const [host] = openUnit(path, text, files).files;
  if (!host) throw new Error('The unit was not opened.');
  return host.features;
}
