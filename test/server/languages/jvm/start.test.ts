// The rules about options with which a JVM does not start: what they point at, and when they are sure.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../harness/findings.ts';

describe('jvm/flag-locked', () => {
  const rule = 'jvm/flag-locked';

  test('counts only a switch that stands in front, in the order in which the JVM reads', () => {
    expectFindings(rule, 'jvm.options', '⟦-XX:+PrintNMTStatistics⟧\n-XX:+UnlockDiagnosticVMOptions\n', {
      jdk: '17',
    });
    const image = (tool: string, command: string) =>
      `FROM eclipse-temurin:17\nENV JAVA_TOOL_OPTIONS="${tool}"\nCMD ["java", "${command}", "-jar", "a.jar"]\n`;
    expectFindings(rule, 'Dockerfile', image('-XX:+UnlockDiagnosticVMOptions', '-XX:+PrintNMTStatistics'));
    expectFindings(rule, 'Dockerfile', image('⟦-XX:+PrintNMTStatistics⟧', '-XX:+UnlockDiagnosticVMOptions'));
  });

  test('a switch that is taken back does not count', () => {
    expectFindings(
      rule,
      '.mvn/jvm.config',
      '-XX:+UnlockDiagnosticVMOptions -XX:-UnlockDiagnosticVMOptions ⟦-XX:+PrintNMTStatistics⟧\n',
      { jdk: '17' },
    );
  });

  test('unknown words and other files may hold the switch', () => {
    expectFindings(
      rule,
      'Dockerfile',
      'FROM eclipse-temurin:17\nCMD exec java $JAVA_OPTS -XX:+PrintNMTStatistics A\n',
    );
    expectFindings(rule, 'config/jvm.options.d/a.options', '-XX:+PrintNMTStatistics\n', { jdk: '17' });
    expectFindings(rule, 'conf/a-env.sh', 'JVM_OPTS="$JVM_OPTS -XX:+PrintNMTStatistics"\n', { jdk: '17' });
  });

  test('is a warning in a variable that a script reads, which may have put the switch in front', () => {
    const [finding] = expectFindings(rule, 'bin/setenv.sh', 'CATALINA_OPTS="⟦-XX:+PrintNMTStatistics⟧"\n', {
      jdk: '17',
    });
    expect(finding?.severity).toBe('warning');
  });

  test('one switch serves all flags behind it', () => {
    expectFix(
      rule,
      'jvm.options',
      '-Xmx1g\n-XX:+PrintNMTStatistics\n-XX:+LogVMOutput\n',
      '-Xmx1g\n-XX:+UnlockDiagnosticVMOptions\n-XX:+PrintNMTStatistics\n-XX:+LogVMOutput\n',
      { jdk: '17' },
    );
  });
});

test('jvm/flag-sign offers both signs where nothing tells which is meant', () => {
  const [finding] = expectFindings('jvm/flag-sign', 'jvm.options', '⟦-XX:UseStringDeduplication⟧\n');
  expect(finding?.severity).toBe('error');
  expect(finding?.fixes.map(({ title }) => title)).toEqual([
    'Change -XX:UseStringDeduplication to -XX:+UseStringDeduplication',
    'Change -XX:UseStringDeduplication to -XX:-UseStringDeduplication',
  ]);
});

describe('jvm/value-malformed', () => {
  const rule = 'jvm/value-malformed';

  test('points at the value', () => {
    expectFindings(
      rule,
      'jvm.options',
      '-Xmx⟦2gb⟧\n-XX:MaxDirectMemorySize=⟦1.5g⟧\n⟦-XX:MaxMetaspaceSize⟧\n',
    );
  });

  test('is quiet for what the file leaves open', () => {
    expectFindings(rule, 'jvm.options', '-Xmx{{ heap }}\n-Xms${HEAP:-1g}\n-XX:MaxMetaspaceSize=%META%m\n');
  });

  test('knows what the old and the new reader of numbers take', () => {
    expectFindings(rule, 'jvm.options', '-XX:MaxRAMPercentage=⟦75.⟧\n', { jdk: '17' });
    expectFindings(rule, 'jvm.options', '-XX:MaxRAMPercentage=75.\n', { jdk: '25' });
    expectFindings(rule, 'jvm.options', '-XX:MaxRAMPercentage=75.\n', { jdk: '21' });
  });
});

describe('jvm/value-out-of-range', () => {
  const rule = 'jvm/value-out-of-range';

  test('is an error where no JDK that is meant allows it, else an information', () => {
    const severityOf = (jdk?: string) =>
      expectFindings(rule, 'jvm.options', '-XX:MaxTenuringThreshold=⟦17⟧\n', jdk ? { jdk } : {})[0]?.severity;
    expect(severityOf('17')).toBe('error');
    expect(severityOf()).toBe('information');
  });

  test('judges numbers of 64 bits exactly', () => {
    expectFindings(rule, 'jvm.options', '-XX:MaxDirectMemorySize=⟦9223372036854775808⟧\n', { jdk: '17' });
    expectFindings(rule, 'jvm.options', '-XX:MaxDirectMemorySize=9223372036854775807\n', { jdk: '17' });
  });

  test('a size that is set again does not count', () => {
    expectFindings(rule, 'jvm.options', '-Xmx512\n-Xmx512m\n');
    expectFindings(rule, 'jvm.options', '-Xmx512m\n-Xmx⟦512⟧\n');
  });
});

