// The parser takes any text, and each option's range holds exactly that option, in every carrier.

import { describe, expect, test } from 'vitest';
import { knowledgeFromDisk } from '../../../../build/knowledge.ts';
import { NOTHING_AROUND } from '../../../../server/core/surroundings.ts';
import { resolveTarget } from '../../../../server/core/target.ts';
import { applyEdits, type Range, SourceText } from '../../../../server/core/text.ts';
import { comments } from '../../../../server/languages/jvm/comments.ts';
import { complete } from '../../../../server/languages/jvm/complete.ts';
import { folds } from '../../../../server/languages/jvm/folds.ts';
import type { JvmModel, JvmOption } from '../../../../server/languages/jvm/model.ts';
import { parse } from '../../../../server/languages/jvm/parse.ts';
import { symbols } from '../../../../server/languages/jvm/symbols.ts';
import { terms } from '../../../../server/languages/jvm/terms.ts';
import { readVocabulary } from '../../../../server/languages/jvm/vocabulary.ts';
import { noise } from '../../../harness/noise.ts';

const vocabulary = readVocabulary(knowledgeFromDisk().catalogue('jvm'));
const subject = { kind: 'jdk', label: 'JDK', supported: ['8', '11', '17', '21', '25'], advised: '25' };

const read = (path: string, text: string): JvmModel =>
  parse(
    {
      path,
      source: new SourceText(text),
      target: (hints) => resolveTarget(subject, hints, undefined),
      around: NOTHING_AROUND,
    },
    vocabulary,
  );

const optionsOf = (model: JvmModel): JvmOption[] =>
  model.processes.flatMap(({ sources }) => sources.flatMap(({ options }) => options));

/** The texts in the file that the options were read from. */
const spans = (path: string, text: string): string[] =>
  optionsOf(read(path, text)).map(({ range }) => text.slice(range.start, range.end));

const OPTION_FILE = `\uFEFF## heap
-Xms4g
8-13:-XX:+UseConcMarkSweepGC
14-:-XX:+UseG1GC\r
\t-XX:OnOutOfMemoryError=kill -9 %p

-Xmx{{ heap }} -Dname="a b"
-XX:HeapDumpPath=\${DATA}/\u{1F600}/dump`;

const SCRIPT = `#!/bin/sh
# don't stop at an apostrophe: it's a comment
JAVA_HOME=/usr/lib/jvm/java-17-openjdk
if [ "x$JAVA_OPTS" = "x" ]; then
  JAVA_OPTS='-Xmx1g -XX:+UseG1GC'
else
  JAVA_OPTS="$JAVA_OPTS -Dx=\\"a b\\""
fi
cat <<EOF
it's not shell: JAVA_OPTS="-Xmx9g"
EOF
case $1 in
  start) export JAVA_OPTS="$JAVA_OPTS \\
    -Xloggc:/var/log/gc-$(date +%F).log \\
    -Xss512k" ;;
esac
GC_TUNE=( '-XX:+UseG1GC'   # collector
  '-XX:MaxGCPauseMillis=250' "\${MORE[@]}" )
KAFKA_GC_LOG_OPTS=-Xloggc:/var/log/gc.log -verbose:gc -Dhosts=a|b
[ -n "$DEBUG" ] && JVM_OPTS="-agentlib:jdwp=transport=dt_socket,address=5005"
`;

const PROPERTIES = `# build
org.gradle.jvmargs = -Xmx2g -Dfile=C\\:\\\\tmp \\
    -XX:+UseParallelGC "-Dname=a b"
other=-Xmx1g
kotlin.daemon.jvmargs=-Xmx1g`;

