// The rules about JVM options: what they find, and what they must leave alone.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../harness/findings.ts';

describe('jvm/flag-removed', () => {
  const rule = 'jvm/flag-removed';

  test('is an error for the JDK that is set, an information where only newer ones refuse', () => {
    const [error] = expectFindings(rule, 'jvm.options', '⟦-XX:+UseParNewGC⟧\n', { jdk: '11' });
    expect(error?.severity).toBe('error');
    const [information] = expectFindings(rule, 'jvm.options', '⟦-XX:+UseParNewGC⟧\n');
    expect(information?.severity).toBe('information');
    expectFindings(rule, 'jvm.options', '-XX:+UseParNewGC\n', { jdk: '8' });
  });

  test('is an error without a JDK where none of the supported ones starts', () => {
    const [finding] = expectFindings(rule, 'jvm.options', '⟦-XX:+UseTrainGC⟧\n');
    expect(finding?.severity).toBe('error');
  });

  test('answers for JDKs between the long-term ones where that is certain', () => {
    expectFindings(rule, 'jvm.options', '-XX:+UseConcMarkSweepGC\n', { jdk: '13' });
    expectFindings(rule, 'jvm.options', '-XX:+UseConcMarkSweepGC\n', { jdk: '14' });
    expectFindings(rule, 'jvm.options', '⟦-XX:+UseConcMarkSweepGC⟧\n', { jdk: '15' });
    expectFindings(rule, 'jvm.options', '⟦-XX:+UseConcMarkSweepGC⟧\n', { jdk: '27' });
    expectFindings(rule, 'jvm.options', '-XX:+UseZGC\n-XX:+UseCompactObjectHeaders\n', { jdk: '23' });
  });

  test('counts a prefix', () => {
    expectFindings(rule, 'jvm.options', '8-13:-XX:+UseConcMarkSweepGC\n11-:⟦-XX:+UseParNewGC⟧\n9:-Xlog:gc\n');
    expectFindings(rule, 'jvm.options', '8:⟦-Xlog:gc⟧\n9-:-Xlog:gc\n');
  });

  test('is quiet for options that the JVM skips, wherever in the process that is said', () => {
    expectFindings(rule, 'jvm.options', '-XX:+UseParNewGC\n-XX:+IgnoreUnrecognizedVMOptions\n', {
      jdk: '17',
    });
    expectFindings(
      rule,
      'Dockerfile',
      'FROM openjdk:17\nENV JAVA_TOOL_OPTIONS="-XX:+IgnoreUnrecognizedVMOptions"\nCMD ["java", "-XX:+UseParNewGC", "-jar", "a"]\n',
    );
    expectFindings(
      rule,
      'jvm.options',
      '⟦-XX:+UseParNewGC⟧\n-XX:+IgnoreUnrecognizedVMOptions\n-XX:-IgnoreUnrecognizedVMOptions\n',
      { jdk: '17' },
    );
    expectFindings(rule, 'jvm.options', '⟦-Xbootclasspath/p:/x⟧\n-XX:+IgnoreUnrecognizedVMOptions\n', {
      jdk: '17',
    });
  });

  test('offers what does the same today', () => {
    const offered = (options: string, jdk: string) =>
      expectFindings(rule, '.mvn/jvm.config', `${options}\n`, { jdk })[0]?.fixes[0]?.title;
    expect(offered('⟦-XX:MaxRAMFraction=2⟧', '25')).toBe(
      'Replace -XX:MaxRAMFraction=2 with -XX:MaxRAMPercentage=50.0',
    );
    expect(offered('⟦-XX:MaxRAMFraction=${N}⟧', '25')).toBe('Remove -XX:MaxRAMFraction=${N}');
    expect(offered('⟦-XX:+TraceClassLoading⟧', '17')).toBe(
      'Replace -XX:+TraceClassLoading with -Xlog:class+load=info',
    );
    expect(offered('-XX:+UseZGC ⟦-XX:+UseConcMarkSweepGC⟧', '17')).toBe('Remove -XX:+UseConcMarkSweepGC');
    expect(offered('⟦-XX:MaxPermSize=1g⟧ -XX:MaxMetaspaceSize=2g', '17')).toBe('Remove -XX:MaxPermSize=1g');
  });

  test('leaves names alone that the file does not tell', () => {
    expectFindings(rule, 'jvm.options', '-XX:+${COLLECTOR}\n-XX:{{ flag }}\n-XX:+Use{{ gc }}GC\n', {
      jdk: '17',
    });
  });

  test('leaves flags of other platforms and of vendors alone', () => {
    expectFindings(rule, 'jvm.options', '-XX:+UseWisp2\n-XX:+NearCpool\n-XX:+AllowExtshm\n', { jdk: '17' });
  });

  test('leaves options alone that no JVM reads', () => {
    const unread =
      'FROM openjdk:17\nENV JAVA_OPTS="-XX:+UseParNewGC"\nENTRYPOINT ["java", "-jar", "a.jar"]\n';
    expectFindings(rule, 'Dockerfile', unread);
    const replaced =
      'FROM openjdk:17\nENV JAVA_OPTS="-XX:+UseParNewGC"\nENV JAVA_OPTS="-Xmx1g"\nCMD ["/start.sh"]\n';
    expectFindings(rule, 'Dockerfile', replaced);
    const before9 = 'FROM openjdk:8\nENV JDK_JAVA_OPTIONS="-Xlog:gc"\nCMD ["java", "-jar", "a.jar"]\n';
    expectFindings(rule, 'Dockerfile', before9);
  });

  test('follows a variable into the command that uses it', () => {
    expectFindings(
      rule,
      'Dockerfile',
      'FROM openjdk:17\nENV JAVA_OPTS="⟦-XX:+UseParNewGC⟧"\nENTRYPOINT exec java $JAVA_OPTS -jar a.jar\n',
    );
  });
});

