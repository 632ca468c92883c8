import { describe, expect, test } from 'vitest';
import { verbatim } from '../../../server/core/mapped-text.ts';
import { parseScript } from '../../../server/shell/parse-script.ts';

const read = (source: string) => parseScript(verbatim(source, 0, source.length));

const programs = (source: string) =>
  read(source).commands.map(({ words, within }) => [
    words.map(({ value }) => value.text).join(' '),
    within.join(' '),
  ]);

describe('commands of a script', () => {
  test('are found wherever they stand, in reading order', () => {
    expect(
      programs(
        'a && (b | c); if d; then e; elif f; then g; else h; fi; while i; do j; done; { k; }; l & echo $(m)',
      ),
    ).toEqual([
      ['a', ''],
      ['b', 'subshell pipeline'],
      ['c', 'subshell pipeline'],
      ['d', 'condition'],
      ['e', 'branch'],
      ['f', 'condition'],
      ['g', 'branch'],
      ['h', 'branch'],
      ['i', 'condition'],
      ['j', 'loop'],
      ['k', 'group'],
      ['l', 'background'],
      ['echo $(m)', ''],
      ['m', 'substitution'],
    ]);
  });

  test('are found inside of the script of another shell', () => {
    const source = `bash -eo pipefail -c "apt-get install \\"a b\\" && x" && sh -xc 'y | z'`;
    expect(programs(source).map(([words]) => words)).toEqual([
      `bash -eo pipefail -c apt-get install "a b" && x`,
      'apt-get install a b',
      'x',
      'sh -xc y | z',
      'y',
      'z',
    ]);
    const install = read(source).commands[1]?.words[1];
    expect(source.slice(install?.range.start, install?.range.end)).toBe('install');
  });

  test('have words with ranges, and say what is expanded or quoted', () => {
    const source = 'FOO=1 apt-get -y "a $B" \'c\'';
    const [command] = read(source).commands;
    expect(command?.words.map(({ value, known, quoted }) => [value.text, known, quoted])).toEqual([
      ['apt-get', true, false],
      ['-y', true, false],
      ['a $B', false, true],
      ['c', true, true],
    ]);
    expect(command?.words.map(({ range }) => source.slice(range.start, range.end))).toEqual([
      'apt-get',
      '-y',
      '"a $B"',
      "'c'",
    ]);
    expect(command?.assignments.map(({ name, value }) => [name, value?.value.text])).toEqual([['FOO', '1']]);
  });

  test('have assignments of their own, those behind export and arrays included', () => {
    const source = 'export JAVA_OPTS="$JAVA_OPTS -Xmx1g"; A=(1 2) B+=c C=';
    expect(
      read(source).commands.flatMap(({ assignments }) =>
        assignments.map(({ name, value, appends }) => [name, value?.value.text, appends]),
      ),
    ).toEqual([
      ['JAVA_OPTS', '$JAVA_OPTS -Xmx1g', false],
      ['A', undefined, false],
      ['B', 'c', true],
      ['C', '', false],
    ]);
  });

  test('say what parts them from the next one', () => {
    expect(read('a && b || c; d | e & f\ng').commands.map(({ followedBy }) => followedBy)).toEqual([
      '&&',
      '||',
      ';',
      '|',
      '&',
      ';',
      undefined,
    ]);
  });

  test('keep redirections apart from their words', () => {
    const [command] = read('echo a >>/var/log/x 2>&1 <<EOF\nb $(c)\nEOF\n').commands;
    expect(command?.words.map(({ value }) => value.text)).toEqual(['echo', 'a']);
    expect(
      command?.redirections.map(({ operator, descriptor, target }) => [
        operator,
        descriptor,
        target?.value.text,
      ]),
    ).toEqual([
      ['>>', undefined, '/var/log/x'],
      ['>&', 2, '1'],
      ['<<', undefined, undefined],
    ]);
  });
});

test('pipelines have the range of each bar', () => {
  const source = 'a | b |& c && echo "$(d | e)"';
  const { pipelines } = read(source);
  expect(
    pipelines.map(({ operators }) => operators.map(({ start, end }) => source.slice(start, end))),
  ).toEqual([['|', '|&'], ['|']]);
});

test('comments are those of the shell, not every hash', () => {
  const source = '# one\na#b "# no" ${c#d} # two\ncat <<E\n# no\nE\n';
  expect(read(source).comments.map(({ start, end }) => source.slice(start, end))).toEqual(['# one', '# two']);
});

test('functions are known by name', () => {
  expect([...read('die() { echo; }\nfunction f { g; }').functions]).toEqual(['die', 'f']);
});

test('damaged scripts give what could be read, and their first fault', () => {
  const { commands, fault } = read('apt-get update &&');
  expect(commands).toHaveLength(1);
  expect(fault?.offset).toBe(17);
  expect(read('if a; then').fault).toBeDefined();
  expect(read('a; b').fault).toBeUndefined();
});

test('any text is read without an exception', () => {
  const shreds = [
    '$(',
    '`',
    '"',
    "'",
    '<<E',
    '${',
    '(',
    ')',
    '{',
    '}',
    '\n',
    '|',
    '&&',
    '#',
    'a',
    '\\',
    ';;',
  ];
  for (let seed = 0; seed < 400; seed++) {
    const text = Array.from(
      { length: 12 },
      (_, index) => shreds[(seed * 31 + index * index * 7 + index * seed) % shreds.length],
    );
    expect(() => read(text.join(' '))).not.toThrow();
  }
});