describe('ranges', () => {
  test('an option file gives each option without prefix and comment', () => {
    expect(spans('config/jvm.options', OPTION_FILE)).toEqual([
      '-Xms4g',
      '-XX:+UseConcMarkSweepGC',
      '-XX:+UseG1GC',
      '-XX:OnOutOfMemoryError=kill -9 %p',
      '-Xmx{{ heap }}',
      '-Dname="a b',
      '-XX:HeapDumpPath=${DATA}/\u{1F600}/dump',
    ]);
  });

  test('a script gives the options of assignments, and nothing out of comments and heredocs', () => {
    expect(spans('bin/setenv.sh', SCRIPT)).toEqual([
      '-Xmx1g',
      '-XX:+UseG1GC',
      '$JAVA_OPTS',
      '-Dx=\\"a b',
      '$JAVA_OPTS',
      '-Xloggc:/var/log/gc-$(date +%F).log',
      '-Xss512k',
      '-XX:+UseG1GC',
      '-XX:MaxGCPauseMillis=250',
      '${MORE[@]}',
      '-Xloggc:/var/log/gc.log',
      '-verbose:gc',
      '-Dhosts=a|b',
      '-agentlib:jdwp=transport=dt_socket,address=5005',
    ]);
  });

  test('properties give the options of the keys that JVMs are started with', () => {
    expect(spans('gradle.properties', PROPERTIES)).toEqual([
      '-Xmx2g',
      '-Dfile=C\\:\\\\tmp',
      '-XX:+UseParallelGC',
      '-Dname=a b',
      '-Xmx1g',
    ]);
  });

  test('an option with its value behind a space is one, in a file of lines', () => {
    const text = '--add-opens java.base/java.lang=ALL-UNNAMED\n';
    const [option] = optionsOf(read('conf/jvm17-server.options', text));
    expect(option?.name).toBe('add-opens');
    expect(option?.value).toBe('java.base/java.lang=ALL-UNNAMED');
  });

  test('name, sign and value are told apart', () => {
    const text =
      '-XX:-UseG1GC\n-XX:MaxHeapSize=2g\n-Da.b=c=d\n-Xmx2g\n--add-opens=java.base/java.lang=ALL-UNNAMED\n';
    const parts = optionsOf(read('jvm.options', text)).map((option) => ({
      kind: option.kind,
      sign: option.sign,
      shown: [option.nameRange, option.valueRange].map(
        (range) => range && text.slice(range.start, range.end),
      ),
    }));
    expect(parts).toEqual([
      { kind: 'flag', sign: '-', shown: ['UseG1GC', undefined] },
      { kind: 'flag', sign: undefined, shown: ['MaxHeapSize', '2g'] },
      { kind: 'property', sign: undefined, shown: ['a.b', 'c=d'] },
      { kind: 'extended', sign: undefined, shown: ['Xmx', '2g'] },
      { kind: 'launcher', sign: undefined, shown: ['add-opens', 'java.base/java.lang=ALL-UNNAMED'] },
    ]);
  });
});

describe.each([
  ['config/jvm.options', OPTION_FILE],
  ['.mvn/jvm.config', OPTION_FILE],
  ['bin/setenv.sh', SCRIPT],
  ['etc/default/kafka', SCRIPT],
  ['gradle.properties', PROPERTIES],
])('any text in %s', (path, sample) => {
  const samples = [sample, sample.replaceAll('\n', '\r\n')];

  test('gives a model whose ranges lie in the text, names and values inside of their options', () => {
    for (const text of noise(7, samples)) {
      for (const { range, nameRange, valueRange } of optionsOf(read(path, text))) {
        for (const part of [range, nameRange, valueRange ?? nameRange]) {
          const inside = range.start <= part.start && part.start <= part.end && part.end <= range.end;
          if (!inside || range.end > text.length) throw new Error(`A range leaves its option in ${text}`);
        }
      }
    }
  });

  test('has terms, an outline, folds and completions whose ranges lie in the text', () => {
    for (const text of noise(13, samples, 25)) {
      const model = read(path, text);
      const groups = terms(model);
      const ranges = [
        ...comments(model),
        ...symbols(model).map(({ range }) => range),
        ...folds(model).map(({ range }) => range),
        ...groups.flatMap((group) => [group.anchor, ...group.terms.map(({ range }) => range)]),
        ...[text.length >> 1].flatMap((at) => complete(model, at).map(({ range }) => range)),
      ];
      const isInside = ({ start, end }: Range) => 0 <= start && start <= end && end <= text.length;
      expect(ranges.filter((range) => !isInside(range))).toEqual([]);
      for (const group of groups) {
        applyEdits(text, group.set('Xmx', '1g') ?? []);
        for (const term of group.terms.slice(0, 3)) applyEdits(text, group.remove(term) ?? []);
      }
    }
  });

  test('gives edits that can be applied', () => {
    for (const text of noise(11, samples, 100)) {
      for (const { list, index } of optionsOf(read(path, text)).slice(0, 3)) {
        for (const edits of [list.insert(index, '-Xa b'), list.remove(index), list.replace(index, '-Xb')]) {
          if (edits) applyEdits(text, edits);
        }
      }
    }
  });
});

test('an option that the file writes as it is has its text as its range', () => {
  for (const { text, range } of optionsOf(read('jvm.options', OPTION_FILE)).filter(
    ({ name }) => name !== 'name',
  )) {
    expect(OPTION_FILE.slice(range.start, range.end)).toBe(text);
  }
});
