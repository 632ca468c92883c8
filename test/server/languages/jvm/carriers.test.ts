// Which files carry JVM options, which do not, and how a fix writes into each of them.

import { describe, expect, test } from 'vitest';
import { analyse, engine, expectFindings, expectFix } from '../../../harness/findings.ts';

const languageOf = (path: string, text: string) => engine().detect({ path }, text)?.id;

describe('a file is ours', () => {
  test.each([
    ['config/jvm.options', ''],
    ['config/jvm.options.d/heap.options', '-Xmx1g\n'],
    ['conf/jvm11-server.options', ''],
    ['config/jvm_options', ''],
    ['idea64.vmoptions', ''],
    ['.jvmopts', ''],
    ['.mvn/jvm.config', ''],
    ['templates/jvm.options.j2', '-Xmx{{ heap }}\n'],
    ['bin/setenv.sh', 'CATALINA_OPTS="-Xmx1g"\n'],
    ['etc/default/jenkins', 'JAVA_ARGS="-Djava.awt.headless=true"\n'],
    ['etc/sysconfig/kafka', 'KAFKA_OPTS=-Dx=y -Xmx1g\n'],
    ['bin/standalone.conf', 'JAVA_OPTS="$JAVA_OPTS -Xmx1g"\n'],
    ['solr.in.sh', "GC_TUNE=('-XX:+UseG1GC')\n"],
    ['anything/tool-env.sh', 'SOME_NAME="-Xmx1g -Dx=y"\n'],
    ['gradle.properties', 'org.gradle.jvmargs=-Xmx2g\n'],
  ])('%s', (path, text) => {
    expect(languageOf(path, text)).toBe('jvm');
  });
});

describe('a file is not ours', () => {
  test.each([
    [
      'a gradle.properties without JVM options',
      'gradle.properties',
      'version=1-X\norg.gradle.caching=true\n',
    ],
    ['a script with no options', 'bin/app-env.sh', '# JAVA_OPTS="-Xmx1g"\nexport PATH="$PATH:/opt"\n'],
    ['somebody else’s conf', 'etc/nginx.conf', 'log_format x "-X $request -D";\n'],
    ['a word that only looks like an option', 'my.conf', 'SCALAC_FLAGS="-Xlint -Xfatal-warnings"\n'],
    ['flags of a C++ build', 'build-env.sh', 'CMAKE_ARGS="-DCMAKE_BUILD_TYPE=Release -DX=1"\n'],
    ['a sentence', 'notes-env.sh', 'TEXT="use -Xmx1g for java"\n'],
    ['a script with options of other programs', 'deploy.sh', 'MVN="mvn -DskipTests -X"\n'],
    ['options of another name', 'grub.default', 'OPTS="-D -X"\n'],
  ])('%s', (_what, path, text) => {
    expect(languageOf(path, text)).toBeUndefined();
  });
});

