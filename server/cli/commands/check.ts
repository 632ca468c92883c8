// `ops-hints check`: finds the files, checks them, writes the report. How each is done has a file of its own.

import { resolve } from 'node:path';
import { SEVERITIES } from '../../core/finding.ts';
import { type Engine, PROFILES } from '../../engine.ts';
import { type Arguments, type Options, UsageError } from '../arguments.ts';
import type { Baseline } from '../baseline.ts';
import { applyFixes, type FixTaker, type Job } from '../check-inputs.ts';
import { readLanguage, readLevels, readSubjects } from '../check-options.ts';
import { runCheck } from '../check-run.ts';
import { defineCommand } from '../command.ts';
import { CONFIGURATION, type ConfigurationWish, configuredFiles, readWish } from '../configurations.ts';
import { exitCode } from '../exit-code.ts';
import { type FoundFile, type FoundFiles, findFiles } from '../files.ts';
import type { FormatContext } from '../formats/format.ts';
import { FORMATS, formatOf } from '../formats/index.ts';
import { StandardInput } from '../inputs.ts';
import { mayBeNote } from '../note-folders.ts';
import { openBuiltIn, withTeam } from '../open-engine.ts';
import { toSlashes } from '../paths.ts';
import { repositoryOf } from '../repository.ts';
import { readTargets, TARGETS } from '../targets.ts';
import type { Surroundings } from '../terminal.ts';
import { version } from '../version.ts';

const OPTIONS = {
  format: { value: FORMATS.join('|'), help: 'how to write the report; text by default' },
  fix: { help: 'apply the safe fixes to the files, then report what is left' },
  'dry-run': { help: 'with --fix: change no file, show what would change as a diff' },
  'fail-on': {
    value: SEVERITIES.join('|'),
    help: 'least severity that makes the exit code 1; warning by default',
  },
  rule: {
    value: 'ID=LEVEL',
    help: 'level of a rule, or of those that match a glob, off included; may be repeated',
  },
  ...CONFIGURATION,
  profile: {
    value: PROFILES.join('|'),
    help: 'how much to report: errors only, what is recommended (the default), or every rule',
  },
  ...TARGETS,
  language: { value: 'ID', help: 'language of the files named, whatever they are called' },
  'stdin-filename': { value: 'NAME', help: 'check standard input as if it were this file' },
  baseline: { value: 'FILE', help: 'report only what this file does not list' },
  'write-baseline': {
    value: 'FILE',
    help: 'list all findings in this file, so that --baseline leaves them out',
  },
  quiet: { help: 'write findings only: no summary, no progress, no files left out' },
  statistics: { help: 'add how often each rule found something' },
} as const satisfies Options;

type Given = Arguments<keyof typeof OPTIONS>;

export const check = defineCommand({
  usage: ['ops-hints check [OPTION…] [PATH…]', 'ops-hints check [OPTION…] - < FILE'],
  about: [
    'Checks files, folders with all that is below, and globs; the current folder by default, standard input for "-".',
    'In folders, what .gitignore leaves out is not checked. With --fix, standard input goes to standard output with',
    'its fixes, and the report to standard error; with --fix --dry-run, it is the diff that goes to standard output.',
  ].join('\n'),
  options: OPTIONS,
  async run(given, surroundings) {
    const { paths, standardInput } = readSubjects(given);
    const named = standardInput ? [given.text('stdin-filename') ?? '.'] : [];
    const wish = readWish(given);
    const builtIn = await openBuiltIn(surroundings);
    const { found, met } = findOurs(paths, builtIn, surroundings);
    const engine = await withTeam(builtIn, { paths: [...paths, ...named], met, wish }, surroundings);
    const job = await readJob(given, engine, wish, surroundings);
    const context = readContext(given, engine, surroundings);
    const format = await formatOf(given.oneOf('format', FORMATS) ?? 'text');
    const piped = standardInput ? await readPiped(given, surroundings) : undefined;
    const { terminal } = surroundings;
    const fixesPiped = piped && given.has('fix') && !given.has('dry-run');
    // What --fix makes goes to standard output.
    const write = fixesPiped || given.has('dry-run') ? terminal.draw : terminal.write;
    const totals = await runCheck({ found, piped, job, format, context, write }, surroundings);
    if (fixesPiped) terminal.write(piped.bytes);
    return exitCode(totals, context.failOn);
  },
});

/** One walk for both: the files that may be ours, and all that were met, the notes of a team among them. */
function findOurs(
  paths: readonly string[],
  { mayBeOurs }: Engine,
  { cwd }: Surroundings,
): { readonly found: FoundFiles; readonly met: readonly FoundFile[] } {
  const isOurs = (path: string) => mayBeOurs(toSlashes(path));
  const { files, troubles } = findFiles(paths, { cwd, wanted: (path) => isOurs(path) || mayBeNote(path) });
  const ours = files.filter(({ named, absolute }) => named || isOurs(absolute));
  return { found: { files: ours, troubles }, met: files };
}

const readPiped = async (given: Given, { terminal, cwd }: Surroundings): Promise<StandardInput> =>
  new StandardInput(await terminal.readInput(), given.text('stdin-filename'), cwd);

async function readJob(
  given: Given,
  engine: Engine,
  wish: ConfigurationWish,
  surroundings: Surroundings,
): Promise<Job> {
  const { cwd } = surroundings;
  const profile = given.oneOf('profile', PROFILES);
  return {
    engine,
    choices: {
      rules: readLevels(given.all('rule'), engine.rules),
      targets: readTargets(given),
      ...(profile ? { profile } : {}),
    },
    configured: await configuredFiles(engine, wish, cwd),
    language: readLanguage(given.text('language'), engine.languages),
    fix: await readFix(given, surroundings),
    baseline: await readBaselineOptions(given, cwd),
  };
}

async function readFix(given: Given, surroundings: Surroundings): Promise<FixTaker | undefined> {
  if (!given.has('dry-run')) return given.has('fix') ? applyFixes : undefined;
  if (!given.has('fix')) throw new UsageError('--dry-run shows what --fix would do: add --fix.');
  const { showFixes } = await import('../dry-run.ts');
  return showFixes(surroundings);
}

async function readBaselineOptions(given: Given, cwd: string): Promise<Baseline | undefined> {
  const old = given.text('baseline');
  const fresh = given.text('write-baseline');
  if (old !== undefined && fresh !== undefined)
    throw new UsageError(
      '--baseline reads a baseline and --write-baseline makes one anew: give one of them.',
    );
  if (old === undefined && fresh === undefined) return undefined;
  // Hashes come with a module of Node's that takes its time.
  const { newBaseline, readBaseline } = await import('../baseline.ts');
  if (old !== undefined) return readBaseline(old, resolve(cwd, old));
  return fresh === undefined ? undefined : newBaseline(fresh, resolve(cwd, fresh));
}

function readContext(given: Given, engine: Engine, { terminal, cwd, home }: Surroundings): FormatContext {
  const { colour, width } = terminal;
  return {
    engine,
    colour,
    width,
    quiet: given.has('quiet'),
    statistics: given.has('statistics'),
    failOn: given.oneOf('fail-on', SEVERITIES) ?? 'warning',
    cwd,
    root: repositoryOf(cwd) ?? cwd,
    version: version(home),
  };
}