describe('jvm/collector-conflict', () => {
  const rule = 'jvm/collector-conflict';

  test('finds the later one, and tells the earlier', () => {
    const [finding] = expectFindings(rule, 'jvm.options', '-XX:+UseG1GC\n-Xmx1g\n⟦-XX:+UseZGC⟧\n');
    expect(finding?.related).toHaveLength(1);
    expect(finding?.fixes.map(({ title }) => title)).toEqual([
      'Keep -XX:+UseZGC, remove UseG1GC',
      'Keep -XX:+UseG1GC, remove UseZGC',
    ]);
  });

  test('keeps one of three that stand next to each other', () => {
    expectFix(
      rule,
      'bin/setenv.sh',
      'JAVA_OPTS="-XX:+UseSerialGC -XX:+UseParallelGC -XX:+UseG1GC"\n',
      'JAVA_OPTS=" -XX:+UseG1GC"\n',
    );
  });

  test('joins the JVM’s own variable with the command line', () => {
    expectFindings(
      rule,
      'Dockerfile',
      'FROM debian\nENV JAVA_TOOL_OPTIONS=-XX:+UseSerialGC\nCMD ["java", "⟦-XX:+UseG1GC⟧", "-jar", "a.jar"]\n',
    );
  });

  test('joins the variables of one product, and not those of two programs', () => {
    expectFindings(
      rule,
      'app.service',
      '[Service]\nEnvironment=KAFKA_HEAP_OPTS=-XX:+UseSerialGC\nEnvironment=KAFKA_OPTS=⟦-XX:+UseG1GC⟧\nExecStart=/opt/kafka/bin/kafka-server-start.sh\n',
    );
    expectFindings(
      rule,
      'bin/app-env.sh',
      'MASTER_JAVA_OPTS="-XX:+UseG1GC"\nWORKER_JAVA_OPTS="-XX:+UseParallelGC"\n',
    );
  });

  test('does not join branches of a script', () => {
    expectFindings(
      rule,
      'bin/app-env.sh',
      `JAVA_OPTS="-Xmx1g"
if [ "$1" = old ]; then
  JAVA_OPTS="$JAVA_OPTS -XX:+UseParallelGC"
else
  JAVA_OPTS="$JAVA_OPTS -XX:+UseG1GC"
fi
[ -n "$Z" ] && JAVA_OPTS="$JAVA_OPTS -XX:+UseZGC"
case $2 in a) JAVA_OPTS="$JAVA_OPTS -XX:+UseSerialGC";; *) JAVA_OPTS="$JAVA_OPTS -XX:+UseG1GC";; esac
`,
    );
  });

  test('does not join parts of a template that may be left out', () => {
    expectFindings(
      rule,
      'jvm.options.j2',
      '{% if old %}\n-XX:+UseParallelGC\n{% else %}\n-XX:+UseG1GC\n{% endif %}\n',
    );
  });

  test('knows which flags go together, and in which JDK', () => {
    expectFindings(rule, 'jvm.options', '-XX:+UseConcMarkSweepGC\n-XX:+UseParNewGC\n', { jdk: '8' });
    expectFindings(rule, 'jvm.options', '-XX:+UseParallelGC\n-XX:+UseParallelOldGC\n');
    expectFindings(rule, 'jvm.options', '-XX:+UseG1GC\n⟦-XX:+UseConcMarkSweepGC⟧\n');
  });

  test('lets a collector go that is switched off again, or skipped', () => {
    expectFindings(rule, 'jvm.options', '-XX:+UseG1GC\n-XX:+UseZGC\n-XX:-UseG1GC\n');
    expectFindings(
      rule,
      'jvm.options',
      '-XX:+IgnoreUnrecognizedVMOptions\n-XX:+UseConcMarkSweepGC\n-XX:+UseG1GC\n',
      { jdk: '17' },
    );
  });
});

