// Real HAProxy configurations: nothing crashes, nothing is lost, and no error on what the program accepts.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse, engine } from '../harness/findings.ts';

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

const saidOf = ({ name }: { readonly name: string }): string => oracle.get(name) ?? '';
const isSpoe = (file: { readonly name: string }): boolean => saidOf(file).includes('SPOE');
const isAccepted = (file: { readonly name: string }): boolean =>
  saidOf(file).startsWith('ok') || saidOf(file).includes('template');

const detect = ({ path, name }: (typeof files)[number]) =>
  engine().detect({ path: name }, readFileSync(path, 'utf8'));

/** All findings; the test fails where the file is not taken for a configuration. */
function findings(file: (typeof files)[number], haproxy: string | undefined) {
  const targets = haproxy === undefined ? {} : { haproxy };
  return analyse(file.name, readFileSync(file.path, 'utf8'), targets).findings;
}

describe.skipIf(!present)('real files', () => {
  test.each(files.filter(isSpoe))('$name is not taken for a configuration', (file) => {
    expect(detect(file)?.id).toBeUndefined();
  });

  test.each(files.filter((file) => !isSpoe(file)))('$name is read without a failing rule', (file) => {
    expect(detect(file)?.id).toBe('haproxy');
    expect(findings(file, '3.2').filter(({ rule }) => rule === 'ops-hints/rule-failed')).toEqual([]);
  });

  test.each(files.filter(isAccepted))('$name has no error', (file) => {
    for (const version of ['2.6', undefined]) {
      expect(findings(file, version).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});
