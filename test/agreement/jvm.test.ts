// Against the real program: whether a JVM starts with a list of options, and whether a rule reports an error.
// A sample by default; every list with OPS_HINTS_AGREEMENT=all, which takes an hour. Skipped where no JDK is installed.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../build/knowledge.ts';
import { readVocabulary } from '../../server/languages/jvm/vocabulary.ts';
import { analyse } from '../harness/findings.ts';
import { type OptionList, optionLists, PICKED } from './jvm-samples.ts';

const FOLDER = '/usr/lib/jvm';

/** One launcher per feature release that the catalogue was read for. */
function installedJdks(): { version: string; java: string }[] {
  const folders = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const found = folders.map((name) => join(FOLDER, name, 'bin', 'java')).filter((path) => existsSync(path));
  const versions = new Map(found.map((java) => [versionOf(java), java]));
  return [...versions]
    .filter(([version]) => ['8', '11', '17', '21', '25'].includes(version))
    .map(([version, java]) => ({ version, java }));
}

function versionOf(java: string): string {
  const said = spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr;
  return /version "(?:1\.)?(\d+)/.exec(said)?.[1] ?? '';
}

/** True, false, or nothing where the JVM did not come to an end. */
function starts(java: string, options: OptionList): boolean | undefined {
  const cwd = mkdtempSync(join(tmpdir(), 'jvm-'));
  try {
    const { status } = spawnSync(java, [...options, '-version'], { cwd, timeout: 20_000 });
    return status === null ? undefined : status === 0;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const refusals = (options: OptionList, jdk: string): string[] =>
  analyse('.mvn/jvm.config', `${options.join(' ')}\n`, { jdk })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

/** What the text does not tell: other processors, files, libraries, and what the machine has. */
const UNDECIDED =
  /UseSVE|OnSpinWait|BlockZeroing|SoftwarePrefetchHint|UseSIMD|UseSimpleArrayEquals|AvoidUnaligned|UseLSE|UseNeon|UseCRC32\b|UseBranchProtection|AlwaysMergeDMB|NearCpool|TraceTraps|CryptoPmull|UseOSErrorReporting|AllWindows|AllLargePageSizesForWindows|CompilerDirectivesFile|ControlIntrinsic|DisableIntrinsic|CompileCommand|CompileOnly|AllocateHeapAt|UseJVMCI|EnableJVMCI|UseGraal|UseRTM|ReplayCompiles|ConcGCThreads|X86ICacheSync|AOTConfiguration/;

/** Numbers so large or small that the heap, or the threads, decide. */
const EXTREME =
  /AutoBoxCacheMax|MaxJNILocalCapacity|MinRAM|MaxRAMFraction|TLABSize|PLABSize|SurvivorRatio|G1ConcRefinementThreads|ParallelGCThreads|MallocMaxTest|BiasedLockingBulk|HeapBaseMinAddress|CICompilerCount|CodeHeapSize|AliasLevel|CompileThresholdScaling|SoftMaxHeapSize|NewSize|FlightRecorderOptions/;

const isDecided = (options: OptionList): boolean =>
  !options.some((option) => UNDECIDED.test(option) || EXTREME.test(option));

const ASKS_ALL = process.env.OPS_HINTS_AGREEMENT === 'all';

/** Lists for each JDK in a run of the sample: some seconds. */
const SAMPLE = 40;

const jdks = installedJdks();
if (jdks.length === 0)
  console.info(`There is no JDK under ${FOLDER}. The tests of agreement with it are skipped.`);

describe.skipIf(jdks.length === 0)('agreement with java', () => {
  test.each(jdks)('JDK $version starts where no rule reports an error, and nowhere else', {
    timeout: 3 * 3_600_000,
  }, ({ version, java }) => {
    const vocabulary = readVocabulary(readCatalogue('jvm'));
    const all = [...optionLists(Number(version), vocabulary)].filter(isDecided);
    const step = ASKS_ALL ? 1 : Math.ceil(all.length / SAMPLE);
    const asked = [
      ...PICKED.map((options) => options.split(' ')),
      ...all.filter((_list, index) => index % step === 0),
    ];
    const wrong = asked.flatMap((options) => {
      const real = starts(java, options);
      const errors = refusals(options, version);
      const agrees = real === undefined || real === (errors.length === 0);
      return agrees ? [] : [`${options.join(' ')}: ${real ? errors.join(' ') : 'does not start'}`];
    });
    const share = (100 * (asked.length - wrong.length)) / asked.length;
    console.info(
      `JDK ${version}: ${asked.length} of ${all.length} lists asked, agreement ${share.toFixed(2)} %.`,
    );
    // No false error; what is missed may be one in two hundred.
    expect(wrong.filter((line) => !line.endsWith('does not start'))).toEqual([]);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Math.ceil(asked.length / 100));
  });
});