describe('jvm/jmx-unauthenticated', () => {
  const rule = 'jvm/jmx-unauthenticated';
  const JMX = '-Dcom.sun.management.jmxremote';

  test('finds the switch that opens the port, over several lines of a script', () => {
    const [finding] = expectFindings(
      rule,
      'bin/app-env.sh',
      `if [ -n "$JMX" ]; then
  JAVA_OPTS="$JAVA_OPTS ${JMX}.port=$JMX_PORT"
  JAVA_OPTS="$JAVA_OPTS ⟦${JMX}.authenticate=false⟧ ${JMX}.ssl=false"
fi
`,
    );
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toContain('not encrypted either');
  });

  test.each([
    ['no port', `${JMX}.authenticate=false`],
    ['the default', `${JMX}.port=1 ${JMX}.ssl=false`],
    ['a password', `${JMX}.port=1 ${JMX}.authenticate=true`],
    ['the last word', `${JMX}.port=1 ${JMX}.authenticate=false ${JMX}.authenticate=true`],
    ['loopback', `${JMX}.port=1 ${JMX}.authenticate=false ${JMX}.host=localhost`],
    ['an address that is not known', `${JMX}.port=1 ${JMX}.authenticate=false ${JMX}.host=\${HOST}`],
  ])('is quiet with %s', (_what, options) => {
    expectFindings(rule, '.mvn/jvm.config', `${options}\n`);
  });

  test('is not calmed by the name that RMI hands out', () => {
    expectFindings(
      rule,
      '.mvn/jvm.config',
      `${JMX}.port=1 ⟦${JMX}.authenticate=false⟧ -Djava.rmi.server.hostname=127.0.0.1\n`,
    );
  });
});

