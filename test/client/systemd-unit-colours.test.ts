// How the grammar of units colours them: names, values, and lines that go on.

import { expect, test } from 'vitest';
import { coloursBy } from '../harness/colours.ts';

const { of, scopesOf } = await coloursBy('source.systemd-unit');

test('headers, names and remarks', () => {
  expect(of('# remark\n[Service]\n; another\nUser=app\n')).toEqual([
    ['#', 'punctuation.definition.comment'],
    [' remark', 'comment.line'],
    ['[', 'punctuation.definition.section'],
    ['Service', 'entity.name.section'],
    [']', 'punctuation.definition.section'],
    [';', 'punctuation.definition.comment'],
    [' another', 'comment.line'],
    ['User', 'variable.other.property'],
    ['=', 'keyword.operator.assignment'],
  ]);
});

test('what values are made of', () => {
  const text =
    '[Unit]\nAfter=a@%i.service b.target\n[Service]\nPrivateTmp=yes\nMemoryMax=512M\n' +
    'ExecStart=/bin/a "${HOME}/x \\" y" $OPTS \\x41 100%%\n';
  expect(
    scopesOf(text, '%i', 'b.target', 'yes', '512M', '${HOME}', '\\"', ' y', '$OPTS', '\\x41', '%%'),
  ).toEqual([
    'constant.other.placeholder',
    'entity.name.type',
    'constant.language',
    'constant.numeric',
    'variable.other',
    'constant.character.escape',
    'string.quoted.double',
    'variable.other',
    'constant.character.escape',
    'constant.other.placeholder',
  ]);
});

test('a line that goes on, past remarks and through quotes', () => {
  const text = '[Service]\nExecStart=/bin/a \\\n# remark\n  --b=$B "one \\\n  two" \\\n\nUser=app\n';
  expect(scopesOf(text, '#', '$B', '  two', 'User')).toEqual([
    'punctuation.definition.comment',
    'variable.other',
    'string.quoted.double',
    'variable.other.property',
  ]);
  expect(of(text).filter(([, scope]) => scope === 'variable.other.property')).toHaveLength(2);
});

test('an apostrophe opens no quote', () => {
  expect(
    of("Description=Bob's service\nUser=app\n").filter(([, scope]) => scope.startsWith('string')),
  ).toEqual([]);
});

test('a blank behind the backslash ends the line', () => {
  expect(scopesOf('ExecStart=/bin/a \\ \nUser=app\n', 'User')).toEqual(['variable.other.property']);
});
