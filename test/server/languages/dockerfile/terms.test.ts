// Declared hints over Dockerfiles: written as a note's text, read and run as those of a team are.

import { expect, test } from 'vitest';
import type { Finding } from '../../../../server/core/finding.ts';
import { applyEdits } from '../../../../server/core/text.ts';
import { termGroups } from '../../../../server/languages/dockerfile/terms.ts';
import { parseNote } from '../../../../server/notes/note-file.ts';
import { compilePattern } from '../../../../server/notes/pattern-library.ts';
import { createHintRunner } from '../../../../server/workspace/hints.ts';
import { analyse } from '../../../harness/findings.ts';
import { readMarks } from '../../../harness/marks.ts';
import { noise } from '../../../harness/noise.ts';
import { parse } from './parsing.ts';

/** Findings of one hint, whose conditions and fix stand in YAML. */
function run(hint: string, text: string, path = 'Dockerfile'): Finding[] {
  const lines = ['id: test', 'language: dockerfile', 'message: Message.', ...hint.split('\n')];
  const yaml = lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`).join('\n');
  const { note, problems } = parseNote('test', `---\ntitle: Test\ntags: [a]\nhints:\n${yaml}\n---\nText.\n`);
  expect(problems).toEqual([]);
  const terms = analyse(path, text).files.map((file) => file.terms());
  return createHintRunner(note.hints, compilePattern)(path, terms, ({ severity }) => severity);
}

function expectHint(hint: string, marked: string, path?: string): Finding[] {
  const { text, ranges } = readMarks(marked);
  const findings = run(hint, text, path);
  const show = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(findings.map(({ range }) => show(range))).toEqual(ranges.map(show));
  expect(findings.map(({ range }) => range)).toEqual(ranges);
  return findings;
}

function fixed(hint: string, text: string): string | undefined {
  const fix = run(hint, text)[0]?.fixes[0];
  return fix && applyEdits(text, fix.edits);
}

test('an instruction is found by what it says', () => {
  expectHint('report: { has: RUN, matches: "curl .*\\\\| *sh" }', 'FROM x:1\nRUN ⟦curl a | sh⟧\nRUN ls\n');
  expectHint('report: { has: FROM, matches: "^alpine" }', 'ARG V=3\nFROM ⟦alpine:$V⟧\n');
  expectHint('report: { has: RUN, matches: pip }', 'FROM x:1\nRUN <<E\n⟦pip⟧ install a\nE\n');
});

test('only what the last instruction of a container sets counts', () => {
  const root = 'report: { has: USER, equals: root }';
  expectHint(root, 'FROM x:1\nUSER root\nRUN a\nUSER app\n');
  expectHint(root, 'FROM x:1\nUSER app\nUSER ⟦root⟧\n');
  expectHint('report: { has: ENV.A, equals: 1 }', 'FROM x:1 AS a\nENV A=1\nFROM a\nENV A=2\n');
});

test('something is missing only in the final stage, seen with the stages it is built on', () => {
  const user = 'report: { missing: USER }';
  expectHint(user, 'FROM x:1 AS build\nRUN a\n⟦FROM y:1⟧\nRUN b\n');
  expectHint(user, 'FROM x:1 AS base\nUSER app\nFROM base\nRUN b\n');
  expectHint(user, 'FROM x:1 AS base\nRUN a\n⟦FROM base⟧\n');
});

test('nothing is missing in a template, and a value from outside passes no test', () => {
  expectHint('report: { missing: USER }', 'FROM {{ base }}\nRUN a\n', 'Dockerfile.j2');
  expectHint('report: { has: USER, matches: "." }', 'FROM x:1\nARG U\nUSER $U\n');
  expectHint('report: { missing: ARG.V, equals: 1 }', 'FROM x:1\nARG V\n');
  expectHint('report: { has: FROM, matches: base }', 'FROM x:1 AS base\nFROM base\n');
});

test('what a value says for certain counts beside what comes from outside', () => {
  expectHint('report: { has: EXPOSE, matches: "\\\\b22\\\\b" }', 'FROM x:1\nARG P\nEXPOSE $P ⟦22⟧\n');
  expectHint('report: { has: EXPOSE, matches: "\\\\b22\\\\b" }', 'FROM x:1\nARG P\nEXPOSE 22$P\n');
  const root = 'report: { has: COPY, matches: "user=root\\\\b" }';
  expectHint(root, 'FROM x:1\nARG U\nCOPY <<E /etc/app\nport=$U\n⟦user=root⟧\nE\n');
  expectHint(root, 'FROM x:1\nARG U\nCOPY <<E /etc/app\nuser=root$U\nE\n');
  expectHint('report: { has: ENV.P, matches: "^/opt/" }', 'FROM x:1\nARG V\nENV P=⟦/opt/app-$V⟧\n');
});

test('durations, counts and ports are compared by their units', () => {
  const slow = 'report: { has: HEALTHCHECK.--interval, above: 1m }';
  expectHint(slow, 'FROM x:1\nHEALTHCHECK --interval=⟦90s⟧ CMD a\n');
  expectHint(slow, 'FROM x:1\nHEALTHCHECK --interval=60s CMD a\n');
  expectHint(
    'report: { has: HEALTHCHECK.--retries, below: 2 }',
    'FROM x:1\nHEALTHCHECK --retries=⟦1⟧ CMD a\n',
  );
  expectHint('report: { has: EXPOSE, below: 1024 }', 'FROM x:1\nEXPOSE ⟦80/tcp⟧\nEXPOSE 8080\n');
  expectHint('report: { has: ENV.N, above: 9 }', 'FROM x:1\nENV M=1 N=⟦"10"⟧\n');
});

test('a condition is asked of the same stage', () => {
  const hint = 'when: { has: FROM, matches: python }\nreport: { missing: ENV.PYTHONUNBUFFERED }';
  expectHint(hint, 'FROM node:1 AS a\n⟦FROM python:3⟧\n');
  expectHint(hint, 'FROM python:3 AS a\nFROM node:1\n');
});

test('a missing term is added where it takes effect', () => {
  const user = 'report: { missing: USER }\nfix: { set: USER=app }';
  expect(fixed(user, 'FROM x:1\nRUN a\n\n# starts\nCMD ["a"]\n')).toBe(
    'FROM x:1\nRUN a\nUSER app\n\n# starts\nCMD ["a"]\n',
  );
  expect(fixed(user, 'FROM x:1\r\nRUN <<E\r\na\r\nE')).toBe('FROM x:1\r\nRUN <<E\r\na\r\nE\r\nUSER app');
  expect(fixed(user, 'FROM x:1\nRUN a \\\n# dangling')).toBeUndefined();
  const env = 'report: { missing: ENV.A }\nfix: { set: "ENV.A=b c" }';
  expect(fixed(env, 'FROM x:1\nRUN a\n')).toBe('FROM x:1\nENV A="b c"\nRUN a\n');
});

test('a value is replaced with quotes where it needs them', () => {
  const env = 'report: { has: ENV.A }\nfix: { replace: "d \\"e" }';
  expect(fixed(env, "FROM x:1\nENV A='b' B=c\n")).toBe('FROM x:1\nENV A="d \\"e" B=c\n');
  expect(fixed(env, 'FROM x:1\nENV A b c\n')).toBe('FROM x:1\nENV A "d \\"e"\n');
  const from = 'report: { has: FROM, matches: ":latest$" }\nfix: { replace: "alpine:3.22" }';
  expect(fixed(from, 'FROM alpine:latest AS a\nFROM a\n')).toBe('FROM alpine:3.22 AS a\nFROM a\n');
  const retries = 'report: { missing: HEALTHCHECK.--retries }\nfix: { set: HEALTHCHECK.--retries=3 }';
  expect(fixed(retries, 'FROM x:1\nHEALTHCHECK --interval=1s CMD a\n')).toBe(
    'FROM x:1\nHEALTHCHECK --retries=3 --interval=1s CMD a\n',
  );
  const argument = 'report: { has: ARG.V }\nfix: { set: ARG.V=1 }';
  expect(fixed(argument, 'FROM x:1\nARG V\n')).toBe('FROM x:1\nARG V=1\n');
  const signal = 'report: { has: STOPSIGNAL }\nfix: { replace: SIGTERM }';
  expect(fixed(signal, 'FROM x:1\nSTOPSIGNAL 9\n')).toBe('FROM x:1\nSTOPSIGNAL SIGTERM\n');
});

test('a term is removed alone, or with its instruction where nothing else stands in it', () => {
  const env = 'report: { has: ENV.A }\nfix: { remove: ENV.A }';
  expect(fixed(env, 'FROM x:1\nENV A=1 \\\n    B=2\n')).toBe('FROM x:1\nENV B=2\n');
  expect(fixed(env, 'FROM x:1\nENV B=2 \\\n    A=1\n')).toBe('FROM x:1\nENV B=2\n');
  expect(fixed(env, 'FROM x:1\nENV A=1\nRUN a\n')).toBe('FROM x:1\nRUN a\n');
  const link = 'report: { has: COPY.--link }\nfix: { remove: COPY.--link }';
  expect(fixed(link, 'FROM x:1\nCOPY --link --from=y a b\n')).toBe('FROM x:1\nCOPY --from=y a b\n');
  const run = 'report: { has: RUN, matches: curl }\nfix: { remove: RUN }';
  expect(fixed(run, 'FROM x:1\nRUN <<E\ncurl\nE\nUSER a\n')).toBe('FROM x:1\nUSER a\n');
});

test('no fix is offered where several instructions could be meant', () => {
  const run = 'report: { missing: RUN, matches: clean }\nfix: { set: RUN=apt-get clean }';
  expect(run && fixed(run, 'FROM x:1\nRUN a\n')).toBeUndefined();
  expect(
    fixed(
      'report: { missing: EXPOSE, equals: 8080 }\nfix: { set: EXPOSE=8080 }',
      'FROM x:1\nEXPOSE 1\nEXPOSE 2\n',
    ),
  ).toBeUndefined();
});

test('of several instructions, the one that was found is replaced', () => {
  const port = 'report: { has: EXPOSE, equals: 22 }\nfix: { replace: 2222 }';
  expect(fixed(port, 'FROM x:1\nEXPOSE 22\nEXPOSE 80\n')).toBe('FROM x:1\nEXPOSE 2222\nEXPOSE 80\n');
  const run = 'report: { has: RUN, matches: apt-key }\nfix: { replace: "true" }';
  expect(fixed(run, 'FROM x:1\nRUN a\nRUN apt-key \\\n  b\n')).toBe('FROM x:1\nRUN a\nRUN true\n');
  expect(fixed(run, 'FROM x:1\nRUN <<E\napt-key\nE\n')).toBeUndefined();
});

test('arguments in front of the first FROM are terms, too', () => {
  const version = 'report: { has: ARG.V, equals: latest }\nfix: { replace: 3.22 }';
  expectHint(version, 'ARG V=⟦latest⟧\nFROM x:$V\n');
  expect(fixed(version, 'ARG V=latest\nFROM x:$V\n')).toBe('ARG V=3.22\nFROM x:$V\n');
  expectHint('report: { missing: USER }', 'ARG V=1\n⟦FROM x:$V⟧\n');
});

test('whatever the text, every change that a hint can ask for gives a text that can be read', () => {
  const sample =
    'ARG V=1\nFROM x:$V AS a\nENV A=1 B="2 3" \\\n C=4\nRUN <<E\nb\nE\nFROM a\nUSER u\nHEALTHCHECK --retries=1 CMD c\n';
  const keys = [
    'FROM',
    'USER',
    'ENV.A',
    'ENV.N',
    'LABEL.l',
    'HEALTHCHECK.--retries',
    'EXPOSE',
    'CMD',
    'ARG.V',
  ];
  for (const text of noise(13, [sample], 200)) {
    for (const group of termGroups(parse(text))) {
      const sets = keys.map((key) => group.set(key, key === 'ENV.A' ? 'x "y' : '1'));
      const changes = group.terms.flatMap((term) => [group.remove(term), group.replace?.(term, '1')]);
      for (const edits of [...sets, ...changes]) parse(applyEdits(text, edits ?? []));
    }
  }
});

test('what was set is what is read again', () => {
  const said = (text: string, key: string) =>
    termGroups(parse(text))
      .at(-1)
      ?.terms.find((term) => term.key === key)?.value?.text.text;
  const values: readonly (readonly [string, string])[] = [
    ['ENV.A', 'x "y" \\z'],
    ['LABEL.a.b', "it's"],
    ['USER', 'app:app'],
    ['FROM', 'alpine:3.22'],
    ['HEALTHCHECK.--retries', '5'],
    ['CMD', '["a", "b"]'],
  ];
  const text = 'FROM x:1\nENV A=1 B=2\nHEALTHCHECK --interval=1s CMD c\nCMD old \\\n  way\n';
  for (const [key, value] of values) {
    const edits = termGroups(parse(text)).at(-1)?.set(key, value) ?? [];
    expect(said(applyEdits(text, edits), key)).toBe(value);
  }
});