describe('jvm/heap-initial-above-maximum', () => {
  const rule = 'jvm/heap-initial-above-maximum';

  test('compares the last sizes in any units and forms', () => {
    expectFindings(rule, 'jvm.options', '-Xms1g\n⟦-Xms3072m⟧\n-Xmx4g\n-Xmx2G\n');
    expectFindings(rule, 'jvm.options', '⟦-XX:InitialHeapSize=2g⟧\n-Xmx1048576k\n');
    expectFindings(rule, 'jvm.options', '-Xms2g\n-Xmx2048m\n-Xms1073741824\n');
  });

  test('is quiet where a size or a later option is not known', () => {
    expectFindings(rule, 'jvm.options', '-Xms4g\n-Xmx${HEAP}\n');
    expectFindings(rule, 'bin/setenv.sh', 'JAVA_OPTS="-Xms4g -Xmx2g $MORE"\n');
    expectFindings(rule, 'jvm.options', '8:-Xms4g\n-Xmx2g\n');
  });
});

describe('jvm/perf-shared-mem', () => {
  const rule = 'jvm/perf-shared-mem';

  test('points at the program, the variable, or the heap of a file', () => {
    expectFindings(rule, 'Dockerfile', 'FROM debian\nENTRYPOINT ["⟦java⟧", "-jar", "a.jar"]\n');
    expectFindings(rule, 'app.service', '[Service]\nExecStart=⟦/usr/bin/java⟧ -jar a.jar\n');
    expectFindings(rule, 'bin/setenv.sh', 'export ⟦JAVA_OPTS⟧="-Xmx1g"\nCATALINA_OPTS="-Xss1m"\n');
    expectFindings(rule, 'jvm.options', '-Dx=y\n⟦-Xms1g⟧\n-Xmx1g\n');
  });

  test('finds java behind the programs that start it', () => {
    const command = (words: string) => `FROM debian\nENTRYPOINT ${words}\n`;
    expectFindings(rule, 'Dockerfile', command('["tini", "-g", "--", "⟦java⟧", "-jar", "a.jar"]'));
    expectFindings(rule, 'Dockerfile', command('["/sbin/su-exec", "app", "⟦java⟧", "-jar", "a.jar"]'));
    expectFindings(rule, 'Dockerfile', command('exec env A=b ⟦$JAVA_HOME/bin/java⟧ -jar a.jar'));
    expectFindings(rule, 'Dockerfile', command('["javac", "-jar", "a.jar"]'));
    expectFindings(rule, 'Dockerfile', command('["./java.sh", "-jar", "a.jar"]'));
  });

  test.each([
    ['who decided for it', 'jvm.options', '-Xmx1g\n-XX:+PerfDisableSharedMem\n'],
    ['who decided against it', 'jvm.options', '-Xmx1g\n-XX:-PerfDisableSharedMem\n'],
    ['no counters at all', 'jvm.options', '-Xmx1g\n-XX:-UsePerfData\n'],
    ['a build tool', '.mvn/jvm.config', '-Xmx1g\n'],
    ['the options of a build', 'bin/setenv.sh', 'MAVEN_OPTS="-Xmx1g"\n'],
    ['an editor', 'idea64.vmoptions', '-Xmx1g\n'],
    ['clients', 'conf/jvm17-clients.options', '-Xmx1g\n'],
    ['a few options beside others', 'jvm.options.d/extra.options', '-Xmx1g\n'],
    ['a file without heap or collector', 'fips-jvm.options', '-Dx=y\n'],
    [
      'options that cannot be seen',
      'Dockerfile',
      'FROM debian\nENTRYPOINT exec java $JAVA_OPTS -jar a.jar\n',
    ],
    ['an argument file', 'Dockerfile', 'FROM debian\nCMD ["java", "@/opt/args"]\n'],
    ['a question about the version', 'Dockerfile', 'FROM debian\nCMD ["java", "-version"]\n'],
    ['a variable that joins others elsewhere', 'solr.in.sh', 'SOLR_OPTS="$SOLR_OPTS -Dx=y"\n'],
    [
      'the flag in another variable of the process',
      'Dockerfile',
      'FROM debian\nENV JAVA_TOOL_OPTIONS=-XX:+PerfDisableSharedMem\nCMD ["java", "-jar", "a.jar"]\n',
    ],
  ])('is quiet for %s', (_what, path, text) => {
    expectFindings(rule, path, text);
  });

  test('says it once for a file', () => {
    expectFindings(
      rule,
      'bin/app-env.sh',
      '⟦A_JVM_OPTS⟧="-Xmx1g"\nB_JVM_OPTS="-Xmx1g"\nC_JVM_OPTS="-Xmx1g"\n',
    );
  });
});

