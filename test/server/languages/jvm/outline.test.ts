// Comments, outline and folds of the files that are ours.

import { describe, expect, test } from 'vitest';
import type { Range } from '../../../../server/core/text.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';

const featuresOf = (path: string, text: string) => {
  const [file] = analyse(path, text).files;
  if (!file) throw new Error('The file was not opened.');
  return file.features;
};

describe('comments', () => {
  const expectComments = (path: string, marked: string) => {
    const { text, ranges } = readMarks(marked);
    const shown = ({ start, end }: Range) => `${start} ${text.slice(start, end)}`;
    expect(featuresOf(path, text).comments().map(shown)).toEqual(ranges.map(shown));
  };

  test('of option files fill a line or its end', () => {
    expectComments('jvm.options', '\uFEFF⟦## heap⟧\r\n  ⟦# more⟧\n-Xmx1g ⟦# at most⟧\n-Dcolor=#fff\n');
  });

  test('of scripts are those that the shell skips', () => {
    expectComments(
      'bin/setenv.sh',
      '⟦#!/bin/sh⟧\nJAVA_OPTS="-Xmx1g # text" ⟦# yes⟧\ncat <<EOF\n# text\nEOF\nGC_TUNE=( -XX:+UseG1GC ⟦# inside⟧\n -Xss1m)\necho a#b; ⟦# end⟧',
    );
  });

  test('of properties start a line that does not go on', () => {
    expectComments(
      'gradle.properties',
      '⟦# one⟧\n ⟦! two \\⟧\norg.gradle.jvmargs=-Xmx1g \\\n  # -Xss1m\n⟦#three⟧\n',
    );
  });

  test('of a host are left to the host', () => {
    const [, guest] = analyse('Dockerfile', 'FROM debian\n# text\nENV JAVA_OPTS=-Xmx1g\n').files;
    expect(guest?.features.comments()).toEqual([]);
    expect(guest?.features.symbols()).toEqual([]);
    expect(guest?.features.folds()).toEqual([]);
  });
});

test('the outline of an option file is its options, with the JDKs of a prefix', () => {
  const symbols = featuresOf(
    'jvm.options',
    '# heap\n-Xmx1g\n8-13:-XX:+UseG1GC\n14-:-Xlog:gc\n9:-Xss1m\n',
  ).symbols();
  expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([
    ['-Xmx1g', undefined],
    ['-XX:+UseG1GC', 'JDK 8 to 13'],
    ['-Xlog:gc', 'JDK 14 and later'],
    ['-Xss1m', 'JDK 9'],
  ]);
});

test('the outline of other files is variables and properties with their options', () => {
  const shown = (path: string, text: string) =>
    featuresOf(path, text)
      .symbols()
      .map(({ name, children }) => [name, ...(children ?? []).map((child) => child.name)]);
  expect(shown('bin/setenv.sh', 'JAVA_OPTS="$JAVA_OPTS -Xmx1g"\nX=1\nCATALINA_OPTS=-Xss1m\n')).toEqual([
    ['JAVA_OPTS', '$JAVA_OPTS', '-Xmx1g'],
    ['CATALINA_OPTS', '-Xss1m'],
  ]);
  expect(shown('gradle.properties', 'a=b\norg.gradle.jvmargs=-Xmx1g\n')).toEqual([
    ['org.gradle.jvmargs', '-Xmx1g'],
  ]);
});

test('blocks of comments and assignments over several lines fold', () => {
  const text = '# one\n# two\nA=1 # no\n# alone\nJAVA_OPTS="-Xmx1g \\\n  -Xss1m"\n';
  const folds = featuresOf('bin/setenv.sh', text).folds();
  expect(folds.map(({ range, kind }) => [kind, text.slice(range.start, range.end)])).toEqual([
    ['comment', '# one\n# two'],
    ['region', 'JAVA_OPTS="-Xmx1g \\\n  -Xss1m'],
  ]);
});
