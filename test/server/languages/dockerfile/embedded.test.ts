import { expect, test } from 'vitest';
import type { Assignment, Command, Process } from '../../../../server/core/fragment.ts';
import { applyEdits, type TextEdit } from '../../../../server/core/text.ts';
import { processesOf } from '../../../../server/languages/dockerfile/embedded.ts';
import { parse } from './parsing.ts';

const processes = (text: string, path?: string): Process[] => processesOf(parse(text, path));

const lastProcess = (text: string): Process => {
  const found = processes(text).at(-1);
  if (!found) throw new Error('The file starts nothing.');
  return found;
};

const commands = (text: string): Command[] =>
  lastProcess(text).fragments.filter((fragment): fragment is Command => fragment.kind === 'command');

const words = (text: string): string[][] =>
  commands(text).map(({ list }) => list.words.map(({ value }) => value.text));

const assignment = (text: string): Assignment => {
  const found = lastProcess(text).fragments.find((fragment) => fragment.kind === 'assignment');
  if (!found) throw new Error('There is no assignment.');
  return found;
};

const edited = (text: string, edits: readonly TextEdit[] | undefined): string | undefined =>
  edits && applyEdits(text, edits).replace('FROM x:1\n', '');

/** The file after something new was put at the end of the value. */
function appended(env: string, addition: string): string | undefined {
  const text = `FROM x:1\n${env}`;
  const { value } = assignment(text);
  const end = value.text.text.length;
  return edited(text, value.write({ start: end, end }, addition));
}

test('the environment comes in order, with that of the stage below', () => {
  const text = 'FROM x:1 AS base\nENV A=1 B="2 3"\nFROM base\nENV A=4\nCMD ["java"]\n';
  const process = lastProcess(text);
  expect(process.label).toBe('stage 1');
  expect(
    process.fragments.map((fragment) =>
      fragment.kind === 'assignment' ? `${fragment.name}=${fragment.value.text.text}` : 'command',
    ),
  ).toEqual(['A=1', 'B=2 3', 'A=4', 'command']);
});

test('a stage that only others continue is no process of its own', () => {
  const labels = processes('FROM x:1 AS base\nENV A=1\nFROM base AS app\nCMD ["a"]\n').map(
    ({ label }) => label,
  );
  expect(labels).toEqual(['stage app']);
});

test('ENTRYPOINT and CMD in exec form are one command line', () => {
  expect(words('FROM x:1\nENTRYPOINT ["java"]\nCMD ["-jar", "a.jar"]\n')).toEqual([
    ['java', '-jar', 'a.jar'],
  ]);
});

test('what an init program, sh -c or env starts is the command', () => {
  expect(words('FROM x:1\nENTRYPOINT ["tini", "-g", "--"]\nCMD ["java", "-jar", "a"]\n')).toEqual([
    ['java', '-jar', 'a'],
  ]);
  expect(words('FROM x:1\nCMD ["sh", "-c", "cd /x && exec java $O -jar \\"a b\\""]\n')).toEqual([
    ['cd', '/x'],
    ['java', '$O', '-jar', 'a b'],
  ]);
  expect(words('FROM x:1\nCMD exec env A=1 java -jar a > /log 2>&1\n')).toEqual([['java', '-jar', 'a']]);
  expect(words("FROM x:1\nCMD bash -ec 'java -jar a'\n")).toEqual([['java', '-jar', 'a']]);
});

test('a CMD behind a start script is a program of its own, too', () => {
  expect(words('FROM x:1\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["java", "-jar", "a"]\n')).toEqual([
    ['/docker-entrypoint.sh', 'java', '-jar', 'a'],
    ['java', '-jar', 'a'],
  ]);
  expect(words('FROM x:1\nENTRYPOINT ["/docker-entrypoint.sh"]\nCMD ["-v"]\n')).toEqual([
    ['/docker-entrypoint.sh', '-v'],
  ]);
});

test('an ENTRYPOINT in shell form ignores CMD; a new ENTRYPOINT drops the CMD of the stage below', () => {
  expect(words('FROM x:1\nENTRYPOINT java -jar a\nCMD ["b"]\n')).toEqual([['java', '-jar', 'a']]);
  expect(words('FROM x:1 AS a\nCMD ["b"]\nFROM a\nENTRYPOINT ["c"]\n')).toEqual([['c']]);
});

test('the shell form of PowerShell and cmd is left alone', () => {
  expect(processes('FROM x:1\nSHELL ["powershell", "-Command"]\nCMD java -jar a\n')).toEqual([]);
  expect(processes('# escape=`\nFROM x:1\nCMD java -jar a\n')).toEqual([]);
});

test('ranges lead back through JSON escapes, quotes and continuations', () => {
  const text = 'FROM x:1\nENTRYPOINT ["java", "-Da=\\"b\\"", \\\n  "-Xmx1g"]\n';
  const found = commands(text)[0]?.list.words.map(({ range }) => text.slice(range.start, range.end));
  expect(found).toEqual(['"java"', '"-Da=\\"b\\""', '"-Xmx1g"']);
  const shell = 'FROM x:1\nCMD java "-Da=b c" \\\n  -Xmx1g\n';
  const inShell = commands(shell)[0]?.list.words.map(({ range }) => shell.slice(range.start, range.end));
  expect(inShell).toEqual(['java', '"-Da=b c"', '-Xmx1g']);
});

