// What a JVM ends up with: the line above a command, the remarks behind values, what hovers add, links to files.

import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../../build/knowledge.ts';
import { NOTHING_AROUND, type Surroundings } from '../../../../server/core/surroundings.ts';
import type { TargetSubject } from '../../../../server/core/target.ts';
import { SourceText } from '../../../../server/core/text.ts';
import { links } from '../../../../server/languages/jvm/links.ts';
import { parse } from '../../../../server/languages/jvm/parse.ts';
import { readVocabulary } from '../../../../server/languages/jvm/vocabulary.ts';
import { analyse, hoverAt, type Targets } from '../../../harness/findings.ts';

const lensesIn = (
  path: string,
  text: string,
  targets: Targets = {},
  beside: Readonly<Record<string, string>> = {},
) => analyse(path, text, targets, undefined, { beside }).files.flatMap(({ features }) => features.lenses());

const inlaysIn = (path: string, text: string) =>
  analyse(path, text).files.flatMap(({ features }) =>
    features
      .inlays({ start: 0, end: text.length })
      .map((inlay) => `${text.slice(0, inlay.offset).split(/[\s"]/).at(-1)} ${inlay.text}`),
  );

describe('the line above a command', () => {
  const text = `FROM eclipse-temurin:21-jre
ENV JAVA_TOOL_OPTIONS="-Xmx1g -XX:+UseZGC"
ENV _JAVA_OPTIONS="-Xss1m"
CMD ["java", "-Xmx2g", "-jar", "a.jar"]
`;

  test('says what it comes to', () => {
    expect(
      lensesIn('Dockerfile', text)
        .filter(({ title }) => title.startsWith('JVM'))
        .map(({ title }) => title),
    ).toEqual(['JVM: 4 options, heap up to 2 GiB, ZGC, JDK 21']);
  });

  test('lists the options in the order in which they are read, and who wins', () => {
    const details = lensesIn('Dockerfile', text).find(({ title }) => title.startsWith('JVM'))?.details ?? '';
    expect(details.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- ~~`-Xmx1g`~~ (JAVA\\_TOOL\\_OPTIONS, line 2, `-Xmx2g` wins)',
      '- `-XX:+UseZGC` (JAVA\\_TOOL\\_OPTIONS, line 2)',
      '- `-Xmx2g` (java, line 4)',
      '- `-jar` (java, line 4)',
      '- `-Xss1m` (\\_JAVA\\_OPTIONS, line 3)',
    ]);
  });

  test('follows an argument file that is there', () => {
    const command =
      'FROM eclipse-temurin:21-jre\nCMD ["java", "-Xmx1g", "@conf/app.args", "-jar", "a.jar"]\n';
    const beside = { 'conf/app.args': '# for all\n-Xmx3g -XX:+UseZGC\n' };
    const [lens] = lensesIn('Dockerfile', command, {}, beside).filter(({ title }) => title.startsWith('JVM'));
    expect(lens?.title).toBe('JVM: 3 options, heap up to 3 GiB, ZGC, JDK 21');
    expect(lens?.details.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- ~~`-Xmx1g`~~ (java, line 2, `-Xmx3g` wins)',
      '- `-Xmx3g` (app\\.args, line 2)',
      '- `-XX:+UseZGC` (app\\.args, line 2)',
      '- `-jar` (java, line 2)',
    ]);
  });

  test('keeps the name of an argument file that is not there', () => {
    const command = 'FROM eclipse-temurin:21-jre\nCMD ["java", "@app.args", "-jar", "a.jar"]\n';
    const [lens] = lensesIn('Dockerfile', command).filter(({ title }) => title.startsWith('JVM'));
    expect(lens?.details).toContain('- `@app.args` (java, line 2)');
  });

  test('is not there for a single option', () => {
    expect(lensesIn('jvm.options', '-Xmx1g\n')).toEqual([]);
  });
});

describe('remarks behind values', () => {
  test('spell sizes that have no unit, and shares of a limit that is known', () => {
    expect(
      inlaysIn(
        'jvm.options',
        '-XX:G1HeapRegionSize=33554432\n-Xmx1g\n-XX:ThreadStackSize=1024\n-XX:MaxGCPauseMillis=200\n',
      ),
    ).toEqual(['-XX:G1HeapRegionSize=33554432 = 32 MiB', '-XX:ThreadStackSize=1024 = 1 MiB']);
    expect(
      inlaysIn(
        'compose.yaml',
        'services:\n  a:\n    image: openjdk:17\n    mem_limit: 2g\n    environment:\n      JAVA_TOOL_OPTIONS: -XX:MaxRAMPercentage=75.0 -Xss1m\n',
      ),
    ).toEqual(['-XX:MaxRAMPercentage=75.0 = 1.5 GiB']);
  });
});

describe('hovers', () => {
  test('tell that an option is overridden', () => {
    expect(hoverAt('jvm.options', '-Xm▮x1g\n-Xmx2g\n')?.markdown).toContain('`-Xmx2g` comes later and wins');
  });

  test('tell who reads a variable, and where nothing does', () => {
    const image = (name: string) =>
      `FROM eclipse-temurin:21\nENV ${name}="-Xmx1g"\nCMD ["java", "-jar", "a.jar"]\n`;
    expect(hoverAt('Dockerfile', image('JAVA_O▮PTS'))?.markdown).toContain('Nothing reads it here');
    expect(hoverAt('Dockerfile', image('_JAVA_O▮PTIONS'))?.markdown).toContain('it wins over it');
  });
});

test('links lead to files that are there', () => {
  const text = '@more.args\n-javaagent:lib/agent.jar=port=1\n-javaagent:/opt/other.jar\n@missing\n';
  const around: Surroundings = {
    ...NOTHING_AROUND,
    find: (globs) =>
      globs.filter((glob) => glob !== 'missing').map((path) => ({ path, text: () => undefined })),
  };
  const model = parse(
    {
      source: new SourceText(text),
      path: 'jvm.options',
      around,
      target: () => ({ subject: JDK, versions: ['25'], version: '25', known: false, from: '' }),
    },
    readVocabulary(readCatalogue('jvm')),
  );
  expect(links(model).map(({ range, target }) => [text.slice(range.start, range.end), target])).toEqual([
    ['more.args', 'more.args'],
    ['lib/agent.jar=port=1', 'lib/agent.jar'],
  ]);
});

const JDK: TargetSubject = { kind: 'jdk', label: 'JDK', supported: ['25'], advised: '25' };