describe('the missing flag goes', () => {
  const rule = 'jvm/perf-shared-mem';

  test('on a line of its own in an option file, with the line end of the file', () => {
    expectFix(
      rule,
      'jvm.options',
      '-Xmx1g\r\n-Xss1m\r\n',
      '-Xmx1g\r\n-XX:+PerfDisableSharedMem\r\n-Xss1m\r\n',
    );
  });

  test('behind the last line where that has no end', () => {
    expectFix(rule, 'jvm.options', '# heap\n-Xmx1g', '# heap\n-Xmx1g\n-XX:+PerfDisableSharedMem');
  });

  test('inside of double quotes', () => {
    expectFix(
      rule,
      'bin/setenv.sh',
      'JAVA_OPTS="$JAVA_OPTS -Xmx2g"\n',
      'JAVA_OPTS="$JAVA_OPTS -Xmx2g -XX:+PerfDisableSharedMem"\n',
    );
  });

  test('inside of single quotes', () => {
    expectFix(
      rule,
      'bin/setenv.sh',
      "JAVA_OPTS='-Xmx2g'\n",
      "JAVA_OPTS='-Xmx2g -XX:+PerfDisableSharedMem'\n",
    );
  });

  test('into quotes of its own where there were none', () => {
    expectFix(rule, 'bin/setenv.sh', 'JAVA_OPTS=-Xmx2g\n', 'JAVA_OPTS="-Xmx2g -XX:+PerfDisableSharedMem"\n');
  });

  test('behind a quoted value that goes over lines', () => {
    expectFix(
      rule,
      'bin/setenv.sh',
      'JAVA_OPTS="-Xmx2g \\\n  -Xss1m"\n',
      'JAVA_OPTS="-Xmx2g \\\n  -Xss1m -XX:+PerfDisableSharedMem"\n',
    );
  });

  test('as a word of an array', () => {
    expectFix(
      rule,
      'solr.in.sh',
      "GC_TUNE=(\n  '-XX:+UseG1GC'\n  '-Xmx1g'\n)\n",
      "GC_TUNE=(\n  '-XX:+UseG1GC'\n  '-Xmx1g'\n  '-XX:+PerfDisableSharedMem'\n)\n",
    );
  });

  test('at the end of a line of an environment file, without quotes', () => {
    expectFix(
      rule,
      'etc/sysconfig/kafka',
      'KAFKA_OPTS=-server -Xmx1g\n',
      'KAFKA_OPTS=-server -Xmx1g -XX:+PerfDisableSharedMem\n',
    );
  });

  test('into a JSON array', () => {
    expectFix(
      rule,
      'Dockerfile',
      'FROM scratch\nENTRYPOINT ["java", "-jar", "app.jar"]\n',
      'FROM scratch\nENTRYPOINT ["java", "-XX:+PerfDisableSharedMem", "-jar", "app.jar"]\n',
    );
  });

  test('behind the program of a unit', () => {
    expectFix(
      rule,
      'app.service',
      '[Service]\nExecStart=/usr/bin/java -Xmx1g -jar app.jar\n',
      '[Service]\nExecStart=/usr/bin/java -XX:+PerfDisableSharedMem -Xmx1g -jar app.jar\n',
    );
  });

  test('into an ENV that a start script reads', () => {
    expectFix(
      rule,
      'Dockerfile',
      'FROM scratch\nENV JAVA_OPTS="-Xmx1g"\nCMD ["/start.sh"]\n',
      'FROM scratch\nENV JAVA_OPTS="-Xmx1g -XX:+PerfDisableSharedMem"\nCMD ["/start.sh"]\n',
    );
  });

  test('into the Environment= of a unit', () => {
    const unit = (options: string) =>
      `[Service]\nEnvironment="KAFKA_HEAP_OPTS=${options}"\nExecStart=/opt/kafka/bin/kafka-server-start.sh\n`;
    expectFix(rule, 'kafka.service', unit('-Xmx1g -Xms1g'), unit('-Xmx1g -Xms1g -XX:+PerfDisableSharedMem'));
  });
});

describe('a removed option goes', () => {
  const rule = 'jvm/flag-removed';
  const jdk = { jdk: '17' };

  test('with its line', () => {
    expectFix(rule, 'jvm.options', '-Xmx1g\r\n-XX:+PrintHeapAtGC\r\n-Xss1m', '-Xmx1g\r\n-Xss1m', jdk);
    expectFix(rule, 'jvm.options', '-Xmx1g\n-XX:+PrintHeapAtGC', '-Xmx1g', jdk);
  });

  test('with its space inside of quotes and over lines', () => {
    expectFix(
      rule,
      'bin/setenv.sh',
      'JAVA_OPTS="-XX:+PrintHeapAtGC -Xmx1g"\nX_JVM_OPTS="-Xmx1g \\\n  -XX:+PrintHeapAtGC \\\n  -Xss1m"\n',
      'JAVA_OPTS="-Xmx1g"\nX_JVM_OPTS="-Xmx1g \\\n  -Xss1m"\n',
      jdk,
    );
  });

  test('from an array and from words of one line', () => {
    expectFix(rule, 'solr.in.sh', "GC_TUNE=('-Xmx1g' '-XX:+PrintHeapAtGC')\n", "GC_TUNE=('-Xmx1g')\n", jdk);
    expectFix(rule, '.mvn/jvm.config', '-XX:+PrintHeapAtGC -Xmx1g\n', '-Xmx1g\n', jdk);
  });
});

