// Runs the engine over the inputs, one after the other, and fixes them where that is asked for.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Language } from '../core/language.ts';
import type { Engine, EngineSettings } from '../engine.ts';
import { type Input, STANDARD_INPUT } from './inputs.ts';
import { reasonOf } from './paths.ts';
import { encode } from './read.ts';
import type { CheckReport, FileReport } from './report.ts';

export interface Job {
  readonly engine: Engine;
  readonly settings: EngineSettings;
  /** The language of every named input, whatever its name says. */
  readonly language: Language | undefined;
  readonly fix: boolean;
}

/** What came of one input; nothing where it is not ours and nobody asked for it. */
interface Outcome {
  readonly report?: FileReport;
  readonly skipped?: string;
  readonly trouble?: string;
  readonly fixed?: boolean;
}

/** Work goes on this long before signals and streams have their turn. */
const TURN_MS = 50;

/**
 * Checks all inputs.
 * Errors: none; an input that cannot be read, or that fails us, becomes a trouble.
 */
export async function checkInputs(
  inputs: readonly Input[],
  job: Job,
  step: (done: number) => void,
): Promise<Omit<CheckReport, 'durationMs'>> {
  const outcomes: { readonly path: string; readonly outcome: Outcome }[] = [];
  let turnEnds = performance.now() + TURN_MS;
  for (const input of inputs) {
    outcomes.push({ path: input.path, outcome: attempt(input, job) });
    if (performance.now() < turnEnds) continue;
    step(outcomes.length);
    await nextTurn();
    turnEnds = performance.now() + TURN_MS;
  }
  return {
    files: outcomes.flatMap(({ outcome }) => outcome.report ?? []),
    skipped: outcomes.flatMap(({ path, outcome }) => withReason(path, outcome.skipped)),
    troubles: outcomes.flatMap(({ path, outcome }) => withReason(path, outcome.trouble)),
    fixed: outcomes.flatMap(({ path, outcome }) => (outcome.fixed ? path : [])),
  };
}

const withReason = (path: string, reason: string | undefined) =>
  reason === undefined ? [] : [{ path, reason }];

function attempt(input: Input, job: Job): Outcome {
  try {
    return check(input, job);
  } catch (error) {
    return { trouble: reasonOf(error) };
  }
}

function check(input: Input, { engine, settings, language: forced, fix }: Job): Outcome {
  const path = input.absolute;
  const read = input.read();
  if ('reason' in read) return { skipped: read.reason };
  const language = (input.named ? forced : undefined) ?? languageOf(input, read.text, engine);
  if (!language) return input.named ? { skipped: 'it is none of the files we know; see --language' } : {};
  const look = (text: string): FileReport => {
    const { source, targets, findings } = engine.analyse({ path, text }, language, settings);
    return { path: input.path, language: language.id, source, targets, findings };
  };
  const fixed = fix ? engine.fixAll({ path, text: read.text }, language, settings) : read.text;
  if (fixed === read.text) return { report: look(read.text) };
  try {
    input.replace(encode(read, fixed));
  } catch (error) {
    return { report: look(read.text), trouble: `the fixes cannot be written: ${reasonOf(error)}` };
  }
  return { report: look(fixed), fixed: true };
}

/** Standard input without a name is judged by its content alone, and only if that is clear. */
function languageOf({ path, absolute }: Input, text: string, engine: Engine): Language | undefined {
  if (path !== STANDARD_INPUT) return engine.detect({ path: absolute }, text);
  const fitting = engine.languages.filter(({ detection }) => detection.witness(text, path));
  return fitting.length === 1 ? fitting[0] : undefined;
}
