// The JVMs of this machine are asked whether they start; the rules have to say the same.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';

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

const LISTS = [
  '-Xmx64m -XX:+PerfDisableSharedMem',
  '-XX:+UseConcMarkSweepGC',
  '-XX:+UseParNewGC',
  '-XX:-UseConcMarkSweepGC',
  '-XX:+UseG1GC -XX:+UseParallelGC',
  '-XX:+UseG1GC -XX:-UseG1GC -XX:+UseSerialGC',
  '-XX:+UseParallelGC -XX:+UseParallelOldGC',
  '-XX:+UseSerialGC -XX:+UseConcMarkSweepGC -XX:+IgnoreUnrecognizedVMOptions',
  '-XX:+UseSerialGC -XX:+UseG1GC -XX:+IgnoreUnrecognizedVMOptions',
  '-XX:+PrintGCDateStamps',
  '-XX:+PrintGCDetails',
  '-XX:MaxPermSize=64m',
  '-XX:MaxPermSize=64m -XX:+IgnoreUnrecognizedVMOptions',
  '-XX:MaxRamPercentage=50',
  '-XX:MaxRAMPercentage=50',
  '-XX:+UseBiasedLocking',
  '-XX:+UseCompactObjectHeaders',
  '-XX:+ZapUnusedHeapArea',
  '-Xms128m -Xmx64m',
  '-Xms64m -Xmx128m',
  '-Xms128m -Xmx64m -Xmx128m',
  '-Xincgc',
  '-d64',
  '-Xfuture',
  '-Xbootclasspath/p:/x',
  '-Xbootclasspath/p:/x -XX:+IgnoreUnrecognizedVMOptions',
  '-Djava.ext.dirs=/x',
  '-Djava.security.manager=allow',
  '-Djava.security.manager=disallow',
  '--illegal-access=permit',
  '--finalization=disabled',
  '-agentlib:hprof',
];

const errorsIn = (options: string, jdk: string): string[] =>
  analyse('.mvn/jvm.config', `${options}\n`, { jdk })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

const jdks = installedJdks();
if (jdks.length === 0) console.log(`No JDK under ${FOLDER}: nothing to compare the JVM rules with.`);

describe.skipIf(jdks.length === 0)('the rules agree with an installed JDK', () => {
  test.each(jdks)('JDK $version', ({ version, java }) => {
    for (const options of LISTS) {
      const starts = spawnSync(java, [...options.split(' '), '-version']).status === 0;
      expect({ options, errors: errorsIn(options, version).length > 0 }).toEqual({
        options,
        errors: !starts,
      });
    }
  });
});
