// What JDK 17 and 25 did with 500 lists of options, against what the rules say of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';

/** Seen on OpenJDK 17.0.15 and Temurin 25.0.3: `ok`, `warn:<kind>` or `fatal:<kind>` by JDK. */
interface Outcome {
  readonly arguments?: string;
  readonly variable?: string;
  readonly value?: string;
  readonly '17': string;
  readonly '25': string;
}

const outcomes: readonly Outcome[] = JSON.parse(
  readFileSync(join(import.meta.dirname, 'start-outcomes.json'), 'utf8'),
);

const errorsIn = (outcome: Outcome, jdk: string): string[] => {
  const [path, text] =
    outcome.arguments === undefined
      ? ['bin/setenv.sh', `export ${outcome.variable}="${outcome.value?.replace(/["\\$`]/g, '\\$&')}"\n`]
      : ['.mvn/jvm.config', `${outcome.arguments}\n`];
  return analyseIfOurs(path, text, jdk).map(({ rule }) => rule);
};

/** A variable without a JVM option in it makes no script ours. */
function analyseIfOurs(path: string, text: string, jdk: string) {
  try {
    return analyse(path, text, { jdk }).findings.filter(({ severity }) => severity === 'error');
  } catch {
    return [];
  }
}

const label = ({ arguments: options, variable, value }: Outcome): string =>
  options ?? `${variable}: ${value}`;

/** Decided by files, libraries or the machine. */
const NOT_IN_THE_TEXT =
  /nonexist|agentlib:(?!hprof)|Xrunfoo|--add-modules=foo|ArchiveClassesAtExit|VMOptionsFile|Flags=|AOTMode=|ConcGCThreads=8|-Xmx2m|^\w+: (?:"?foo|Foo|@|-cp|-jar|-h$|-version|--version|-X$|-fullversion|-m )/;

/** Names that no JDK knows are a warning, since a vendor may. */
const WARNED = /foo|UseFoo|UseSpinning|PreBlockSpin|^-(?:zero|green|tm?|oss1m|no-jre-restrict-search)$/;

/** Options whose values are not taken apart. */
const NOT_TAKEN_APART = /^-Xcheck$|-Xlog:async|ShenandoahGC(?:Mode|Heuristics)/;

const isAnswered = (outcome: Outcome): boolean =>
  ![NOT_IN_THE_TEXT, WARNED, NOT_TAKEN_APART].some((pattern) => pattern.test(label(outcome)));

describe.each(['17', '25'] as const)('JDK %s', (jdk) => {
  test('starts wherever no rule reports an error', () => {
    const wrong = outcomes
      .filter((outcome) => !outcome[jdk].startsWith('fatal'))
      .filter((outcome) => errorsIn(outcome, jdk).length > 0);
    expect(wrong.map(label)).toEqual([]);
  });

  test('does not start where the text alone tells that, and a rule says so', () => {
    const missed = outcomes
      .filter((outcome) => outcome[jdk].startsWith('fatal') && isAnswered(outcome))
      .filter((outcome) => errorsIn(outcome, jdk).length === 0);
    expect(missed.map((outcome) => `${label(outcome)} (${outcome[jdk]})`)).toEqual([]);
  });
});
