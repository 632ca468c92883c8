// Runs the engine over the inputs, one after the other, and fixes them where that is asked for.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Language } from '../core/language.ts';
import { oncePer } from '../core/once.ts';
import { type Engine, type FileChoices, mergeChoices } from '../engine.ts';
import type { Baseline } from './baseline.ts';
import { nowMs } from './clock.ts';
import type { ConfiguredFiles } from './configurations.ts';
import { filesAround } from './files-around.ts';
import { type Input, STANDARD_INPUT } from './inputs.ts';
import { createSweeper } from './lean-memory.ts';
import { reasonOf } from './paths.ts';
import { encode, type ReadText } from './read.ts';
import type { FileReport } from './report.ts';
import type { Tally } from './tally.ts';

export interface Job {
  readonly engine: Engine;
  /** What is asked for on the command line; it weighs more than any configuration. */
  readonly choices: FileChoices;
  readonly configured: ConfiguredFiles;
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
  const choicesFor = layered(job.choices);
  const sweep = createSweeper();
  let turnEnds = nowMs() + TURN_MS;
  for (const [index, input] of inputs.entries()) {
    const { choices, ignored } = await job.configured.of(input.absolute);
    const check = new InputCheck(input, job, choicesFor(choices), tally);
    const report = ignored ? check.leaveAlone() : check.attempt();
    if (report) {
      tally.add(report);
      yield report;
    }
    if (nowMs() < turnEnds || index + 1 === inputs.length) continue;
    step(index + 1);
    sweep();
    await nextTurn();
    turnEnds = nowMs() + TURN_MS;
  }
}

/** The same choices for the same configuration: the engine prepares them once. */
const layered = (asked: FileChoices): ((configured: FileChoices) => FileChoices) =>
  oncePer((configured) => mergeChoices([configured, asked]));

/** The check of one input. */
class InputCheck {
  readonly #input: Input;
  readonly #job: Job;
  readonly #choices: FileChoices;
  readonly #tally: Tally;

  constructor(input: Input, job: Job, choices: FileChoices, tally: Tally) {
    this.#input = input;
    this.#job = job;
    this.#choices = choices;
    this.#tally = tally;
  }

  /** Who names a file that a configuration leaves alone should hear of it. */
  leaveAlone(): undefined {
    if (this.#input.named) this.#skip('the configuration ignores it; see --no-config');
  }

  attempt(): FileReport | undefined {
    try {
      return this.#check();
    } catch (error) {
      this.#trouble(reasonOf(error));
      return undefined;
    }
  }

  #check(): FileReport | undefined {
    const read = this.#input.read();
    if ('reason' in read) return this.#skip(read.reason);
    const language = this.#language(read.text);
    if (language) return this.#look(this.#job.fix ? this.#fixed(read, language) : read.text, language);
    return this.#input.named ? this.#skip('it is none of the files we know; see --language') : undefined;
  }

  #look(text: string, language: Language): FileReport {
    const { path, absolute } = this.#input;
    const { engine, baseline } = this.#job;
    const file = { path: absolute, text, around: filesAround(absolute) };
    const analysis = engine.analyse(file, language, this.#choices);
    const { source, targets, findings, suppressed } = analysis;
    const report = { path, absolute, language: language.id, source, targets, findings, suppressed, known: 0 };
    const fresh = baseline?.newIn(report) ?? findings;
    return { ...report, findings: fresh, known: findings.length - fresh.length };
  }

  /** The text after its fixes, if they were made; else as it was. */
  #fixed(read: ReadText, language: Language): string {
    const { engine, fix } = this.#job;
    const input = this.#input;
    const text = engine.fixAll({ path: input.absolute, text: read.text }, language, this.#choices);
    if (text === read.text) return text;
    try {
      if (!fix?.(input, read, text)) return read.text;
      this.#tally.fixed.push(input.path);
      return text;
    } catch (error) {
      this.#trouble(`the fixes cannot be written: ${reasonOf(error)}`);
      return read.text;
    }
  }

  /** Standard input without a name is judged by its content alone, and only if that is clear. */
  #language(text: string): Language | undefined {
    const { path, absolute, named } = this.#input;
    const { engine, language } = this.#job;
    if (named && language) return language;
    if (path !== STANDARD_INPUT) return engine.detect({ path: absolute }, text);
    const fitting = engine.languages.filter(({ detection }) => detection.witness(text, path));
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  #skip(reason: string): undefined {
    this.#tally.skipped.push({ path: this.#input.path, reason });
  }

  #trouble(reason: string): void {
    this.#tally.troubles.push({ path: this.#input.path, reason });
  }
}
