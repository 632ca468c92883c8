// Findings that a team has decided to live with for now: a file lists them, and a check reports only what is new.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { plural } from '../core/plural.ts';
import { UsageError } from './arguments.ts';
import { fingerprintOf } from './fingerprint.ts';
import { reasonOf, toSlashes } from './paths.ts';
import type { FileReport } from './report.ts';

/** Decides which findings of a file a check reports. */
export interface Baseline {
  /** As it was given, for messages. */
  readonly path: string;
  /** The findings of a file that the baseline does not hold; asked once per file. */
  readonly newIn: (file: FileReport) => readonly Finding[];
  /**
   * Keeps what there is to keep, when all files are through.
   * Errors: throws what the file system throws.
   */
  readonly save: () => void;
  /** What there is to say then, for people. */
  readonly remark: () => string | undefined;
}

/** How often each finding is there, by file and by `<rule> <fingerprint>`. */
type Counts = Map<string, Map<string, number>>;

const VERSION = 1;

/** Paths are relative to the folder of the baseline, so that it holds wherever a check is started. */
const pathFrom = (baseline: string, { absolute }: FileReport): string =>
  toSlashes(relative(dirname(baseline), absolute));

const keyOf = (finding: Finding, { source }: FileReport): string =>
  `${finding.rule} ${fingerprintOf(finding, source)}`;

/**
 * Reads the baseline that `--baseline` names; each of its entries stands for so many findings.
 * Errors: UsageError where it cannot be read, or is none.
 */
export function readBaseline(path: string, absolute: string): Baseline {
  const left = countsIn(textOf(path, absolute), path);
  const seen = new Set<string>();
  return {
    path,
    newIn(file) {
      const name = pathFrom(absolute, file);
      seen.add(name);
      const counts = left.get(name);
      return counts ? file.findings.filter((finding) => !take(counts, keyOf(finding, file))) : file.findings;
    },
    save: () => undefined,
    remark() {
      const count = sum([...seen].flatMap((name) => [...(left.get(name)?.values() ?? [])]));
      if (count === 0) return undefined;
      const all = count === 1 ? '1 finding that is' : `${count} findings that are`;
      return `${path} lists ${all} gone; --write-baseline ${path} brings it up to date.`;
    },
  };
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

/** A baseline in the making: everything found belongs to it, and nothing is new. */
export function newBaseline(path: string, absolute: string): Baseline {
  const counts: Counts = new Map();
  return {
    path,
    newIn(file) {
      const keys = file.findings.map((finding) => keyOf(finding, file));
      if (keys.length > 0) counts.set(pathFrom(absolute, file), countEach(keys));
      return [];
    },
    save: () => writeFileSync(absolute, textFrom(counts)),
    remark() {
      const count = sum([...counts.values()].flatMap((inFile) => [...inFile.values()]));
      return `${path} lists ${plural(count, 'finding')} now; --baseline ${path} leaves them out.`;
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function countEach(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** In the order of names, so that a change of the file shows what has changed. */
function textFrom(counts: Counts): string {
  const files = Object.fromEntries(
    sorted(counts).map(([path, inFile]) => [path, Object.fromEntries(sorted(inFile))]),
  );
  return `${JSON.stringify({ version: VERSION, files }, null, 2)}\n`;
}

const sorted = <Value>(map: ReadonlyMap<string, Value>): (readonly [string, Value])[] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));

function textOf(path: string, absolute: string): string {
  try {
    return readFileSync(absolute, 'utf8');
  } catch (error) {
    throw new UsageError(`--baseline ${path}: ${reasonOf(error)}. --write-baseline ${path} makes one.`);
  }
}

function countsIn(text: string, path: string): Counts {
  try {
    return parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`--baseline ${path}: it is no baseline of ours: ${why}`);
  }
}

/** Errors: throws with the reason where the text is not what `textFrom` writes. */
function parse(text: string): Counts {
  const { version, files } = recordOf(JSON.parse(text), 'it');
  if (version !== VERSION) throw new Error(`its version is not ${VERSION}`);
  return new Map(
    Object.entries(recordOf(files, 'files')).map(([path, inFile]) => [path, countsOf(inFile, path)]),
  );
}

const countsOf = (value: unknown, path: string): Map<string, number> =>
  new Map(
    Object.entries(recordOf(value, path)).map(([key, count]) => {
      if (typeof count !== 'number') throw new Error(`"${key}" of ${path} is no number`);
      return [key, count];
    }),
  );

function recordOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${name} is no object`);
  return value as Record<string, unknown>;
}
