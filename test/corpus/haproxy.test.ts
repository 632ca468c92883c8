// Real HAProxy configurations: nothing crashes, nothing is lost, and no error on what the program accepts.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engine } from '../harness/findings.ts';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const present = existsSync(join(CORPUS, 'SOURCES.tsv'));
if (!present) console.log('The corpus is not there: real HAProxy configurations are not tested.');

/** What HAProxy 2.6 said about each file. */
const oracle = new Map(
  present
    ? readFileSync(join(CORPUS, 'SOURCES.tsv'), 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .map(([path = '', , , , , , said = '']) => [path, said])
    : [],
);

const files = globSync(join(CORPUS, 'haproxy/**/*'), { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path, name: relative(CORPUS, path) }));

describe.skipIf(!present).each(files)('$name', ({ path, name }) => {
  const text = readFileSync(path, 'utf8');
  const said = oracle.get(name) ?? '';
  const language = engine().detect({ path: name }, text);

  test.runIf(said.includes('SPOE'))('is not taken for a configuration', () => {
    expect(language?.id).toBeUndefined();
  });

  test.skipIf(said.includes('SPOE'))('is read without a failing rule', () => {
    expect(language?.id).toBe('haproxy');
    expect(findings('3.2').filter(({ rule }) => rule === 'ops-hints/rule-failed')).toEqual([]);
  });

  test.runIf(said.startsWith('ok') || said.includes('template'))('has no error', () => {
    for (const version of ['2.6', undefined]) {
      expect(findings(version).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  function findings(version: string | undefined) {
    if (!language) return [];
    const targets = version === undefined ? {} : { haproxy: { version, from: 'test', overrides: true } };
    return engine().analyse({ path: name, text }, language, { targets }).findings;
  }
});
