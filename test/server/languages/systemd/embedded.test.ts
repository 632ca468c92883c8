// What a unit hands to other languages: words and assignments as the program gets them, and edits in unit syntax.

import { describe, expect, test } from 'vitest';
import type { Assignment, Command, Process } from '../../../../server/core/fragment.ts';
import { NOTHING_AROUND } from '../../../../server/core/surroundings.ts';
import { resolveTarget } from '../../../../server/core/target.ts';
import { applyEdits, SourceText, type TextEdit } from '../../../../server/core/text.ts';
import { engine } from '../../../harness/findings.ts';
import { dedent } from '../../../harness/marks.ts';

function processes(text: string, path = 'app.service'): readonly Process[] {
  const systemd = engine().languages.find(({ id }) => id === 'systemd');
  if (!systemd) throw new Error('There is no systemd language.');
  const target = () => resolveTarget(systemd.subject, [], undefined);
  return systemd.open({ source: new SourceText(text), path, target, around: NOTHING_AROUND }).processes;
}

const service = (...lines: readonly string[]): string => `[Service]\n${lines.join('\n')}\n`;

const commands = (text: string): Command[] =>
  processes(text).flatMap(({ fragments }) => fragments.filter((fragment) => fragment.kind === 'command'));

const words = (text: string): string[][] =>
  commands(text).map(({ list }) => list.words.map(({ value }) => value.text));

const assignments = (text: string): Assignment[] =>
  processes(text)[0]?.fragments.filter((fragment) => fragment.kind === 'assignment') ?? [];

const environment = (text: string): Record<string, string> =>
  Object.fromEntries(assignments(text).map(({ name, value }) => [name, value.text.text]));

const edited = (text: string, edits: readonly TextEdit[] | undefined): string =>
  edits ? applyEdits(text, edits) : 'no edit';

