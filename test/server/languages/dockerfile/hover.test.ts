import { expect, test } from 'vitest';
import { engine, hoverAt } from '../../../harness/findings.ts';

const hovered = (marked: string) => {
  const hover = hoverAt('Dockerfile', marked);
  return hover && { term: hover.term, text: hover.markdown };
};

test('an instruction shows what it does, its forms and its page', () => {
  const hover = hovered('FROM x:1\nCO▮PY a b\n');
  expect(hover?.term).toBe('dockerfile:COPY');
  expect(hover?.text).toContain('Copies files from the build context');
  expect(hover?.text).toContain('`--from`');
  expect(hover?.text).toContain('https://docs.docker.com/reference/dockerfile/#copy');
});

test('a flag shows its value, default and the version that brought it', () => {
  const hover = hovered('FROM x:1\nHEALTHCHECK --start-inter▮val=1s CMD true\n');
  expect(hover?.term).toBe('dockerfile:HEALTHCHECK.--start-interval');
  expect(hover?.text).toMatch(/duration[\s\S]*Default `5s`; since frontend 1\.6/);
});

test('a variable shows its value as the instruction sees it', () => {
  const text = (cursor: string) =>
    `ARG V=17\nFROM x:$${cursor === 'from' ? '▮' : ''}V\nENV A=1\nENV A=2 B=$${cursor === 'env' ? '▮' : ''}A\nRUN echo $${cursor === 'run' ? '▮' : ''}A \${B}\n`;
  expect(hovered(text('from'))?.text).toContain('Value: `17`, unless the build sets another');
  expect(hovered(text('env'))?.text).toContain('Value: `1`');
  expect(hovered(text('run'))).toEqual({
    term: 'dockerfile:ENV.A',
    text: expect.stringContaining('Value: `2`\n\nDeclared in line 4'),
  });
});

test('a variable is explained in scripts as well: in heredocs and behind sh -c', () => {
  expect(hovered('FROM x:1\nENV A=1\nRUN <<E\necho $▮A\nE\n')?.text).toContain('Value: `1`');
  expect(hovered('FROM x:1\nENV A=1\nCMD ["sh", "-c", "echo $▮A"]\n')?.text).toContain('Value: `1`');
  expect(hovered('FROM x:1\nENV A=1\nCMD ["echo", "$▮B"]\n')).toBeUndefined();
});

test('a variable of an earlier stage is known in the stage built on it, a global argument only after its ARG', () => {
  expect(hovered('FROM x:1 AS a\nENV A=1\nFROM a\nRUN echo $▮A\n')?.text).toContain('Value: `1`');
  expect(hovered('ARG V=17\nFROM x:1\nRUN echo $▮V\n')?.text).toContain('Not set in this file');
  expect(hovered('ARG V=17\nFROM x:1\nARG V\nRUN echo $▮V\n')?.text).toContain('Value: `17`');
});

test('a predefined argument says where it is known', () => {
  expect(hovered('FROM --platform=$BUILD▮PLATFORM x:1\n')).toEqual({
    term: 'dockerfile:ARG.BUILDPLATFORM',
    text: expect.stringContaining('Predefined'),
  });
});

test('an image shows its parts, a stage where it comes from', () => {
  expect(hovered('FROM quay.io/org/▮app:1.2@sha256:ab\n')?.text).toBe(
    '**`org/app`** image\n\n- Registry: `quay.io`\n- Tag: `1.2`\n- Digest: `sha256:ab`',
  );
  expect(hovered('FROM x:1 AS base\nFROM ba▮se\n')?.text).toContain('declared in line 1');
  expect(hovered('FROM scr▮atch\n')?.text).toContain('empty image');
});

test('a parser directive is explained', () => {
  expect(hovered('# esc▮ape=`\nFROM x:1\n')?.term).toBe('dockerfile:escape');
});

test('the inside of ONBUILD is explained like any other instruction', () => {
  expect(hovered('FROM x:1\nONBUILD R▮UN true\n')?.term).toBe('dockerfile:RUN');
});

test('text from the file cannot become markup', () => {
  expect(hovered('FROM x:1\nENV A="`[x](y)`"\nRUN $▮A\n')?.text).toContain('Value: `` `[x](y)` ``');
});

test('explain knows instructions, flags, directives and predefined arguments by name', () => {
  for (const term of ['env', 'COPY.--from', 'ARG.TARGETARCH', 'syntax']) {
    expect(engine().describe(`dockerfile:${term}`)).toContain('https://docs.docker.com');
  }
  expect(engine().describe('dockerfile:NOTHING')).toBeUndefined();
});

test('a stage behind --from and the type of a mount are explained', () => {
  const stages = 'FROM x:1 AS build\nFROM y:1\n';
  expect(hovered(`${stages}COPY --from=bu▮ild /a /a\n`)?.text).toContain('declared in line 1');
  expect(hovered(`${stages}COPY --from=ngi▮nx:1 /a /a\n`)?.text).toContain('image or named context');
  expect(hovered(`${stages}RUN --mount=type=ca▮che,target=/a b\n`)?.text).toContain('outlives the build');
  expect(hovered(`${stages}RUN --mount=type=bind,from=bui▮ld b\n`)?.text).toContain('declared in line 1');
});
