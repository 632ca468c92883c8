// What a person reads about an option or a variable, at the word and by its name.

import { describe, expect, test } from 'vitest';
import { engine, hoverAt } from '../../../harness/findings.ts';

describe('a hover', () => {
  test('tells what a flag does, its default and where it exists, in an option file', () => {
    const hover = hoverAt('jvm.options', '-Xmx1g\n-XX:+Perf▮DisableSharedMem\n');
    expect(hover?.term).toBe('jvm:PerfDisableSharedMem');
    expect(hover?.markdown).toContain('**`-XX:+PerfDisableSharedMem`**');
    expect(hover?.markdown).toContain('mapped file in /tmp');
    expect(hover?.markdown).toContain('default `false`');
    expect(hover?.markdown).toContain('accepted by JDK 8 to 25');
    expect(hover?.notes.map(({ note }) => note.slug)).toContain('four-month-bug');
  });

  test('says that the JDK that is meant does not start with a flag, in a Dockerfile', () => {
    const hover = hoverAt(
      'Dockerfile',
      'FROM eclipse-temurin:17\nENTRYPOINT ["java", "-XX:+Use▮ConcMarkSweepGC", "-jar", "a"]\n',
    );
    expect(hover?.markdown).toContain('**JDK 17 does not start with it**: refused since JDK 15');
    expect(hover?.markdown).toContain('use `UseG1GC` instead');
    expect(hover?.markdown).toContain('/javase/17/');
  });

  test('knows launcher options with their flags, in a script', () => {
    const hover = hoverAt('bin/setenv.sh', 'JAVA_OPTS="-Xms1g -X▮mx2g"\n');
    expect(hover?.term).toBe('jvm:Xmx');
    expect(hover?.markdown).toContain('the same as the flag `MaxHeapSize`');
  });

  test('knows system properties of the JDK, in a unit', () => {
    const hover = hoverAt(
      'app.service',
      '[Service]\nExecStart=/usr/bin/java -Dcom.sun.management.jmxremote.po▮rt=9010 -jar a.jar\n',
    );
    expect(hover?.term).toBe('jvm:Dcom.sun.management.jmxremote.port');
    expect(hover?.markdown).toContain('on all addresses');
  });

  test('tells who reads a variable, at its name', () => {
    const hover = hoverAt('Dockerfile', 'FROM debian\nENV JAVA_TOOL_▮OPTIONS=-Xmx1g\nCMD ["/x"]\n');
    expect(hover?.term).toBe('jvm:JAVA_TOOL_OPTIONS');
    expect(hover?.markdown).toContain('read by the JVM itself');
  });

  test('knows an option with its value behind a space', () => {
    const hover = hoverAt('conf/jvm17-server.options', '--add-op▮ens java.base/java.lang=ALL-UNNAMED\n');
    expect(hover?.term).toBe('jvm:add-opens');
  });

  test('finds options behind a variable that only the start script fills in', () => {
    const hover = hoverAt(
      'Dockerfile',
      'FROM tomcat:9\nENV CATALINA_OPTS="\\$EXTRA_JAVA_OPTS -X▮mx1g"\nCMD ["catalina.sh", "run"]\n',
    );
    expect(hover?.term).toBe('jvm:Xmx');
  });

  test('escapes what comes from the file', () => {
    const hover = hoverAt('jvm.options', '-Da](x)*▮=1\n');
    expect(hover?.markdown).toContain('`-Da](x)*`');
  });

  test('is silent about what is not known', () => {
    expect(hoverAt('bin/setenv.sh', 'JAVA_OPTS="-Xmx1g $MO▮RE"\n')).toBeUndefined();
    expect(hoverAt('jvm.options', '# a com▮ment\n-Xss1m\n')).toBeUndefined();
  });
});

describe('a term by its name', () => {
  test.each([
    ['jvm:PerfDisableSharedMem', 'mapped file'],
    ['jvm:-XX:+UseG1GC', 'Selects G1'],
    ['jvm:Xmx', 'Largest size of the heap'],
    ['jvm:-Xmx', 'Largest size of the heap'],
    ['jvm:Dfile.encoding', 'Default character set'],
    ['jvm:Djava.ext.dirs', 'extensions of the platform'],
    ['jvm:--add-opens', 'deep reflection'],
    ['jvm:add-opens', 'deep reflection'],
    ['jvm:Xloggc', 'garbage collection log'.slice(1)],
    ['jvm:agentlib:jdwp', 'native agent'],
    ['jvm:KAFKA_HEAP_OPTS', 'start scripts'],
  ])('%s', (term, text) => {
    expect(engine().describe(term)).toContain(text);
  });

  test('is answered for the version that is asked for', () => {
    expect(engine().describe('jvm:UseConcMarkSweepGC', '11')).toContain('deprecated since JDK 9');
    expect(engine().describe('jvm:UseConcMarkSweepGC', '21')).toContain('JDK 21 does not start with it');
  });

  test('is unknown where nobody knows it', () => {
    expect(engine().describe('jvm:NoSuchFlagAtAll')).toBeUndefined();
    expect(engine().describe('jvm:DL9999')).toBeUndefined();
    expect(engine().describe('jvm:-Dno.such.property')).toBeUndefined();
  });
});
