// Real files of JVM options: nothing crashes, and no error is reported where programs run with them.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engine } from '../harness/findings.ts';

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'jvm');
const present = existsSync(CORPUS);
if (!present) console.log(`No corpus at ${CORPUS}: JVM options of real files are not checked.`);

const files = present
  ? readdirSync(CORPUS, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.endsWith('SOURCES.tsv'))
  : [];

const ours = files.flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  const language = engine().detect({ path }, text);
  return language?.id === 'jvm' ? [{ path: path.slice(CORPUS.length + 1), text, language }] : [];
});

describe.skipIf(!present)('the corpus of JVM options', () => {
  test('is recognised by name and content', () => {
    const names = ours.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
    expect(names).toEqual(
      expect.arrayContaining([
        'jvm.options',
        'jvm.config',
        '.jvmopts',
        'jvm_options',
        'setenv.sh',
        'setenv',
        'cassandra-env.sh',
        'kafka.sysconfig',
        'jenkins.default',
        'standalone.conf',
        'gradle.properties',
        'idea64.vmoptions',
        'wrapper.conf',
        'netbeans.conf',
        '.sbtopts',
        'docker-compose.yml',
        'values.yaml',
        'coherence.yaml',
      ]),
    );
  });

  test.each(ours)('$path has no error and no failing rule', ({ path, text, language }) => {
    const analysis = engine().analyse({ path, text }, language, {});
    const bad = analysis.findings.filter(
      ({ severity, rule }) => severity === 'error' || rule === 'ops-hints/rule-failed',
    );
    expect(bad.map(({ message }) => message)).toEqual([]);
  });

  test.each(ours)('$path answers hovers everywhere', ({ path, text, language }) => {
    const analysis = engine().analyse({ path, text }, language, {});
    for (let offset = 0; offset <= text.length; offset += 7) analysis.hover(offset);
  });
});
