// One check from its inputs to its last line: what is found is written as soon as it is known.

import type { Baseline } from './baseline.ts';
import { checkInputs, type Job } from './check-inputs.ts';
import type { FoundFiles } from './files.ts';
import type { Format, FormatContext } from './formats/format.ts';
import { fileInput, type Input } from './inputs.ts';
import { reasonOf } from './paths.ts';
import { createProgress, NO_PROGRESS } from './progress.ts';
import { harmless } from './style.ts';
import { Tally, type Totals } from './tally.ts';
import type { Surroundings, Terminal } from './terminal.ts';
import { troubleLine } from './trouble.ts';

export interface CheckPlan {
  readonly found: FoundFiles;
  readonly piped: Input | undefined;
  readonly job: Job;
  readonly format: Format;
  readonly context: FormatContext;
  /** Where the report goes. */
  readonly write: (text: string) => void;
}

/** Errors: none; what cannot be read or written is among the troubles, which are told on standard error. */
export async function runCheck(plan: CheckPlan, surroundings: Surroundings): Promise<Totals> {
  const { terminal, meets } = surroundings;
  const { job, found, piped, context } = plan;
  const totals = new Tally();
  totals.troubles.push(...found.troubles);
  const inputs = [...(piped ? [piped] : []), ...found.files.map(fileInput)];
  const progress = context.quiet ? NO_PROGRESS : createProgress(terminal, inputs.length);
  const files = examine(inputs, job, totals, progress.step, meets);
  for await (const piece of plan.format({ files, totals }, context)) {
    progress.hide();
    plan.write(piece);
  }
  progress.hide();
  if (job.baseline && !context.quiet) remark(job.baseline, terminal);
  for (const trouble of [...totals.doubts, ...totals.troubles]) {
    terminal.complain(harmless(troubleLine(trouble)));
  }
  return totals;
}

/** Ends with what came to light on the way, before the report does, which tells how the run has gone. */
async function* examine(
  inputs: readonly Input[],
  job: Job,
  totals: Tally,
  step: (done: number) => void,
  meets: Surroundings['meets'],
) {
  for await (const report of checkInputs(inputs, job, totals, step)) {
    meets(report.language);
    yield report;
  }
  for (const { isError, ...trouble } of job.configured.problems()) {
    (isError ? totals.troubles : totals.doubts).push(trouble);
  }
  try {
    job.baseline?.save();
  } catch (error) {
    totals.troubles.push({ path: job.baseline?.path ?? '', reason: `cannot be written: ${reasonOf(error)}` });
  }
}

function remark(baseline: Baseline, { complain }: Terminal): void {
  const words = baseline.remark();
  if (words !== undefined) complain(words);
}
