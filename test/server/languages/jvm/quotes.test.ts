// Quotes and wildcards between a shell, the JVM's variables and the JVM.

import { describe, expect, test } from 'vitest';
import { analyse, expectFindings } from '../../../harness/findings.ts';

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
