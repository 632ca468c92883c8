import { expect, test } from 'vitest';
import type { Completion } from '../../../../server/core/features.ts';
import { applyEdits } from '../../../../server/core/text.ts';
import { completeDockerfile } from '../../../../server/languages/dockerfile/complete.ts';
import { readMarks } from '../../../harness/marks.ts';
import { noise } from '../../../harness/noise.ts';
import { parse } from './parsing.ts';

function complete(marked: string, path?: string): Completion[] {
  const { text, cursor = 0 } = readMarks(marked);
  return completeDockerfile(parse(text, path), cursor).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
}

const labels = (marked: string, path?: string): string[] => complete(marked, path).map(({ label }) => label);

/** The text after the item of this label was chosen. */
function chosen(marked: string, label: string): string | undefined {
  const item = complete(marked).find((candidate) => candidate.label === label);
  return item && applyEdits(readMarks(marked).text, [item]);
}

test('an empty line offers instructions, those in front of FROM only ARG and FROM', () => {
  expect(labels('# a\n▮')).toEqual(['FROM', 'ARG']);
  expect(labels('FROM x:1\n▮\nCMD a\n').slice(0, 4)).toEqual(['FROM', 'RUN', 'COPY', 'ENV']);
  expect(labels('FROM x:1\nONBUILD ▮')).not.toContain('FROM');
  expect(complete('FROM x:1\n▮').find(({ label }) => label === 'MAINTAINER')?.deprecated).toBe(true);
});

test('directives are offered behind the # of a comment at the very top', () => {
  expect(labels('# syn▮\nFROM a:1')).toEqual(['# syntax=', '# escape=', '# check=']);
  expect(labels('#▮')).toHaveLength(3);
  expect(chosen('# esc▮\nFROM a:1', '# escape=')).toBe('# escape=`\nFROM a:1');
  expect(labels('# a note▮\nFROM a:1')).toEqual([]);
  expect(labels('FROM a:1\n# syn▮')).toEqual([]);
});

test('directives are offered at the very top only, each once', () => {
  expect(labels('▮')).toEqual(['FROM', 'ARG', '# syntax=', '# escape=', '# check=']);
  expect(labels('# syntax=docker/dockerfile:1\n▮\nFROM x:1\n')).toContain('# check=');
  expect(labels('# syntax=docker/dockerfile:1\n▮\nFROM x:1\n')).not.toContain('# syntax=');
  expect(labels('# a comment\n▮\nFROM x:1\n')).toEqual(['FROM', 'ARG']);
  expect(chosen('▮\nFROM x:1\n', '# syntax=')).toBe('# syntax=docker/dockerfile:1\nFROM x:1\n');
});

test('a keyword is replaced as a whole, in the case it is typed in, with its documentation', () => {
  expect(chosen('FROM x:1\nC▮P a b\n', 'COPY')).toBe('FROM x:1\nCOPY a b\n');
  expect(chosen('from x:1\nru▮', 'run')).toBe('from x:1\nrun ');
  const copy = complete('FROM x:1\nCO▮').find(({ label }) => label === 'COPY');
  expect(copy?.detail).toBe('COPY [flags] source… destination');
  expect(copy?.documentation).toContain('Copies files from the build context');
});

test('flags are those of the instruction that are not given yet', () => {
  expect(labels('FROM x:1\nCOPY --from=a --▮ a b\n')).not.toContain('--from');
  expect(labels('FROM x:1\nRUN --mount=type=ssh --m▮')).toContain('--mount');
  expect(chosen('FROM x:1\nHEALTHCHECK --int▮=3s CMD a\n', '--interval')).toBe(
    'FROM x:1\nHEALTHCHECK --interval=3s CMD a\n',
  );
  expect(labels('FROM x:1\nRUN a --▮')).toEqual([]);
  expect(labels('FROM x:1\nCOPY ▮')).toContain('--chown');
});

test('flags and values that came with a later version are left out', () => {
  expect(labels('# syntax=docker/dockerfile:1.4\nFROM x:1\nCOPY --▮')).not.toContain('--parents');
  expect(labels('# syntax=docker/dockerfile:1\nFROM x:1\nCOPY --▮')).toContain('--parents');
});

test('values of flags come from what the flag takes', () => {
  expect(labels('FROM x:1\nRUN --network=▮ a\n')).toEqual(['default', 'none', 'host']);
  expect(labels('FROM x:1\nADD --link=▮ a b\n')).toEqual(['true', 'false']);
  expect(labels('FROM x:1\nHEALTHCHECK --timeout=▮')).toContain('30s');
  expect(labels('FROM --platform=▮ x:1\n')).toContain('linux/arm64');
});