describe('jvm/flag-unknown', () => {
  const rule = 'jvm/flag-unknown';

  test('points at the name only', () => {
    const [finding] = expectFindings(rule, 'jvm.options', '-XX:+⟦UseStringDeduplicaton⟧\n');
    expect(finding?.message).toContain('did you mean UseStringDeduplication?');
  });

  test.each([
    ['short names', '-XX:+⟦UseG2GC⟧\n'],
    ['names that a vendor may have added', '-XX:+⟦UseWisp2⟧\n-XX:⟦ProfilingAgent⟧=x\n'],
    ['names that differ more', '-XX:+⟦TieredCompilationUseG1GC⟧\n'],
  ])('only warns of %s, without a guess', (_what, text) => {
    for (const { severity, fixes } of expectFindings(rule, 'jvm.options', text))
      expect({ severity, fixes }).toEqual({ severity: 'warning', fixes: [] });
  });

  test('is an error where no name is given', () => {
    expect(expectFindings(rule, 'jvm.options', '⟦-XX:+⟧\n')[0]?.severity).toBe('error');
  });

  test.each([
    ['names that this JDK does not have, but another', '-XX:+UseParNewGC\n'],
    ['what is skipped', '-XX:+IgnoreUnrecognizedVMOptions\n-XX:+UseStringDeduplicaton\n'],
  ])('is quiet for %s', (_what, text) => {
    expectFindings(rule, 'jvm.options', text);
  });
});

describe('jvm/flag-ignored', () => {
  const rule = 'jvm/flag-ignored';

  test('needs every JDK that could be meant', () => {
    expectFindings(rule, 'jvm.options', '⟦-XX:MaxPermSize=64m⟧\n', { jdk: '8' });
    expectFindings(rule, 'jvm.options', '-XX:MaxPermSize=64m\n-XX:+ZGenerational\n');
    expectFindings(rule, 'jvm.options', '⟦--illegal-access=permit⟧\n', { jdk: '21' });
    expectFindings(rule, 'jvm.options', '--illegal-access=permit\n', { jdk: '11' });
  });
});

describe('jvm/kafka-jmx-unauthenticated', () => {
  const rule = 'jvm/kafka-jmx-unauthenticated';
  const unit = (lines: string) =>
    `[Service]\n${lines}\nExecStart=/opt/kafka/bin/kafka-server-start.sh /etc/k\n`;

  test('finds the port in a unit and in an image', () => {
    expectFindings(rule, 'kafka.service', unit('Environment=⟦JMX_PORT=9999⟧'));
    expectFindings(
      rule,
      'Dockerfile',
      'FROM debian\nENV ⟦JMX_PORT=9999⟧\nCMD ["bin/kafka-server-start.sh", "a.properties"]\n',
    );
  });

  test('is quiet where JMX options are set, where the port is unknown, and for other programs', () => {
    expectFindings(
      rule,
      'kafka.service',
      unit('Environment=JMX_PORT=9999\nEnvironment=KAFKA_JMX_OPTS=-Dx=y'),
    );
    expectFindings(rule, 'kafka.service', unit('Environment=JMX_PORT='));
    expectFindings(
      rule,
      'kafka.service',
      unit('Environment=JMX_PORT=9999\nEnvironmentFile=-/etc/default/kafka'),
    );
    expectFindings(rule, 'Dockerfile', 'FROM debian\nENV JMX_PORT=$PORT\nCMD ["kafka-server-start.sh"]\n');
    expectFindings(
      rule,
      'a.service',
      '[Service]\nEnvironment=JMX_PORT=9999\nExecStart=/opt/cassandra/bin/cassandra\n',
    );
  });
});