describe('options are found at their words', () => {
  const rule = 'jvm/flag-removed';

  test('in an ENV over lines', () => {
    expectFindings(
      rule,
      'Dockerfile',
      'FROM openjdk:17\nENV A=1 JAVA_TOOL_OPTIONS="-Xmx1g \\\n  ⟦-XX:+UseParNewGC⟧"\nCMD ["/x"]\n',
    );
  });

  test('in a start command, but not behind the jar', () => {
    expectFindings(
      rule,
      'Dockerfile',
      'FROM openjdk:17\nENTRYPOINT exec java ⟦-XX:+UseParNewGC⟧ $JAVA_OPTS -jar a.jar -XX:+UseParNewGC\n',
    );
  });

  test('in a unit, through quotes inside of quotes', () => {
    expectFindings(
      rule,
      'app.service',
      '[Service]\nEnvironment=JAVA_HOME=/usr/lib/jvm/java-11-openjdk "JAVA_OPTS=-Dx=\\"y z\\" ⟦-XX:+UseParNewGC⟧"\nExecStart=/opt/app/run\n',
    );
  });
});

test('a finding in a host says which JDK was meant and why', () => {
  const [finding] = expectFindings(
    'jvm/flag-removed',
    'Dockerfile',
    'FROM eclipse-temurin:17-jre\nENTRYPOINT ["java", "⟦-XX:+UseConcMarkSweepGC⟧", "-jar", "a.jar"]\n',
  );
  expect(finding?.severity).toBe('error');
  expect(finding?.message).toBe(
    '-XX:+UseConcMarkSweepGC is refused since JDK 15: the JVM will not start with it; use -XX:+UseG1GC. (JDK 17: FROM eclipse-temurin:17-jre, line 1)',
  );
});

test('each stage is judged by the JDK of its own image', () => {
  const { targets } = analyse(
    'Dockerfile',
    'FROM openjdk:8 AS a\nCMD ["java","-jar","a"]\nFROM openjdk:21\nCMD ["java","-jar","b"]\n',
  );
  const jdks = targets.filter(({ subject }) => subject.kind === 'jdk').map(({ version }) => version);
  expect(jdks).toEqual(['8', '21']);
});

test('finds the options of a program that a RUN calls, without advice for servers', () => {
  const text = (options: string) =>
    `FROM eclipse-temurin:17\nRUN cd /app && \\\n    java ${options} -jar a.jar\n`;
  expectFindings('jvm/flag-removed', 'Dockerfile', text('-Xmx1g ⟦-XX:+UseParNewGC⟧'));
  expectFix('jvm/flag-removed', 'Dockerfile', text('-Xmx1g -XX:+UseParNewGC'), text('-Xmx1g'));
  expectFindings('jvm/perf-shared-mem', 'Dockerfile', text('-Xmx1g -XX:+UseG1GC'));
});

describe('start scripts', () => {
  test('the command of a script is one list with its variables', () => {
    expectFindings(
      'jvm/collector-conflict',
      'bin/start.sh',
      '#!/bin/sh\nJAVA_OPTS="-Xmx1g -XX:+UseG1GC"\nexec "$JAVA_HOME/bin/java" $JAVA_OPTS \\\n  ⟦-XX:+UseZGC⟧ \\\n  -jar app.jar "$@"\n',
    );
  });

  test('a launcher may stand in a variable, and what a branch starts is on its own', () => {
    expectFindings(
      'jvm/flag-sign',
      'docker-entrypoint.sh',
      'case $1 in\n  run) exec "$JAVA" ⟦-XX:UseG1GC⟧ -jar a.jar ;;\n  old) exec "$JAVA" -XX:+UseParallelGC -jar a.jar ;;\nesac\n',
    );
    expectFix(
      'jvm/value-malformed',
      'run.sh',
      'java -Xmx2gb -Dname="a b" -jar a.jar\n',
      'java -Xmx2g -Dname="a b" -jar a.jar\n',
    );
  });

  test('scripts that start nothing of ours, and damaged ones, stay untouched', () => {
    expect(engine().detect({ path: 'build.sh' }, 'mvn -DskipTests package\njava -version\n')).toBeUndefined();
    expect(engine().detect({ path: 'a.sh' }, 'if java -Xmx1g -jar a.jar; then\n')).toBeUndefined();
  });
});

test('argument files hold words, over lines', () => {
  expectFindings(
    'jvm/flag-removed',
    'conf/app.args',
    '# start\n-Xmx1g ⟦-XX:+UseParNewGC⟧\n-cp "lib/a b.jar"\n',
    {
      jdk: '17',
    },
  );
});
