// The rules that speak of operation: what they point at, and what they leave alone.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../harness/findings.ts';

const image = (lines: string) => `FROM eclipse-temurin:21-jre\n${lines}\n`;

describe('jvm/variable-unread', () => {
  const rule = 'jvm/variable-unread';

  test('points at the name, in an image and in a unit', () => {
    expectFindings(rule, 'Dockerfile', image('ENV ⟦JAVA_OPTS⟧="-Xmx1g"\nCMD ["java", "-jar", "a.jar"]'));
    expectFindings(
      rule,
      'a.service',
      '[Service]\nEnvironment="⟦JAVA_OPTS⟧=-Xmx1g"\nExecStart=/usr/bin/java -jar /srv/a.jar\n',
    );
  });

  test('is quiet where a command, a script or another variable takes it in', () => {
    expectFindings(
      rule,
      'a.service',
      '[Service]\nEnvironment="JAVA_OPTS=-Xmx1g"\nExecStart=/usr/bin/java $JAVA_OPTS -jar /srv/a.jar\n',
    );
    expectFindings(
      rule,
      'Dockerfile',
      image('ENV JAVA_OPTS="-Xmx1g"\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["java", "-jar", "a.jar"]'),
    );
    expectFindings(
      rule,
      'Dockerfile',
      image('ENV JAVA_OPTS="-Xmx1g"\nENV JAVA_TOOL_OPTIONS="$JAVA_OPTS"\nCMD ["java", "-jar", "a.jar"]'),
    );
  });
});

test('jvm/option-after-program leaves arguments alone that a program may know', () => {
  const rule = 'jvm/option-after-program';
  expectFindings(rule, 'Dockerfile', image('CMD java -jar a.jar ⟦-Xms1g⟧ -Dx=y -v'));
  expectFindings(
    rule,
    'Dockerfile',
    image('CMD ["java", "-cp", "a.jar", "com.example.Main", "⟦-XX:+UseZGC⟧"]'),
  );
  expectFix(rule, 'Dockerfile', image('CMD java -jar a.jar -Xms1g'), image('CMD java -Xms1g -jar a.jar'));
});

test('jvm/jdwp-open points at the address, in both forms of the agent', () => {
  const rule = 'jvm/jdwp-open';
  expectFindings(
    rule,
    'jvm.options',
    '-Xrunjdwp:transport=dt_socket,address=⟦0.0.0.0:8000⟧,server=y,suspend=n\n',
  );
  expectFindings(rule, 'jvm.options', '-agentlib:jdwp=transport=dt_socket,server=n,address=*:8000\n');
  expectFindings(rule, 'jvm.options', '-agentlib:jdwp=transport=dt_socket,server=y,address=8000\n');
});

test('jvm/jdwp-malformed points at the part that the agent refuses, and leaves unknown ones alone', () => {
  const rule = 'jvm/jdwp-malformed';
  const lines = (...options: string[]) => `${options.join('\n')}\n`;
  expectFindings(
    rule,
    'jvm.options',
    lines(
      '-agentlib:jdwp=transport=dt_socket,⟦server=yes⟧,suspend=n',
      '-agentlib:jdwp=transport=dt_socket,server=y,⟦suspend⟧',
      '-agentlib:jdwp=transport=dt_socket,server=y,⟦port=5005⟧',
      '⟦-agentlib:jdwp=transport=dt_socket⟧',
      '⟦-agentlib:jdwp⟧',
      '⟦-Xrunjdwp⟧',
    ),
  );
  expectFindings(
    rule,
    'jvm.options',
    lines(
      '-agentlib:jdwp=help',
      '-agentlib:jdwp=transport=dt_socket,address=host:5005',
      '-agentlib:jdwp=transport=dt_socket,server=y,timeout=100,',
      '-Xrunjdwp:transport=dt_socket,server=y,suspend=n',
      '-agentlib:jdwp=${DEBUG_OPTIONS}',
    ),
  );
});

test('jvm/jdwp-twice leaves debuggers of different JDKs alone', () => {
  const rule = 'jvm/jdwp-twice';
  const jdwp = '-agentlib:jdwp=transport=dt_socket,server=y';
  expectFindings(rule, 'jvm.options', `${jdwp}\n⟦-Xrunjdwp:transport=dt_socket,server=y⟧\n`);
  expectFindings(rule, 'jvm.options', `8:${jdwp}\n9-:${jdwp}\n`);
});

test('jvm/module-option-void points at the name that is nowhere', () => {
  const rule = 'jvm/module-option-void';
  expectFindings(rule, 'jvm.options', '--add-opens=⟦java.base/java.io,java.net⟧=ALL-UNNAMED\n');
  expectFindings(rule, 'jvm.options', '--add-reads=a.b=c.d,⟦ALL_UNNAMED⟧\n--add-opens=a/b=${WHO}\n');
});

