// JVM options in Compose and Kubernetes files, Helm values and other YAML: what is found, and how it is edited.

import { describe, expect, test } from 'vitest';
import { analyse, engine, expectFindings, expectFix } from '../../../harness/findings.ts';

const RULE = 'jvm/flag-removed';

/** Texts of the options that the outline shows. */
const optionsIn = (path: string, text: string): string[] => {
  const file = analyse(path, text).files.find(({ features }) => features.symbols().length > 0);
  return (file?.features.symbols() ?? []).flatMap(({ children = [] }) => children.map(({ name }) => name));
};

describe('compose', () => {
  test('finds options in each style of environment, with the JDK of the image', () => {
    expectFindings(
      RULE,
      'docker-compose.yml',
      `services:
  a:
    image: eclipse-temurin:17-jre
    environment:
      - "JAVA_TOOL_OPTIONS=-Xmx1g ⟦-XX:+UseParNewGC⟧"
  b:
    image: docker.io/library/eclipse-temurin:21
    environment:
      JAVA_OPTS: -Xmx1g ⟦-XX:+UseParNewGC⟧
  c:
    image: eclipse-temurin:8
    environment:
      JAVA_OPTS: -Xmx1g -XX:+UseParNewGC
`,
    );
  });

  test('joins entrypoint and command to one command line', () => {
    const text = `services:
  a:
    image: eclipse-temurin:17
    entrypoint: ["java", "-XX:+UseG1GC"]
    command: [⟦"-XX:+UseParallelGC"⟧, "-jar", "a.jar"]
`;
    expectFindings('jvm/collector-conflict', 'compose.yaml', text.replace('⟦"', '"⟦').replace('"⟧', '⟧"'));
  });

  test('reads folded text and writes into it', () => {
    expectFix(
      RULE,
      'compose.yaml',
      'services:\n  a:\n    image: openjdk:17\n    environment:\n      JAVA_OPTS: >-\n        -Xmx1g\n        -XX:+UseParNewGC\n        -Xms1g\n',
      'services:\n  a:\n    image: openjdk:17\n    environment:\n      JAVA_OPTS: >-\n        -Xmx1g\n        -Xms1g\n',
    );
  });
});

describe('kubernetes', () => {
  const pod = (container: string) =>
    `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: a\n${container}`;

  test('finds arguments, and takes them out by line', () => {
    expectFix(
      RULE,
      'pod.yaml',
      pod(
        '      image: eclipse-temurin:17\n      command:\n        - java\n      args:\n        - -Xmx1g\n        - -XX:+UseParNewGC\n        - -jar\n        - a.jar\n',
      ),
      pod(
        '      image: eclipse-temurin:17\n      command:\n        - java\n      args:\n        - -Xmx1g\n        - -jar\n        - a.jar\n',
      ),
    );
  });

  test('finds variables with name and value', () => {
    expectFindings(
      RULE,
      'pod.yaml',
      pod(
        '      image: eclipse-temurin:17\n      env:\n        - name: JAVA_TOOL_OPTIONS\n          value: "-Xmx1g ⟦-XX:+UseParNewGC⟧"\n',
      ),
    );
  });

  test('reads files that a ConfigMap holds', () => {
    expectFindings(
      'jvm/flag-locked',
      'config.yaml',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  jvm.options: |\n    -Xmx1g\n    ⟦-XX:+PrintNMTStatistics⟧\n  other.conf: |\n    JAVA_OPTS="-Xmx1g"\n    b=c\n',
    );
  });
});

test('templates are unknown parts, and broken files say nothing', () => {
  const values =
    'image: {{ .Values.image }}\nenv:\n{{- if .Values.jvm }}\n  JAVA_TOOL_OPTIONS: "-Xmx{{ .Values.heap }} -XX:+UseG1GC"\n{{- end }}\n';
  expect(optionsIn('templates/a.yaml', values)).toEqual(['-Xmx{{ .Values.heap }}', '-XX:+UseG1GC']);
  expect(analyse('templates/a.yaml', values).findings.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
  expect(analyse('a.yaml', 'a: [\nJAVA_TOOL_OPTIONS: "-Xmx2gb\n').findings).toEqual([]);
});

test('other YAML stays untouched', () => {
  const text = 'jobs:\n  build:\n    steps:\n      - run: mvn -DskipTests package\n';
  expect(engine().detect({ path: '.github/workflows/a.yml' }, text)).toBeUndefined();
});

test('a program that hands options on takes them behind -J', () => {
  expectFindings(RULE, '.sbtopts', '-J-Xmx1g\n-J⟦-XX:+UseParNewGC⟧\n-Dsbt.color=true\n-mem 4096\n', {
    jdk: '17',
  });
  expectFix(
    'jvm/flag-sign',
    'netbeans.conf',
    'netbeans_default_options="-J-XX:UseG1GC --fontsize 12"\n',
    'netbeans_default_options="-J-XX:+UseG1GC --fontsize 12"\n',
  );
});

test('numbered properties are one command line', () => {
  expectFindings(
    'jvm/collector-conflict',
    'wrapper.conf',
    'wrapper.java.additional.1=-XX:+UseG1GC\nwrapper.java.additional.2=⟦-XX:+UseParallelGC⟧\n',
  );
  expectFindings(
    'jvm/collector-conflict',
    'gradle.properties',
    'org.gradle.jvmargs=-XX:+UseG1GC\nkotlin.daemon.jvmargs=-XX:+UseParallelGC\n',
  );
});

test.each([
  ['brackets without end', `${'['.repeat(5000)} -Xmx1g`],
  ['blanks in front of templates', `${' '.repeat(5000)}a: -Xmx1g {{ x\n`.repeat(5)],
  ['aliases of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nJAVA_OPTS: -Xmx1g\nc: *b\n'],
  ['quotes without end', `a: "-Xmx1g ${"'".repeat(3000)}\n`],
])('%s give a model', (_what, text) => {
  expect(() => analyse('a.yaml', text).findings).not.toThrow();
});
