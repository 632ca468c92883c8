// Examples of the hints over JVM options.

import { casesFor, type HintCases } from './case.ts';

const options = casesFor('jvm.options', (lines) => `${lines}\n`);
const image = casesFor('Dockerfile', (lines) => `FROM eclipse-temurin:21\n${lines}\n`);

export const jvmCases: HintCases = {
  'perf-data-off-twice': options(
    '-XX:-UsePerfData\n⟦-XX:+PerfDisableSharedMem⟧',
    '-XX:+PerfDisableSharedMem',
    '-XX:-UsePerfData',
  ),
  'huge-pages-untouched': options(
    '⟦-XX:+UseTransparentHugePages⟧',
    '-XX:+UseLargePages\n-XX:+AlwaysPreTouch',
    '-XX:+UseTransparentHugePages\n-XX:+AlwaysPreTouch',
  ),
  'two-kinds-of-large-pages': options(
    '-XX:+UseTransparentHugePages\n⟦-XX:+UseLargePages⟧',
    '-XX:-UseTransparentHugePages\n-XX:+UseLargePages',
  ),
  'touch-without-initial-heap': options(
    '⟦-Xmx4g⟧\n-XX:+AlwaysPreTouch',
    '-Xms4g\n-Xmx4g\n-XX:+AlwaysPreTouch',
  ),
  'g1-young-size': options(
    '-XX:+UseG1GC\n⟦-Xmn1g⟧\n⟦-XX:NewRatio=3⟧\n-Xmx4g',
    '-XX:+UseParallelGC\n-Xmn1g\n-XX:NewRatio=3',
    '-XX:+UseG1GC\n-Xmx4g',
  ),
  'container-support-off': options(
    '-Xmx1g\n⟦-XX:-UseContainerSupport⟧',
    '-Xmx1g\n-XX:+UseContainerSupport',
    '-Xmx1g',
  ),
  'heap-fixed-in-image': image(
    'ENV JAVA_TOOL_OPTIONS="⟦-Xmx512m⟧ -XX:+UseG1GC"',
    'ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+UseG1GC"',
  ),
  'secret-on-command-line': options(
    '-Djavax.net.ssl.keyStorePassword=⟦changeit⟧\n-Dspring.datasource.password=⟦geheim⟧',
    '-Djavax.net.ssl.keyStorePassword=${PASSWORD}\n-Dapp.password=/run/secrets/app\n-Dapp.password.file=app.txt',
  ),
  'trust-store-password': options(
    '-Djavax.net.ssl.trustStorePassword=⟦changeit⟧',
    '-Djavax.net.ssl.trustStore=/etc/app/trust.p12',
  ),
  'jmx-name-is-no-address': options(
    '⟦-Dcom.sun.management.jmxremote.port=7199⟧\n-Djava.rmi.server.hostname=127.0.0.1',
    '-Dcom.sun.management.jmxremote.port=7199\n-Djava.rmi.server.hostname=127.0.0.1\n-Dcom.sun.management.jmxremote.host=127.0.0.1',
    '-Dcom.sun.management.jmxremote.port=7199\n-Djava.rmi.server.hostname=127.0.0.1\n-Dcom.sun.management.jmxremote.host=127.0.0.1',
  ),
  'jmx-in-clear': options(
    '-Dcom.sun.management.jmxremote.port=7199\n-Dcom.sun.management.jmxremote.ssl=⟦false⟧',
    '-Dcom.sun.management.jmxremote.port=7199\n-Dcom.sun.management.jmxremote.ssl=false\n-Dcom.sun.management.jmxremote.host=127.0.0.1',
  ),
};
