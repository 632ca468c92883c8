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

/** Refusals that the rules of this language answer for; values and unlock switches have no rule yet. */
const ANSWERED: Readonly<Record<string, string>> = {
  'fatal:unrecognized-flag': 'jvm/flag-removed',
  'fatal:unrecognized-option': 'jvm/flag-removed',
  'fatal:removed': 'jvm/flag-removed',
  'fatal:gc-conflict': 'jvm/collector-conflict',
};

/** Refused for a name that no JDK from 8 on has had, for its form, or because of the variable that holds it. */
const UNANSWERED =
  /^-(?:X|XX|XX:|XX:\+|XXfoo|Xfoo|zero|oss1m|prof|tm?|no-jre-restrict-search)$|^--\w+$|^-Xshare:foo$|foo|Foo|UseSpinning|PreBlockSpin|:64m$|^\w+: /;

describe.each(['17', '25'] as const)('JDK %s', (jdk) => {
  test('starts wherever no rule reports an error', () => {
    const wrong = outcomes
      .filter((outcome) => !outcome[jdk].startsWith('fatal'))
      .filter((outcome) => errorsIn(outcome, jdk).length > 0);
    expect(wrong.map(label)).toEqual([]);
  });

  test('does not start with what it no longer knows, and a rule says so', () => {
    const missed = outcomes
      .filter((outcome) => ANSWERED[outcome[jdk]] && !UNANSWERED.test(label(outcome)))
      .filter((outcome) => !errorsIn(outcome, jdk).includes(ANSWERED[outcome[jdk]] ?? ''));
    expect(missed.map(label)).toEqual([]);
  });
});
