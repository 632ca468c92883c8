// Completion of options in every carrier: what is offered, what choosing it writes, and where nothing is.

import { describe, expect, test } from 'vitest';
import type { Completion } from '../../../../server/core/features.ts';
import { applyEdits } from '../../../../server/core/text.ts';
import { analyse, type Targets } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

function offered(path: string, marked: string, targets: Targets = {}): Completion[] {
  const { text, cursor = 0 } = readMarks(marked);
  const { files, language } = analyse(path, text, targets);
  // Hosts have completions of their own, which are not the subject here.
  const ours = language.id === 'jvm' ? files : files.slice(1);
  return ours.flatMap(({ features }) => features.complete(cursor));
}

const labels = (path: string, marked: string, targets?: Targets) =>
  offered(path, marked, targets).map(({ label }) => label);

function expectChosen(label: string, path: string, marked: string, after: string): void {
  const found = offered(path, marked).find((each) => each.label === label);
  expect(found?.label).toBe(label);
  expect(found && applyEdits(readMarks(marked).text, [found])).toBe(after);
}

describe('a name', () => {
  test('takes the place of the word, in each carrier', () => {
    const flag = '-XX:+AlwaysPreTouch';
    expectChosen(flag, 'jvm.options', '-Xmx1g\n-XX:+Alw▮\n', `-Xmx1g\n${flag}\n`);
    expectChosen(flag, 'jvm.options', '-Xmx1g\n8-:-XX▮\n', `-Xmx1g\n8-:${flag}\n`);
    expectChosen(flag, '.mvn/jvm.config', '-Xmx1g -XX:A▮\n', `-Xmx1g ${flag}\n`);
    expectChosen(flag, 'bin/setenv.sh', 'JAVA_OPTS="-Xmx1g -XX:▮"\n', `JAVA_OPTS="-Xmx1g ${flag}"\n`);
    expectChosen(flag, 'gradle.properties', 'org.gradle.jvmargs=-XX:▮\n', `org.gradle.jvmargs=${flag}\n`);
    expectChosen(
      flag,
      'Dockerfile',
      'FROM debian\nCMD ["java", "-XX:▮", "-jar", "a"]\n',
      `FROM debian\nCMD ["java", "${flag}", "-jar", "a"]\n`,
    );
    expectChosen(
      flag,
      'app.service',
      '[Service]\nExecStart=/usr/bin/java -XX:Al▮ -jar a.jar\n',
      `[Service]\nExecStart=/usr/bin/java ${flag} -jar a.jar\n`,
    );
  });

  test('is offered on an empty line, and between and behind words', () => {
    expectChosen('-Xmx', 'jvm.options', '-Xms1g\n▮\n', '-Xms1g\n-Xmx\n');
    expectChosen('-Xmx', 'bin/setenv.sh', 'JAVA_OPTS="-Xms1g ▮"\n', 'JAVA_OPTS="-Xms1g -Xmx"\n');
    expectChosen(
      '-Xmx',
      'app.service',
      '[Service]\nExecStart=/usr/bin/java ▮ -jar a.jar\n',
      '[Service]\nExecStart=/usr/bin/java -Xmx -jar a.jar\n',
    );
  });

  test('keeps the value that is there', () => {
    expectChosen('-XX:MaxNewSize=', 'jvm.options', '-XX:MaxHe▮apSize=2g\n', '-XX:MaxNewSize=2g\n');
    expectChosen('-Xms', 'jvm.options', '-X▮mx2g\n', '-Xms2g\n');
    expectChosen('-XX:+UseG1GC', 'jvm.options', '-XX:MaxHe▮apSize=2g\n', '-XX:+UseG1GC\n');
  });

  test('is one that the JDK takes', () => {
    expect(labels('jvm.options', '-XX:+Use▮\n', { jdk: '8' })).toContain('-XX:+UseConcMarkSweepGC');
    expect(labels('jvm.options', '-XX:+Use▮\n', { jdk: '17' })).not.toContain('-XX:+UseConcMarkSweepGC');
    expect(labels('jvm.options', '-▮\n', { jdk: '8' })).not.toContain('--add-opens=');
    expect(labels('jvm.options', '-▮\n', { jdk: '17' })).toContain('--add-opens=');
    expect(
      labels('Dockerfile', 'FROM ibm-semeru-runtimes:open-17-jre\nCMD ["java", "-XX:▮", "-jar", "a"]\n'),
    ).not.toContain('-XX:+UseG1GC');
  });

  test('comes with type, default and what it is for; what people use comes first', () => {
    const all = offered('jvm.options', '-▮\n', { jdk: '21' });
    const flag = all.find(({ label }) => label === '-XX:MaxRAMPercentage=');
    expect(flag?.detail).toContain('default 25');
    expect(flag?.documentation).toContain('Heap limit');
    const cache = all.find(({ label }) => label === '-XX:ReservedCodeCacheSize=');
    expect(cache?.detail).toBe('whole number, default 48 MiB');
    const pause = all.find(({ label }) => label === '-XX:MaxGCPauseMillis=');
    expect(pause?.detail).not.toContain('iB');
    const rank = (label: string) => all.find((each) => each.label === label)?.rank ?? Number.NaN;
    expect(rank('-Xmx')).toBeLessThan(rank('-XX:MaxRAMPercentage='));
    expect(rank('-XX:MaxRAMPercentage=')).toBeLessThan(rank('-XX:G1NewSizePercent='));
    expect(all.find(({ label }) => label === '-XX:G1NewSizePercent=')?.documentation).toContain(
      '-XX:+UnlockExperimentalVMOptions',
    );
  });

  test('of a switch has the sign that is typed, or the one that changes something', () => {
    expect(labels('jvm.options', '-XX:▮\n')).toContain('-XX:-TieredCompilation');
    expect(labels('jvm.options', '-XX:+▮\n')).toContain('-XX:+TieredCompilation');
    expect(labels('jvm.options', '-XX:▮\n')).toContain('-XX:+UseG1GC');
  });

  test('of a property is offered behind -D', () => {
    expectChosen(
      '-Dcom.sun.management.jmxremote.host=',
      'jvm.options',
      '-Dcom.sun.man▮\n',
      '-Dcom.sun.management.jmxremote.host=\n',
    );
    expect(labels('jvm.options', '-XX:▮\n').some((label) => label.startsWith('-D'))).toBe(false);
  });
});

