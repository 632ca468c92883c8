// The JDK is taken from what the project says, and never guessed.

import { describe, expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';

/** The JDK that a Dockerfile's start command is judged for; `undefined` where none is known. */
function jdkOf(dockerfile: string): string | undefined {
  const { targets } = analyse('Dockerfile', `${dockerfile}\nENTRYPOINT ["java", "-jar", "app.jar"]\n`);
  const target = targets.find(({ subject }) => subject.kind === 'jdk');
  return target?.known ? target.version : undefined;
}

describe('an image names its JDK', () => {
  test.each([
    ['eclipse-temurin:17-jre', '17'],
    ['eclipse-temurin:21.0.5_11-jdk-noble', '21'],
    ['openjdk:8u302-jdk-slim', '8'],
    ['openjdk:11', '11'],
    ['amazoncorretto:21', '21'],
    ['azul/zulu-openjdk:11', '11'],
    ['azul/zulu-openjdk-alpine:17-jre', '17'],
    ['bellsoft/liberica-openjre-alpine:21', '21'],
    ['bellsoft/liberica-runtime-container:jre-17-musl', '17'],
    ['gcr.io/distroless/java17-debian12', '17'],
    ['gcr.io/distroless/java:11', '11'],
    ['registry.access.redhat.com/ubi9/openjdk-17-runtime:1.20', '17'],
    ['mcr.microsoft.com/openjdk/jdk:21-ubuntu', '21'],
    ['ghcr.io/graalvm/jdk-community:25', '25'],
    ['tomcat:9-jdk17', '17'],
    ['tomcat:10.1-jdk21-temurin-noble', '21'],
    ['maven:3.9-eclipse-temurin-21', '21'],
    ['maven:3-jdk-8', '8'],
    ['gradle:8-jdk17', '17'],
    ['jetty:12-jdk21', '21'],
    ['sapmachine:17', '17'],
    ['jenkins/jenkins:lts-jdk17', '17'],
    ['ibm-semeru-runtimes:open-17-jre', '17'],
  ])('%s', (image, jdk) => {
    expect(jdkOf(`FROM ${image}`)).toBe(jdk);
  });
});

describe('an image does not tell its JDK', () => {
  test.each([
    'eclipse-temurin',
    'eclipse-temurin:latest',
    'openjdk:${VERSION}-jre',
    'openjdk:slim',
    'tomcat:9',
    'debian:12',
    'registry.example.org:5000/java/app:123',
    'node:17',
  ])('%s', (image) => {
    expect(jdkOf(`FROM ${image}`)).toBeUndefined();
  });
});

describe('variables and paths name a JDK', () => {
  test.each([
    ['ENV JAVA_HOME=/usr/lib/jvm/java-17-openjdk-amd64', '17'],
    ['ENV JAVA_HOME=/usr/lib/jvm/java-1.8.0-openjdk', '8'],
    ['ENV JAVA_HOME=/opt/jdk-21.0.2', '21'],
    ['ENV JAVA_VERSION=jdk-17.0.2+8', '17'],
    ['ENV JAVA_VERSION=8u302', '8'],
    ['ENV JAVA_HOME=/opt/java/openjdk', undefined],
    ['ENV JAVA_HOME=/opt/$JDK', undefined],
    ['ENV JAVA_HOME=/opt/jdk-11 JAVA_VERSION=17', undefined],
  ])('%s', (line, jdk) => {
    expect(jdkOf(`FROM debian:12\n${line}`)).toBe(jdk);
  });

  test('a unit that starts the java of a JDK', () => {
    const { targets } = analyse(
      'app.service',
      '[Service]\nExecStart=/usr/lib/jvm/java-11-openjdk-amd64/bin/java -jar app.jar\n',
    );
    expect(targets.find(({ subject }) => subject.kind === 'jdk')?.version).toBe('11');
  });

  test('an option file for one JDK', () => {
    expect(analyse('conf/jvm11-server.options', '-Xmx1g\n').targets[0]?.version).toBe('11');
  });
});

test('nothing is said about flags of a JVM that is not HotSpot', () => {
  const dockerfile = (image: string) =>
    `FROM ${image}\nENTRYPOINT ["java", "-XX:+UseConcMarkSweepGC", "-jar", "a.jar"]\n`;
  const rules = (image: string) =>
    analyse('Dockerfile', dockerfile(image))
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('jvm/'));
  expect(rules('ibm-semeru-runtimes:open-17-jre')).toEqual([]);
  expect(rules('eclipse-temurin:17-jre')).toContain('jvm/flag-removed');
});