test('the options of a mount depend on its type', () => {
  expect(labels('FROM x:1\nRUN --mount=type=▮')).toEqual(['bind', 'cache', 'tmpfs', 'secret', 'ssh']);
  expect(labels('FROM x:1\nRUN --mount=type=tmpfs,▮')).toEqual(['target', 'size']);
  expect(labels('FROM x:1\nRUN --mount=type=cache,sharing=▮ a\n')).toEqual(['shared', 'private', 'locked']);
  expect(chosen('FROM x:1\nRUN --mount=type=secret,en▮ a\n', 'env')).toBe(
    'FROM x:1\nRUN --mount=type=secret,env= a\n',
  );
});

test('stages are offered where an earlier one can be named', () => {
  const stages = 'FROM x:1 AS build\nFROM y:1 AS test\n';
  expect(labels(`${stages}FROM ▮`)).toEqual(['test', 'build', 'x:1', 'y:1', 'scratch', '--platform']);
  expect(labels(`${stages}FROM z:1\nCOPY --from=▮ a b\n`)).toEqual(['test', 'build']);
  expect(labels(`${stages}FROM z:1\nRUN --mount=type=bind,from=▮`)).toEqual(['test', 'build']);
  expect(labels('FROM x:1 AS build\nCOPY --from=▮ a b\n')).toEqual([]);
  expect(labels('FROM x:1 ▮')).toContain('AS');
});

test('variables are those that the instruction sees, with their values', () => {
  const text = 'ARG V=1\nFROM x:$▮V\nENV A=1\nRUN echo ${B\n';
  expect(labels(text).slice(0, 2)).toEqual(['V', 'BUILDPLATFORM']);
  expect(chosen('FROM x:1\nENV HOME=/a\nRUN cd ${H▮\n', 'HOME')).toBe(
    'FROM x:1\nENV HOME=/a\nRUN cd ${HOME}\n',
  );
  expect(complete('FROM x:1\nENV A=1\nRUN echo $▮\n')).toMatchObject([{ label: 'A', detail: 'ENV 1' }]);
  expect(labels('FROM x:1\nENV A=1\nRUN a \\\n  # note\n  && echo "$▮"\n')).toEqual(['A']);
  expect(labels('FROM x:1\nENV A=1\nCMD ["$▮"]\n')).toEqual([]);
  expect(labels('FROM x:1\nENV A=1\nRUN echo \\$▮\n')).toEqual([]);
});

test('a stage is offered the arguments it can take over', () => {
  expect(labels('ARG V=1\nFROM x:1\nARG TARGETARCH\nARG ▮')).toEqual(
    expect.arrayContaining(['V', 'TARGETPLATFORM']),
  );
  expect(labels('ARG V=1\nFROM x:1\nARG TARGETARCH\nARG ▮')).not.toContain('TARGETARCH');
  expect(labels('FROM x:1\nARG V=▮')).toEqual([]);
});

test('words of which there are only a few are offered', () => {
  expect(labels('FROM x:1\nHEALTHCHECK --retries=1 ▮')).toEqual(expect.arrayContaining(['CMD', 'NONE']));
  expect(labels('FROM x:1\nSTOPSIGNAL SIG▮')).toContain('SIGQUIT');
  expect(chosen('FROM x:1\nEXPOSE 53/u▮\n', 'udp')).toBe('FROM x:1\nEXPOSE 53/udp\n');
  expect(chosen('FROM x:1\nLABEL org.op▮\n', 'org.opencontainers.image.source')).toBe(
    'FROM x:1\nLABEL org.opencontainers.image.source=\n',
  );
  expect(labels('FROM x:1\nSHELL ▮')[0]).toContain('pipefail');
});

test('nothing is offered in comments, in the content of heredocs and in parts of a template', () => {
  expect(labels('FROM x:1\n# ▮\n')).toEqual([]);
  expect(labels('FROM x:1\nRUN a \\\n# $▮\n b\n')).toEqual([]);
  expect(labels('FROM x:1\nRUN <<EOF\n▮\nEOF\n')).toEqual([]);
  expect(labels('FROM x:1\nRUN <<EOF\na\nEO▮F\n')).toEqual([]);
  expect(labels('FROM {{ ▮ }}\n', 'Dockerfile.j2')).toEqual([]);
});

test('any text and any cursor give completions that replace text around the cursor', () => {
  const samples = [
    'ARG V\nFROM --platform=$P x:$V AS a\nRUN --mount=type=cache,id=$A <<E cat \\\n# c\n b\nE\nENV A=${B',
  ];
  for (const text of noise(3, samples, 60)) {
    const model = parse(text);
    for (let offset = 0; offset <= text.length; offset += 3) {
      for (const { range } of completeDockerfile(model, offset)) {
        if (!(0 <= range.start && range.start <= offset && offset <= range.end && range.end <= text.length)) {
          expect.fail(`${range.start}-${range.end} is not around ${offset} in ${JSON.stringify(text)}`);
        }
      }
    }
  }
});