describe('jvm/values-conflict', () => {
  const rule = 'jvm/values-conflict';

  test('points at the lower one, or at the one that is written', () => {
    expectFindings(rule, 'jvm.options', '-Xmx1g\n⟦-XX:SoftMaxHeapSize=2g⟧\n', { jdk: '17' });
    expectFindings(rule, 'jvm.options', '⟦-XX:MaxHeapFreeRatio=20⟧\n', { jdk: '17' });
  });

  test('asks only the collectors that check the pair', () => {
    const pair = '-XX:MaxGCPauseMillis=500\n-XX:GCPauseIntervalMillis=300\n';
    expectFindings(rule, 'jvm.options', `-XX:+UseParallelGC\n${pair}`, { jdk: '17' });
    expectFindings(
      rule,
      'jvm.options',
      `-XX:+UseG1GC\n⟦-XX:MaxGCPauseMillis=500⟧\n-XX:GCPauseIntervalMillis=300\n`,
      {
        jdk: '17',
      },
    );
  });

  test('leaves flags that need another one to jvm/flag-companion', () => {
    const companion = 'jvm/flag-companion';
    expectFindings(companion, 'jvm.options', '⟦-XX:+AutoCreateSharedArchive⟧\n', { jdk: '25' });
    expectFindings(companion, 'jvm.options', '-XX:+AutoCreateSharedArchive\n-XX:SharedArchiveFile=/x\n', {
      jdk: '25',
    });
  });
});

test('jvm/collector-none is quiet where a word that is not known may choose one', () => {
  expectFindings('jvm/collector-none', 'jvm.options', '⟦-XX:-UseG1GC⟧\n', { jdk: '17' });
  expectFindings('jvm/collector-none', 'jvm.options', '-XX:-UseG1GC\n${GC}\n', { jdk: '17' });
  expectFindings('jvm/collector-none', 'jvm.options', '-XX:-UseG1GC\n', { jdk: '8' });
});

test('jvm/log-malformed points at the part, and leaves parts alone that are not known', () => {
  const rule = 'jvm/log-malformed';
  expectFindings(rule, 'jvm.options', '-Xlog:gc*,⟦heep⟧:file=gc.log:⟦tme⟧:filecount=⟦2000⟧\n', { jdk: '17' });
  expectFindings(rule, 'jvm.options', '-Xlog:${TAGS}:file=${LOG}:uptime:filecount=${COUNT}\n', { jdk: '17' });
  expectFindings(rule, 'jvm.options', '-Xlog:gc:C:\\logs\\gc.log:uptime\n', { jdk: '17' });
});

test('jvm/option-unknown knows near misses, and leaves arguments of a script’s program alone', () => {
  const rule = 'jvm/option-unknown';
  const [near, far] = expectFindings(rule, 'jvm.options', '⟦-Xverfy:none⟧\n⟦-Xwhatever⟧\n');
  expect([near?.severity, far?.severity]).toEqual(['error', 'warning']);
  expectFindings(rule, 'setenv.sh', 'JAVA_OPTS="-Xmx1g --spring.profiles.active=x"\n');
});

test('jvm/variable-option points at the first word that the reader of the variable refuses', () => {
  const rule = 'jvm/variable-option';
  const stage = (name: string, value: string) =>
    `FROM eclipse-temurin:17\nENV ${name}="${value}"\nCMD ["java", "A"]\n`;
  expectFindings(rule, 'Dockerfile', stage('JAVA_TOOL_OPTIONS', '-Xmx1g ⟦-server⟧'));
  expectFindings(
    rule,
    'Dockerfile',
    stage('_JAVA_OPTIONS', '-Xmx1g ⟦--add-opens⟧ java.base/java.lang=ALL-UNNAMED'),
  );
  expectFindings(rule, 'Dockerfile', stage('JDK_JAVA_OPTIONS', '-server -Xmx1g ⟦-jar⟧ a.jar'));
  expectFindings(rule, 'Dockerfile', stage('JDK_JAVA_OPTIONS', '-cp a.jar @more -Xmx1g'));
});

test('jvm/flag-platform is an error where the platform can hardly be meant', () => {
  const rule = 'jvm/flag-platform';
  expect(expectFindings(rule, 'jvm.options', '⟦-XX:UseSVE=0⟧\n')[0]?.severity).toBe('warning');
  expect(expectFindings(rule, 'jvm.options', '⟦-XX:+Use64KPages⟧\n')[0]?.severity).toBe('error');
});

test('jvm/value-out-of-range judges every door between modules, not only the last one', () => {
  const rule = 'jvm/value-out-of-range';
  expectFindings(
    rule,
    'jvm.options',
    '--add-opens=⟦java.base/java.lang⟧\n--add-opens=java.base/java.util=ALL-UNNAMED\n--patch-module=⟦a=⟧\n',
    { jdk: '17' },
  );
  expectFindings(rule, 'jvm.options', '--add-opens=${WHAT}\n--add-reads=a=b,c\n', { jdk: '17' });
});