test('jvm/heap-above-limit is a warning from the limit on, an information just below it', () => {
  const rule = 'jvm/heap-above-limit';
  const service = (limit: string, heap: string) =>
    `services:\n  a:\n    image: openjdk:17\n    ${limit}\n    command: java ⟦-Xmx${heap}⟧ -jar a.jar\n`;
  expect(expectFindings(rule, 'compose.yaml', service('mem_limit: 1g', '1g'))[0]?.severity).toBe('warning');
  expect(expectFindings(rule, 'compose.yaml', service('mem_limit: 1g', '950m'))[0]?.severity).toBe(
    'information',
  );
  expectFindings(rule, 'compose.yaml', service('mem_limit: 1g', '700m').replace(/[⟦⟧]/g, ''));
  expectFindings(
    rule,
    'compose.yaml',
    service('deploy: { resources: { limits: { memory: 512m } } }', '512m'),
  );
});

test('jvm/setting-unsafe and jvm/setting-obsolete judge the value, not the name alone', () => {
  expectFindings(
    'jvm/setting-unsafe',
    'jvm.options',
    '⟦-Dhttps.protocols=TLSv1,TLSv1.2⟧\n-Djdk.tls.client.protocols=TLSv1.2\n⟦-noverify⟧\n',
  );
  expectFindings('jvm/setting-unsafe', 'jvm.options', '-Dlog4j2.formatMsgNoLookups=${NO}\n');
  expectFindings('jvm/setting-obsolete', 'jvm.options', '⟦-Xdebug⟧\n-Djava.security.egd=file:/dev/random\n');
});

test('jvm/flag-deprecated offers the successor first', () => {
  const [finding] = expectFindings('jvm/flag-deprecated', 'jvm.options', '⟦-XX:MaxRAMFraction=4⟧\n', {
    jdk: '17',
  });
  expect(finding?.fixes[0]?.title).toBe('Replace -XX:MaxRAMFraction=4 with -XX:MaxRAMPercentage=25.0');
  expect(finding?.tags).toEqual(['deprecated']);
});

describe('the garbage collection log', () => {
  test('is translated as a whole, in the syntax of its carrier', () => {
    expectFix(
      'jvm/gc-log-old',
      'Dockerfile',
      image(
        'ENV JAVA_TOOL_OPTIONS="-Xmx1g -XX:+PrintGCDetails -Xloggc:/log/gc.log -XX:+PrintGCTimeStamps"\nCMD ["java", "A"]',
      ),
      image(
        'ENV JAVA_TOOL_OPTIONS="-Xmx1g -Xlog:gc*:file=/log/gc.log:uptime,level,tags:filecount=0"\nCMD ["java", "A"]',
      ),
    );
  });

  test('is not translated where the name of its file is not known', () => {
    const [finding] = expectFindings('jvm/gc-log-old', 'jvm.options', '⟦-Xloggc:${DIR}/gc.log⟧\n', {
      jdk: '17',
    });
    expect(finding?.fixes).toEqual([]);
  });

  test('rotates by itself from JDK 9 on', () => {
    expectFindings(
      'jvm/gc-log-unrotated',
      'jvm.options',
      '-Xlog:gc:file=a.log\n⟦-Xlog:gc:file=b.log::filesize=0⟧\n',
    );
    expectFindings('jvm/gc-log-unrotated', 'jvm.options', '⟦-Xloggc:a.log⟧\n', { jdk: '8' });
  });

  test('is missing only where nothing could bring it along', () => {
    expectFindings('jvm/gc-log-missing', 'setenv.sh', '⟦JAVA_OPTS⟧="-Xmx1g"\n');
    expectFindings('jvm/gc-log-missing', 'setenv.sh', 'JAVA_OPTS="$JAVA_OPTS -Xmx1g"\n');
  });
});

test('jvm/option-overridden knows names that mean the same, and who is read last', () => {
  const rule = 'jvm/option-overridden';
  expectFindings(rule, 'jvm.options', '⟦-XX:MaxHeapSize=1g⟧\n-Xmx2g\n-Xlog:gc\n-Xlog:safepoint\n');
  expectFindings(
    rule,
    'Dockerfile',
    image('ENV JAVA_TOOL_OPTIONS="⟦-Xmx1g⟧"\nENV _JAVA_OPTIONS="-Xmx3g"\nCMD ["java", "⟦-Xmx2g⟧", "A"]'),
  );
  expectFindings(rule, 'setenv.sh', 'if x; then JAVA_OPTS="-Xmx1g"; else JAVA_OPTS="-Xmx2g"; fi\n');
});

