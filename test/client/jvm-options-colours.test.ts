// The colours of files with JVM options before, or without, the server.

import { expect, test } from 'vitest';
import { coloursBy } from '../harness/colours.ts';

const { of, scopesOf } = await coloursBy('source.jvm-options');

test('flags have a sign or a value', () => {
  expect(of('-XX:-UseG1GC')).toEqual([
    ['-XX:', 'keyword.control'],
    ['-', 'keyword.operator.switch'],
    ['UseG1GC', 'variable.other.property'],
  ]);
  expect(scopesOf('-XX:MaxRAMPercentage=75.0', 'MaxRAMPercentage', '=', '75.0')).toEqual([
    'variable.other.property',
    'keyword.operator.assignment',
    'constant.numeric',
  ]);
});

test('lines name the JDKs that they are for', () => {
  expect(scopesOf('8-13:-XX:+UseConcMarkSweepGC', '8', '-', '13', ':', '-XX:')).toEqual([
    'constant.numeric.version',
    'punctuation.separator.range',
    'constant.numeric.version',
    'punctuation.separator.version',
    'keyword.control',
  ]);
  expect(scopesOf('9-:-Xlog:gc*:file=gc.log', '9', ':', '-Xlog', 'gc*', 'gc.log')).toEqual([
    'constant.numeric.version',
    'punctuation.separator.version',
    'keyword.control',
    'string.unquoted',
    'string.unquoted',
  ]);
});

test('several options stand in one line', () => {
  expect(scopesOf('-Xms1g -Xmx2g -ea', '-Xms', '1g', '-Xmx', '2g', '-ea')).toEqual([
    'keyword.control',
    'constant.numeric',
    'keyword.control',
    'constant.numeric',
    'keyword.control',
  ]);
});

test('properties, modules and agents have names and values', () => {
  expect(scopesOf('-Djava.io.tmpdir=${TMP}/x', '-D', 'java.io.tmpdir', '=', '${TMP}', '/x')).toEqual([
    'keyword.control',
    'variable.parameter',
    'keyword.operator.assignment',
    'variable.other.readwrite',
    'string.unquoted',
  ]);
  expect(scopesOf('--add-opens=java.base/java.io=ALL-UNNAMED', '--add-opens', 'java.base/java.io')).toEqual([
    'keyword.control',
    'string.unquoted',
  ]);
  expect(scopesOf('-javaagent:/opt/a.jar=port=9404', '-javaagent', '/opt/a.jar', '9404')).toEqual([
    'keyword.control',
    'string.unquoted',
    'constant.numeric',
  ]);
});

test('quotes, comments, argument files and templates are told apart', () => {
  expect(scopesOf('-XX:OnError="gdb - %p"', 'gdb - ', '%p')).toEqual([
    'string.quoted.double',
    'constant.other.placeholder',
  ]);
  expect(of('# -Xmx1g')).toEqual([
    ['#', 'punctuation.definition.comment'],
    [' -Xmx1g', 'comment.line.number-sign'],
  ]);
  expect(scopesOf('@/etc/more.args', '/etc/more.args')).toEqual(['string.unquoted.path']);
  expect(scopesOf('-Xmx{{ heap }}', '-Xmx', '{{ heap }}')).toEqual([
    'keyword.control',
    'variable.other.template',
  ]);
});
