// Quotes and wildcards between a shell, the JVM's variables and the JVM.

import { describe, expect, test } from 'vitest';
import { analyse, expectFindings, expectFix } from '../../../harness/findings.ts';

describe('jvm/quote-unclosed', () => {
  const rule = 'jvm/quote-unclosed';

  test('points at the quote that has no partner, whatever stands around the value', () => {
    expectFindings(rule, 'bin/setenv.sh', `export JAVA_TOOL_OPTIONS="-Xmx1g -Da=it⟦'⟧s"\n`);
    expectFindings(rule, 'bin/setenv.sh', `export JDK_JAVA_OPTIONS='-Xmx1g -Da=⟦"⟧a b'\n`);
    expectFindings(rule, 'a.service', `[Service]\nEnvironment=JAVA_TOOL_OPTIONS=-Da=\\x41it⟦\\'⟧s\n`);
  });

  test('leaves pairs, scripts and unknown parts alone', () => {
    expectFindings(rule, 'bin/setenv.sh', `export JAVA_TOOL_OPTIONS="-Xmx1g '-Da=\\"'"\n`);
    expectFindings(rule, 'bin/setenv.sh', `export CATALINA_OPTS="-Xmx1g -Da=it's"\n`);
    expectFindings(rule, 'bin/setenv.sh', `export JAVA_TOOL_OPTIONS="-Xmx1g -Da='$B"\n`);
  });

  test('is silent where JDK 8 does not read the variable', () => {
    const { findings } = analyse('bin/setenv.sh', `export JDK_JAVA_OPTIONS="-Da=it's"\n`, { jdk: '8' });
    expect(findings.map((finding) => finding.rule)).not.toContain(rule);
  });
});

describe('jvm/class-path-expanded', () => {
  const rule = 'jvm/class-path-expanded';
  const image = (line: string) => `FROM eclipse-temurin:21-jre\n${line}\n`;

  test('points at a wildcard that a shell reads, in an image, a script and a unit', () => {
    expectFindings(rule, 'Dockerfile', image('CMD exec java -Xmx1g -cp ⟦$HOME/lib/*⟧ Main'));
    expectFindings(rule, 'bin/run.sh', 'java -Xmx1g -cp ⟦lib/*.jar⟧ Main\n');
    expectFindings(
      rule,
      'a.service',
      "[Service]\nExecStart=/bin/sh -c 'exec java -Xmx1g -classpath ⟦lib/*⟧ Main'\n",
    );
  });

  test('leaves what no shell reads, what is quoted, and paths of several parts alone', () => {
    expectFindings(rule, 'a.service', '[Service]\nExecStart=/usr/bin/java -Xmx1g -cp lib/* Main\n');
    expectFindings(rule, 'Dockerfile', image('CMD java -cp "lib/*" Main\nRUN java -cp lib/\\* Main'));
    expectFindings(rule, 'bin/run.sh', 'java -Xmx1g -cp .:lib/* Main -cp lib/*\n');
  });

  test('is fixed with the one wildcard that Java knows', () => {
    expectFix(rule, 'Dockerfile', image('CMD java -cp lib/*.jar Main'), image("CMD java -cp 'lib/*' Main"));
  });
});

describe('jvm/quote-literal', () => {
  const rule = 'jvm/quote-literal';

  test('points at the word that is torn', () => {
    expectFindings(
      rule,
      'bin/run.sh',
      `JAVA_OPTS="-Xmx1g ⟦-Da='b c'⟧ -Db='c'"\nexec java -Xms1g \${JAVA_OPTS} -jar a.jar\n`,
    );
  });

  test('leaves arrays, units and commands in quotes alone', () => {
    expectFindings(
      rule,
      'bin/run.sh',
      `JAVA_OPTS=(-Xmx1g '-Da=b c')\njava -Xms1g \${JAVA_OPTS[@]} -jar a.jar\n`,
    );
    expectFindings(
      rule,
      'a.service',
      `[Service]\nEnvironment="JAVA_OPTS=-Xmx1g -Da='b c'"\nExecStart=/usr/bin/java $JAVA_OPTS -jar a.jar\n`,
    );
  });
});