describe('words of a command line', () => {
  // Expected values are those that systemd 252 prints for the same line.
  test('are split and unquoted as systemd does it', () => {
    const line = String.raw`ExecStart=/bin/echo a"b c"d 'x y'z "q\"r" \x41 \q \; 'a;'`;
    expect(words(service(line))).toEqual([
      ['/bin/echo', 'ab cd', 'x yz', 'q"r', 'A', String.raw`\q`, ';', 'a;'],
    ]);
  });

  test('a lone semicolon starts another command, a glued one does not', () => {
    expect(words(service('ExecStart=/bin/a x ; -@/bin/b argv0 c;d'))).toEqual([
      ['/bin/a', 'x'],
      ['/bin/b', 'argv0', 'c;d'],
    ]);
  });

  test('prefixes are not part of the program', () => {
    const text = service('ExecStart=-+:/usr/bin/java -jar app.jar');
    const [command] = commands(text);
    const [program] = command?.list.words ?? [];
    expect(program && text.slice(program.range.start, program.range.end)).toBe('/usr/bin/java');
  });

  test('specifiers and variables are opaque, and only a word $NAME may fall apart', () => {
    const [command] = commands(service('ExecStart=/bin/a %i ${B} "$C" -D$E $$F 100%%'));
    expect(command?.list.words.map(({ splits }) => splits)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    const opaque = command?.list.words.map(({ value }) => value.pieces.some((piece) => piece.opaque));
    expect(opaque).toEqual([false, true, true, true, false, false, false]);
    expect(command?.list.words.slice(4).map(({ value }) => value.text)).toEqual(['-D$E', '$F', '100%']);
  });

  test('go on over continuation lines and comments', () => {
    expect(words(service('ExecStart=/bin/echo one \\', '# remark', '   two \\', '   three'))).toEqual([
      ['/bin/echo', 'one', 'two', 'three'],
    ]);
  });

  test('an empty assignment takes back the lines before it', () => {
    expect(words(service('ExecStart=/bin/a', 'ExecStart=', 'ExecStart=/bin/b'))).toEqual([['/bin/b']]);
  });

  test('the program behind env is the program', () => {
    expect(words(service('ExecStart=/usr/bin/env LANG=C java -jar a.jar'))).toEqual([
      ['java', '-jar', 'a.jar'],
    ]);
  });
});

describe('scripts for sh -c', () => {
  test('give their simple commands, without redirections and introductions', () => {
    const script =
      "ExecStart=/bin/bash -euo pipefail -c 'cd /srv && exec java -Xmx1g -jar a.jar >> /var/log/a.log 2>&1'";
    expect(words(service(script))).toEqual([
      ['cd', '/srv'],
      ['java', '-Xmx1g', '-jar', 'a.jar'],
    ]);
  });

  test('give their assignments', () => {
    const text = service(`ExecStart=/bin/sh -c 'export JAVA_OPTS="-Xmx1g -Xss1m"; exec /opt/app/run'`);
    expect(environment(text)).toEqual({ JAVA_OPTS: '-Xmx1g -Xss1m' });
    const [options] = assignments(text);
    const end = options?.value.text.text.length ?? 0;
    expect(edited(text, options?.value.write({ start: end, end }, ' -Xms1g'))).toBe(
      service(`ExecStart=/bin/sh -c 'export JAVA_OPTS="-Xmx1g -Xss1m -Xms1g"; exec /opt/app/run'`),
    );
  });

  test('are edited inside of both layers of quotes', () => {
    const text = service("ExecStart=/bin/sh -c 'java -jar a.jar | tee log'");
    const [java] = commands(text);
    expect(edited(text, java?.list.insert(1, '-Xloggc:%p'))).toBe(
      service("ExecStart=/bin/sh -c 'java -Xloggc:%%p -jar a.jar | tee log'"),
    );
    expect(edited(text, java?.list.insert(3, 'run'))).toBe(
      service("ExecStart=/bin/sh -c 'java -jar a.jar run | tee log'"),
    );
    expect(java?.list.insert(1, 'two words')).toBeUndefined();
  });
});

describe('edits of a command line', () => {
  const text = dedent(`
    [Service]
    ExecStart=/usr/bin/java \\
        -Xms1g \\
        # room for the index
        -Xmx2g \\
        -jar app.jar
    User=app
  `);
  const list = () => commands(text)[0]?.list;

  test('a new word goes where it is wanted', () => {
    expect(edited(text, list()?.insert(1, '-XX:+UseG1GC'))).toContain('    -XX:+UseG1GC -Xms1g \\\n');
    expect(edited(text, list()?.insert(5, '--dry-run'))).toContain('-jar app.jar --dry-run\nUser=app\n');
  });

  test('a word leaves together with its line, comments stay', () => {
    expect(edited(text, list()?.remove(1))).toContain('/usr/bin/java \\\n    # room for the index\n');
    const without = edited(text, list()?.remove(2));
    expect(without).toContain('-Xms1g \\\n    # room for the index\n \\\n    -jar app.jar\n');
    expect(words(without)).toEqual([['/usr/bin/java', '-Xms1g', '-jar', 'app.jar']]);
  });

  test('what systemd would read differently is quoted and escaped', () => {
    const after = edited(text, list()?.replace(2, 'a "b" 50% $HOME \\'));
    expect(after).toContain('"a \\"b\\" 50%% $$HOME \\\\"');
    expect(words(after)[0]?.[2]).toBe('a "b" 50% $HOME \\');
  });

  test('the program itself stays', () => {
    expect(list()?.remove(0)).toBeUndefined();
    expect(list()?.insert(0, 'nice')).toBeUndefined();
  });

  test('a line whose quote is never closed is not edited', () => {
    expect(commands(service('ExecStart=/bin/a "b c'))[0]?.list.insert(1, 'd')).toBeUndefined();
  });
});

describe('environment', () => {
  test('several assignments per line, quoted or not', () => {
    const line = `Environment=A=1 "B=2 3" C="4 5" 'D=6'"7" E=a\\sb nonsense`;
    expect(environment(service(line))).toEqual({ A: '1', B: '2 3', C: '4 5', D: '67', E: 'a b' });
  });

  test('resets, later values and UnsetEnvironment= count', () => {
    const lines = ['Environment=A=1 B=1', 'Environment=', 'Environment=B=2 C=2', 'Environment=C=3 D=3'];
    expect(environment(service(...lines, 'UnsetEnvironment=D'))).toEqual({ B: '2', C: '3' });
  });

  test.each([
    ['"JAVA_OPTS=-Xmx1g"', '"JAVA_OPTS=-Xmx1g -Xss1m"'],
    ["'JAVA_OPTS=-Xmx1g' B=1", "'JAVA_OPTS=-Xmx1g -Xss1m' B=1"],
    ['JAVA_OPTS="-Xmx1g"', 'JAVA_OPTS="-Xmx1g -Xss1m"'],
    ['JAVA_OPTS=-Xmx1g B=1', '"JAVA_OPTS=-Xmx1g -Xss1m" B=1'],
    ['JAVA_OPTS=', '"JAVA_OPTS= -Xss1m"'],
    ['JAVA_OPTS=""', 'JAVA_OPTS=" -Xss1m"'],
  ])('%s takes a further option as %s', (before, after) => {
    const text = service(`Environment=${before}`);
    const [options] = assignments(text);
    const end = options?.value.text.text.length ?? 0;
    const result = edited(text, options?.value.write({ start: end, end }, ' -Xss1m'));
    expect(result).toBe(service(`Environment=${after}`));
    expect(environment(result).JAVA_OPTS).toMatch(/ -Xss1m$/);
  });

  test('a percent sign is doubled and a quote escaped', () => {
    const text = service('Environment="A=1"');
    const [a] = assignments(text);
    expect(edited(text, a?.value.write({ start: 0, end: 1 }, 'a"%p'))).toBe(
      service('Environment="A=a\\"%%p"'),
    );
  });

  test('a drop-in without a command still has its environment', () => {
    const [process] = processes(service('Environment=A=1'), '/etc/systemd/system/kafka.service.d/heap.conf');
    expect(process?.label).toBe('kafka.service');
  });
});

describe('processes', () => {
  test('commands beside ExecStart= are processes of their own, without doubling the environment', () => {
    const text = service(
      'Environment=A=1',
      'ExecStartPre=/bin/pre',
      'ExecStart=/bin/main',
      'ExecStop=/bin/stop',
    );
    expect(processes(text).map(({ label, fragments }) => `${label}: ${fragments.length}`)).toEqual([
      'app.service: 2',
      'app.service ExecStartPre: 1',
      'app.service ExecStop: 1',
    ]);
  });
});