test('words are put in, taken out and replaced in the syntax of the command', () => {
  const edits = (command: string, edit: (list: Command['list']) => readonly TextEdit[] | undefined) => {
    const text = `FROM x:1\n${command}`;
    const list = commands(text)[0]?.list;
    return list && edited(text, edit(list));
  };
  const json = 'CMD ["java", "-jar", "a"]';
  expect(edits(json, (list) => list.insert(1, '-D"x"'))).toBe('CMD ["java", "-D\\"x\\"", "-jar", "a"]');
  expect(edits(json, (list) => list.insert(3, '-v'))).toBe('CMD ["java", "-jar", "a", "-v"]');
  expect(edits(json, (list) => list.remove(1))).toBe('CMD ["java", "a"]');
  expect(edits(json, (list) => list.remove(0))).toBe('CMD ["-jar", "a"]');
  expect(edits(json, (list) => list.replace(2, 'b'))).toBe('CMD ["java", "-jar", "b"]');
  const both = 'ENTRYPOINT ["java"]\nCMD ["-jar", "a"]';
  expect(edits(both, (list) => list.insert(1, '-x'))).toBe('ENTRYPOINT ["java", "-x"]\nCMD ["-jar", "a"]');
  expect(edits(both, (list) => list.remove(1))).toBe('ENTRYPOINT ["java"]\nCMD ["a"]');
  const shell = 'CMD exec java -Xmx1g \\\n  -jar a && b';
  expect(edits(shell, (list) => list.insert(1, '-Da=b c'))).toBe(
    "CMD exec java '-Da=b c' -Xmx1g \\\n  -jar a && b",
  );
  expect(edits(shell, (list) => list.insert(4, '-v'))).toBe('CMD exec java -Xmx1g \\\n  -jar a -v && b');
  expect(edits(shell, (list) => list.remove(1))).toBe('CMD exec java \\\n  -jar a && b');
  const script = 'CMD ["sh", "-c", "java \\"a b\\""]';
  expect(edits(script, (list) => list.insert(1, '-Dx=y z'))).toBe(
    `CMD ["sh", "-c", "java '-Dx=y z' \\"a b\\""]`,
  );
  expect(edits('CMD sh -c "java a"', (list) => list.replace(1, 'b'))).toBe('CMD sh -c "java b"');
});

test('a value is written so that its quoting stays valid', () => {
  expect(appended('ENV A="b"', ' -Dx="y"')).toBe('ENV A="b -Dx=\\"y\\""');
  expect(appended("ENV A='b'", ' c')).toBe("ENV A='b c'");
  expect(appended("ENV A='b'", " 'c")).toBeUndefined();
  expect(appended('ENV A=b', 'c')).toBe('ENV A=bc');
  expect(appended('ENV A=b D=e', ' c')).toBe('ENV A="b c" D=e');
  expect(appended('ENV A=$B', ' c')).toBe('ENV A="$B c"');
  expect(appended('ENV A=b\\ d', ' c')).toBe('ENV A=b\\ d\\ c');
  expect(appended('ENV A=', 'b c')).toBe('ENV A="b c"');
  expect(appended('ENV A=""', 'b c')).toBe('ENV A="b c"');
  expect(appended('ENV A b c', ' d')).toBe('ENV A b c d');
  expect(appended('ENV A="b \\\n  c" D=e', ' d')).toBe('ENV A="b \\\n  c d" D=e');
  expect(appended('ENV A=b', '\n')).toBeUndefined();
});

test('the image is that at the bottom, resolved through arguments, and says where it comes from', () => {
  expect(
    lastProcess('ARG JDK=17\n\nFROM eclipse-temurin:${JDK}-jre AS a\nFROM a\nCMD ["java"]\n').image,
  ).toEqual({
    name: 'eclipse-temurin',
    tag: '17-jre',
    from: 'FROM eclipse-temurin:${JDK}-jre with ARG JDK=17, line 3',
  });
  expect(lastProcess('FROM docker.io/library/x:1@sha256:ab\nCMD ["a"]\n').image).toMatchObject({
    registry: 'docker.io',
    name: 'x',
    digest: 'sha256:ab',
  });
  expect(lastProcess('ARG JDK\nFROM eclipse-temurin:${JDK}-jre\nCMD ["java"]\n').image).toBeUndefined();
});

test('a hundred stages on top of each other are followed, and a file with thousands stays small', () => {
  const chain = (count: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `FROM ${index === 0 ? 'x:1' : `s${index - 1}`} AS s${index}\nENV A${index}=1\nCMD ["java"]\n`,
    ).join('');
  expect(lastProcess(chain(100)).fragments).toHaveLength(101);
  const fragments = processes(chain(4000)).flatMap((process) => process.fragments);
  expect(fragments.length).toBeLessThan(10_000);
});