test('jvm/heap-share-unused points at the share', () => {
  expectFindings(
    'jvm/heap-share-unused',
    'jvm.options',
    '⟦-XX:MaxRAMPercentage=70⟧\n-Xmx1g\n-XX:InitialRAMPercentage=50\n',
  );
});

test('jvm/collector-flag-unused needs a collector that is chosen for certain', () => {
  const rule = 'jvm/collector-flag-unused';
  expectFindings(
    rule,
    'jvm.options',
    '-XX:+UseParallelGC\n⟦-XX:G1HeapRegionSize=8m⟧\n-XX:ParallelGCThreads=4\n',
  );
  expectFindings(rule, 'jvm.options', '-XX:G1HeapRegionSize=8m\n-XX:ZCollectionInterval=5\n');
  expectFindings(rule, 'jvm.options', '8-13:-XX:+UseParallelGC\n14-:-XX:+UseG1GC\n-XX:G1HeapRegionSize=8m\n');
});

test('jvm/heap-sizes-differ speaks of servers whose sizes are known', () => {
  const rule = 'jvm/heap-sizes-differ';
  expectFindings(rule, 'jvm.options', '⟦-Xms1g⟧\n-Xmx2g\n');
  expectFindings(rule, 'idea64.vmoptions', '-Xms1g\n-Xmx2g\n');
  expectFindings(rule, 'jvm.options', '-Xms1g\n-Xmx${MAX}\n');
});

test('jvm/compressed-oops-lost is quiet where references are long anyway', () => {
  const rule = 'jvm/compressed-oops-lost';
  expectFindings(rule, 'jvm.options', '⟦-Xmx34g⟧\n');
  expectFindings(rule, 'jvm.options', '-Xmx34g\n-XX:-UseCompressedOops\n');
});

test('jvm/refusals-hidden names what is skipped', () => {
  const [finding] = expectFindings(
    'jvm/refusals-hidden',
    'jvm.options',
    '-XX:+UseParNewGC\n⟦-XX:+IgnoreUnrecognizedVMOptions⟧\n',
    { jdk: '17' },
  );
  expect(finding?.message).toContain('skips -XX:+UseParNewGC');
  expectFindings(
    'jvm/refusals-hidden',
    'jvm.options',
    '-XX:+UseParNewGC\n-XX:+IgnoreUnrecognizedVMOptions\n',
  );
});

test('jvm/heap-dump-path is quiet for scripts that may say it elsewhere', () => {
  expectFindings('jvm/heap-dump-path', 'jvm.options', '⟦-XX:+HeapDumpOnOutOfMemoryError⟧\n');
  expectFindings(
    'jvm/heap-dump-path',
    'jvm.options',
    '-XX:+HeapDumpOnOutOfMemoryError\n⟦-XX:HeapDumpPath=/tmp⟧\n',
  );
  expectFindings(
    'jvm/heap-dump-path',
    'setenv.sh',
    'JAVA_OPTS="$JAVA_OPTS -XX:+HeapDumpOnOutOfMemoryError"\n',
  );
});

test('jvm/out-of-memory-survived is quiet where a script starts the program', () => {
  const rule = 'jvm/out-of-memory-survived';
  expectFindings(rule, 'Dockerfile', image('CMD ["⟦java⟧", "-Xmx1g", "-jar", "a.jar"]'));
  expectFindings(rule, 'Dockerfile', image('CMD java $JAVA_OPTS -jar a.jar'));
  expectFindings(rule, 'jvm.options', '-Xmx1g\n');
});

test('jvm/command-unexpanded leaves placeholders alone', () => {
  expectFindings('jvm/command-unexpanded', 'jvm.options', '-Dx=⟦`date`⟧\n-Dy=${HOME}\n-Dz=⟦$(hostname)⟧-1\n');
});

test('jvm/memory-above-limit points at the largest area beside a heap that fits by itself', () => {
  const rule = 'jvm/memory-above-limit';
  const compose = (options: string) =>
    `services:\n  app:\n    image: eclipse-temurin:21-jre\n    mem_limit: 2g\n    command: java ${options} -jar a.jar\n`;
  expectFindings(
    rule,
    'compose.yaml',
    compose('-Xmx1g -XX:MaxMetaspaceSize=256m ⟦-XX:MaxDirectMemorySize=1g⟧'),
  );
  expectFindings(rule, 'compose.yaml', compose('-Xmx1g -XX:MaxDirectMemorySize=1g'));
  expectFindings(rule, 'compose.yaml', compose('-Xmx1g -XX:MaxDirectMemorySize=${DIRECT:-2g}'));
  expectFindings(rule, 'compose.yaml', compose('-Xmx3g -XX:MaxDirectMemorySize=1g'));
});
