// `ops-hints check`: finds the files, checks them, writes the report. How each is done has a file of its own.

import { SEVERITIES, type Severity } from '../../core/finding.ts';
import type { Engine } from '../../engine.ts';
import type { Arguments, Options } from '../arguments.ts';
import { checkInputs, type Job } from '../check-inputs.ts';
import { readLanguage, readLevels, readSubjects } from '../check-options.ts';
import { defineCommand, Exit } from '../command.ts';
import { findFiles } from '../files.ts';
import { FORMATS, formatOf } from '../formats/index.ts';
import { fileInput, StandardInput } from '../inputs.ts';
import { openEngineFor } from '../open-engine.ts';
import { toSlashes } from '../paths.ts';
import { createProgress } from '../progress.ts';
import type { CheckReport } from '../report.ts';
import { readTargets, TARGETS } from '../targets.ts';
import type { Surroundings } from '../terminal.ts';

const OPTIONS = {
  format: { value: FORMATS.join('|'), help: 'how to write the report; text by default' },
  fix: { help: 'apply the safe fixes to the files, then report what is left' },
  'fail-on': {
    value: SEVERITIES.join('|'),
    help: 'least severity that makes the exit code 1; warning by default',
  },
  rule: {
    value: 'ID=LEVEL',
    help: 'level of a rule, or of those that match a glob, off included; may be repeated',
  },
  ...TARGETS,
  language: { value: 'ID', help: 'language of the files named, whatever they are called' },
  'stdin-filename': { value: 'NAME', help: 'check standard input as if it were this file' },
  quiet: { help: 'write findings only: no summary, no progress, no files left out' },
  statistics: { help: 'add how often each rule found something' },
} as const satisfies Options;

type Given = Arguments<keyof typeof OPTIONS>;

export const check = defineCommand({
  usage: ['ops-hints check [OPTION…] [PATH…]', 'ops-hints check [OPTION…] - < FILE'],
  about: [
    'Checks files, folders with all that is below, and globs; the current folder by default, standard input for "-".',
    'In folders, what .gitignore leaves out is not checked. With --fix, standard input goes to standard output with',
    'its fixes, and the report to standard error.',
  ].join('\n'),
  options: OPTIONS,
  async run(given, surroundings) {
    const { terminal, cwd } = surroundings;
    const { paths, standardInput } = readSubjects(given);
    const named = standardInput ? [given.text('stdin-filename') ?? '.'] : [];
    const engine = await openEngineFor([...paths, ...named], surroundings);
    const job = readJob(given, engine);
    const failOn = given.oneOf('fail-on', SEVERITIES) ?? 'warning';
    const format = await formatOf(given.oneOf('format', FORMATS) ?? 'text');
    const piped = standardInput
      ? new StandardInput(await terminal.readInput(), given.text('stdin-filename'), cwd)
      : undefined;
    const report = await examine(paths, piped, job, surroundings, given.has('quiet'));
    for (const { path, reason } of report.troubles) terminal.complain(`${path}: ${reason}`);
    // Fixed standard input takes the report's place.
    const write = piped && job.fix ? terminal.draw : terminal.write;
    if (piped && job.fix) terminal.write(piped.bytes);
    const { colour, width } = terminal;
    const context = { engine, colour, width, quiet: given.has('quiet'), statistics: given.has('statistics') };
    for (const piece of format(report, context)) write(piece);
    return exitCode(report, failOn);
  },
});

const readJob = (given: Given, engine: Engine): Job => ({
  engine,
  settings: { rules: readLevels(given.all('rule'), engine.rules), targets: readTargets(given) },
  language: readLanguage(given.text('language'), engine.languages),
  fix: given.has('fix'),
});

async function examine(
  paths: readonly string[],
  piped: StandardInput | undefined,
  job: Job,
  { terminal, cwd }: Surroundings,
  quiet: boolean,
): Promise<CheckReport> {
  const started = performance.now();
  const found = findFiles(paths, { cwd, wanted: (path) => job.engine.mayBeOurs(toSlashes(path)) });
  const inputs = [...(piped ? [piped] : []), ...found.files.map(fileInput)];
  const progress = createProgress(terminal, inputs.length);
  const checked = await checkInputs(inputs, job, quiet ? () => undefined : progress.step);
  progress.end();
  return {
    ...checked,
    troubles: [...found.troubles, ...checked.troubles],
    durationMs: Math.round(performance.now() - started),
  };
}

function exitCode({ files, troubles }: CheckReport, failOn: Severity): number {
  if (troubles.length > 0) return Exit.trouble;
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  const fails = files.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity)));
  return fails ? Exit.found : Exit.clean;
}
