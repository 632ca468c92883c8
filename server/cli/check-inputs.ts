// Runs the engine over the inputs, one after the other, and fixes them where that is asked for.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Language } from '../core/language.ts';
import type { Engine, EngineSettings } from '../engine.ts';
import type { Baseline } from './baseline.ts';
import { type Input, STANDARD_INPUT } from './inputs.ts';
import { reasonOf } from './paths.ts';
import { encode, type ReadText } from './read.ts';
import type { FileReport } from './report.ts';
import type { Tally } from './tally.ts';

export interface Job {
  readonly engine: Engine;
  readonly settings: EngineSettings;
  /** The language of every named input, whatever its name says. */
  readonly language: Language | undefined;
  /** What becomes of the safe fixes, where they are wanted. */
  readonly fix: FixTaker | undefined;
  /** Holds back findings that are not new. */
  readonly baseline: Baseline | undefined;
}

/**
 * Gets the text of an input after its fixes, and tells whether the input has changed.
 * Errors: throws where the change cannot be made.
 */
export type FixTaker = (input: Input, read: ReadText, fixed: string) => boolean;

export const applyFixes: FixTaker = (input, read, fixed) => {
  input.replace(encode(read, fixed));
  return true;
};

/** Work goes on this long before signals and streams have their turn. */
const TURN_MS = 50;

/**
 * Checks the inputs, and counts in `tally` what came of them.
 * Errors: none; an input that cannot be read, or that fails us, becomes a trouble.
 */
export async function* checkInputs(
  inputs: readonly Input[],
  job: Job,
  tally: Tally,
  step: (done: number) => void,
): AsyncGenerator<FileReport> {
  let turnEnds = performance.now() + TURN_MS;
  for (const [index, input] of inputs.entries()) {
    const report = attempt(input, job, tally);
    if (report) {
      tally.add(report);
      yield report;
    }
    if (performance.now() < turnEnds) continue;
    step(index + 1);
    await nextTurn();
    turnEnds = performance.now() + TURN_MS;
  }
}

function attempt(input: Input, job: Job, tally: Tally): FileReport | undefined {
  try {
    return check(input, job, tally);
  } catch (error) {
    tally.troubles.push({ path: input.path, reason: reasonOf(error) });
    return undefined;
  }
}

function check(input: Input, job: Job, tally: Tally): FileReport | undefined {
  const read = input.read();
  if ('reason' in read) {
    tally.skipped.push({ path: input.path, reason: read.reason });
    return undefined;
  }
  const language = languageFor(input, read.text, job);
  if (language)
    return look(input, job.fix ? fixed(input, read, language, job, tally) : read.text, language, job);
  const reason = 'it is none of the files we know; see --language';
  if (input.named) tally.skipped.push({ path: input.path, reason });
  return undefined;
}

function look({ path, absolute }: Input, text: string, language: Language, job: Job): FileReport {
  const analysis = job.engine.analyse({ path: absolute, text }, language, job.settings);
  const { source, targets, findings, suppressed } = analysis;
  const report = { path, absolute, language: language.id, source, targets, findings, suppressed, known: 0 };
  const fresh = job.baseline?.newIn(report) ?? findings;
  return { ...report, findings: fresh, known: findings.length - fresh.length };
}

/** The text of an input after its fixes, if they were made; else as it was. */
function fixed(input: Input, read: ReadText, language: Language, job: Job, tally: Tally): string {
  const text = job.engine.fixAll({ path: input.absolute, text: read.text }, language, job.settings);
  if (text === read.text) return text;
  try {
    if (!job.fix?.(input, read, text)) return read.text;
    tally.fixed.push(input.path);
    return text;
  } catch (error) {
    tally.troubles.push({ path: input.path, reason: `the fixes cannot be written: ${reasonOf(error)}` });
    return read.text;
  }
}

/** Standard input without a name is judged by its content alone, and only if that is clear. */
function languageFor(input: Input, text: string, { engine, language }: Job): Language | undefined {
  if (input.named && language) return language;
  if (input.path !== STANDARD_INPUT) return engine.detect({ path: input.absolute }, text);
  const fitting = engine.languages.filter(({ detection }) => detection.witness(text, input.path));
  return fitting.length === 1 ? fitting[0] : undefined;
}