describe('a value', () => {
  test('is a word that the option takes', () => {
    expect(labels('jvm.options', '--illegal-access=▮\n', { jdk: '11' })).toEqual([
      'permit',
      'warn',
      'debug',
      'deny',
    ]);
    expectChosen(
      'true',
      'jvm.options',
      '-Dcom.sun.management.jmxremote.ssl=fal▮se\n',
      '-Dcom.sun.management.jmxremote.ssl=true\n',
    );
  });

  test('is a tag of the log', () => {
    expectChosen(
      'safepoint',
      'jvm.options',
      '-Xlog:gc*,saf▮:file=gc.log\n',
      '-Xlog:gc*,safepoint:file=gc.log\n',
    );
    expectChosen('heap', 'jvm.options', '-Xlog:gc+▮\n', '-Xlog:gc+heap\n');
    expect(labels('jvm.options', '-Xlog:gc=▮\n')).toEqual([]);
    expect(labels('jvm.options', '-Xlog:gc:file=▮\n')).toEqual([]);
  });

  test('is a size with its unit', () => {
    expectChosen('2g', 'jvm.options', '-Xmx2▮\n', '-Xmx2g\n');
    expectChosen('512m', 'jvm.options', '-XX:MaxMetaspaceSize=512▮\n', '-XX:MaxMetaspaceSize=512m\n');
    expect(labels('jvm.options', '-XX:ParallelGCThreads=2▮\n')).toEqual([]);
    expect(labels('jvm.options', '-Xmx2g▮\n')).toEqual([]);
  });
});

test.each([
  ['a comment', 'jvm.options', '-Xmx1g\n# -X▮\n'],
  ['a comment behind an option', 'jvm.options', '-Xmx1g # -X▮\n'],
  ['an expansion', 'bin/setenv.sh', 'JAVA_OPTS="-Xmx1g -D$NA▮ME"\n'],
  ['code beside the options', 'bin/setenv.sh', 'JAVA_OPTS="-Xmx1g"\nec▮ho\n'],
  ['blanks behind a value', 'bin/setenv.sh', 'JAVA_OPTS="-Xmx1g" ▮\n'],
  ['arguments of the program', 'Dockerfile', 'FROM debian\nCMD ["java", "-jar", "a.jar", "-▮"]\n'],
  ['the value of a class path', 'Dockerfile', 'FROM debian\nCMD ["java", "-cp", "▮", "Main"]\n'],
])('nothing is offered in %s', (_place, path, marked) => {
  expect(labels(path, marked)).toEqual([]);
});

describe('the order', () => {
  const rank = (label: string, text: string) =>
    offered('jvm.options', text, { jdk: '21' }).find((each) => each.label === label)?.rank;

  test('puts flags of other collectors behind those of the one in use', () => {
    expect(rank('-XX:G1HeapRegionSize=', '-XX:+UseG1GC\n-XX:▮\n')).toBeLessThan(
      rank('-XX:G1HeapRegionSize=', '-XX:+UseZGC\n-XX:▮\n') ?? 0,
    );
  });

  test('puts flags that people meet in front of the others', () => {
    expect(rank('-XX:MaxGCPauseMillis=', '-XX:▮\n')).toBeLessThan(
      rank('-XX:TargetPLABWastePct=', '-XX:▮\n') ?? 0,
    );
  });
});

test('options are offered in YAML, in both styles of a list', () => {
  const flag = '-XX:+AlwaysPreTouch';
  const compose = (value: string) =>
    `services:\n  a:\n    image: openjdk:17\n    environment:\n      JAVA_TOOL_OPTIONS: "${value}"\n`;
  expectChosen(flag, 'compose.yaml', compose('-Xmx1g -XX:Alw▮'), compose(`-Xmx1g ${flag}`));
  const pod = (value: string) =>
    `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: openjdk:17\n      command: [java]\n      args:\n        - -Xmx1g\n        - ${value}\n        - -jar\n        - a.jar\n`;
  expectChosen(flag, 'pod.yaml', pod('-XX:Alw▮'), pod(flag));
});
