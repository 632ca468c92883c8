import { expect, test } from 'vitest';
import type { Instruction } from '../../../../server/languages/dockerfile/model.ts';
import { parse } from './parsing.ts';

const kinds = (text: string): string[] => parse(text).instructions.map(({ kind }) => kind);

function only<Kind extends Instruction['kind']>(text: string, kind: Kind) {
  const found = parse(text).instructions.find((instruction) => instruction.kind === kind);
  if (!found) throw new Error(`No ${kind} in ${text}`);
  return found;
}

function pairs(text: string): Record<string, string | undefined> {
  const entries = parse(text).instructions.flatMap((instruction) =>
    'pairs' in instruction
      ? instruction.pairs.map(({ name, value }) => [name, value?.value.text] as const)
      : [],
  );
  return Object.fromEntries(entries);
}

function execWords(text: string): string[] | undefined {
  const instruction = parse(text).instructions.at(-1);
  if (!instruction || !('command' in instruction) || instruction.command?.form !== 'exec') return undefined;
  return instruction.command.array.words.map(({ value }) => value.text);
}

test('instructions are recognised in any case, comments and blank lines around them', () => {
  expect(kinds('\n# a\n  from x:1\n\n\tRun true\nCMD ["a"]\nFOO bar\n')).toEqual([
    'from',
    'run',
    'cmd',
    'unknown',
  ]);
});

test('a continued instruction holds on over comments and blank lines', () => {
  const text = 'FROM x:1\nRUN a && \\\n# note\n\n  # note\n  b\nUSER u\n';
  const run = only(text, 'run');
  expect(run.text.text).toBe('a &&   b');
  expect(text.slice(run.range.start, run.range.end)).toBe('RUN a && \\\n# note\n\n  # note\n  b');
  expect(run.blankLines).toHaveLength(1);
  expect(kinds(text)).toEqual(['from', 'run', 'user']);
});

test('a doubled escape character does not continue the line', () => {
  expect(kinds('FROM x:1\nRUN a \\\\\nUSER u\n')).toEqual(['from', 'run', 'user']);
});

test('blanks behind the escape character still continue the line, at the end of the file, too', () => {
  expect(only('FROM x:1\nRUN a \\ \t\n b', 'run').text.text).toBe('a  b');
  expect(only('FROM x:1\nRUN a \\', 'run').text.text).toBe('a');
});

test('with # escape=` the backtick continues lines and the backslash is a character', () => {
  const model = parse('# escape=`\r\nFROM x:1\r\nCOPY a `\r\n  C:\\dir\\\r\nRUN b\r\n');
  expect(model.instructions.map(({ kind }) => kind)).toEqual(['from', 'copy', 'run']);
  expect(model.instructions[1]?.text.text).toBe('a   C:\\dir\\');
});

test('directives count at the top only, once a comment or blank line has come they are comments', () => {
  const top = parse('# syntax=docker/dockerfile:1.7\n# Escape = `\nFROM x:1\n');
  expect(top.directives.map(({ name, value }) => `${name} ${value}`)).toEqual([
    'syntax docker/dockerfile:1.7',
    'escape `',
  ]);
  expect(top.target.version).toBe('1.7');
  expect(parse('# a comment\n# escape=`\nFROM x:1\n').escape).toBe('\\');
  expect(parse('\n# escape=`\nFROM x:1\n').escape).toBe('\\');
});

test('ENV takes both syntaxes, with quotes and escapes undone', () => {
  expect(pairs('FROM x:1\nENV A=b C="d e" F=g\\ h I=\'$j\' K=""\n')).toEqual({
    A: 'b',
    C: 'd e',
    F: 'g h',
    I: '$j',
    K: '',
  });
  expect(pairs('FROM x:1\nENV A b  c\n')).toEqual({ A: 'b  c' });
  expect(pairs('FROM x:1\nENV A "b = c"\n')).toEqual({ A: 'b = c' });
  expect(pairs('ARG A B=1\nFROM x:1\n')).toEqual({ A: undefined, B: '1' });
});

test('a value over several lines keeps its words and loses the line ends', () => {
  expect(pairs('FROM x:1\nENV A="-Xms1g \\\r\n  -Xmx2g" \\\r\n  B=2\r\n')).toEqual({
    A: '-Xms1g   -Xmx2g',
    B: '2',
  });
});

test('variables are found with their names, operators and defaults', () => {
  const env = only('FROM x:1\nENV A="$B-${C:-d$E}" F=\\$G H=${I\n', 'env');
  if (env.kind !== 'env') throw new Error('not an ENV');
  const references = env.pairs.flatMap(({ value }) => value?.references ?? []);
  expect(
    references.map(({ name, operator, operand, wellFormed }) => [
      name,
      operator,
      operand?.value.text,
      wellFormed,
    ]),
  ).toEqual([
    ['B', undefined, undefined, true],
    ['C', ':-', 'd$E', true],
    ['I', undefined, undefined, false],
  ]);
});

test('the exec form is a JSON array of strings; all else is shell form', () => {
  expect(execWords('CMD [ "a", "b \\"c\\"", "\\u00e9" ]')).toEqual(['a', 'b "c"', 'é']);
  expect(execWords('CMD []')).toEqual([]);
  expect(execWords("CMD ['a']")).toBeUndefined();
  expect(execWords('CMD ["a",]')).toBeUndefined();
  expect(execWords('CMD ["a"] b')).toBeUndefined();
  expect(execWords('CMD ["C:\\dir"]')).toBeUndefined();
  expect(execWords('CMD ["a", \\\n # note\n  "b"]')).toEqual(['a', 'b']);
});

test('flags end at the first word without dashes', () => {
  const text = 'FROM x:1\nRUN --mount=type=cache,target=/root/.m2 --network=none mvn --quiet\n';
  const run = only(text, 'run');
  expect(run.flags.map(({ name, value }) => `${name}: ${value?.value.text}`)).toEqual([
    'mount: type=cache,target=/root/.m2',
    'network: none',
  ]);
  expect(run.text.text).toBe('mvn --quiet');
  const range = run.flags[0]?.value?.range;
  expect(range && text.slice(range.start, range.end)).toBe('type=cache,target=/root/.m2');
});

test('heredocs take the lines up to their names, one after the other', () => {
  const text = 'FROM x:1\nCOPY <<one <<-"two" /d/\nA $x\none\n\tB\n\ttwo\nUSER u\n';
  const copy = only(text, 'copy');
  expect(
    copy.heredocs.map(({ name, body, expands, stripsTabs, terminated }) => [
      name,
      text.slice(body.start, body.end),
      expands,
      stripsTabs,
      terminated,
    ]),
  ).toEqual([
    ['one', 'A $x\n', true, false, true],
    ['two', '\tB\n', false, true, true],
  ]);
  expect(kinds(text)).toEqual(['from', 'copy', 'user']);
});

test('what only looks like a heredoc opens none', () => {
  expect(kinds('FROM x:1\nRUN cat <<<word\nUSER u\n')).toEqual(['from', 'run', 'user']);
  expect(kinds('FROM x:1\nRUN echo "a <<EOF b"\nUSER u\n')).toEqual(['from', 'run', 'user']);
  expect(kinds('FROM x:1\nRUN ["cat", "<<EOF"]\nUSER u\n')).toEqual(['from', 'run', 'user']);
  expect(kinds('FROM x:1\nENV A=<<EOF\nUSER u\n')).toEqual(['from', 'env', 'user']);
});

test('a heredoc without its end runs to the end of the file', () => {
  const run = only('FROM x:1\nRUN <<EOF\necho\nUSER u\n', 'run');
  expect(run.heredocs[0]?.terminated).toBe(false);
  expect(kinds('FROM x:1\nRUN <<EOF\necho\nUSER u\n')).toEqual(['from', 'run']);
});

test('ONBUILD holds the instruction that it stores, with its heredoc', () => {
  const onbuild = only('FROM x:1\nONBUILD RUN <<EOF\necho\nEOF\nUSER u\n', 'onbuild');
  expect(onbuild.kind === 'onbuild' && onbuild.inner?.kind).toBe('run');
  expect(onbuild.heredocs).toHaveLength(1);
});

test('HEALTHCHECK is told apart into its type and its command', () => {
  const check = only('FROM x:1\nHEALTHCHECK --retries=3 \\\n  cmd ["a", "b"]\n', 'healthcheck');
  expect(check.kind === 'healthcheck' && [check.type, check.command?.form]).toEqual(['CMD', 'exec']);
  const none = only('FROM x:1\nHEALTHCHECK NONE\n', 'healthcheck');
  expect(none.kind === 'healthcheck' && [none.type, none.command]).toEqual(['NONE', undefined]);
});

test('a byte order mark, CRLF, tabs and characters beyond the basic plane do not move ranges', () => {
  const text = '\uFEFFFROM\tx:1\tAS\tb😀\r\nLABEL\ta="😀"\tb=c\r\n';
  const model = parse(text);
  const [stage] = model.stages;
  expect(stage?.alias && text.slice(stage.alias.range.start, stage.alias.range.end)).toBe('b😀');
  const label = only(text, 'label');
  expect(
    label.kind === 'label' && label.pairs.map(({ range }) => text.slice(range.start, range.end)),
  ).toEqual(['a="😀"', 'b=c']);
});

test('parts of a template stay opaque, lines of the engine are no instructions', () => {
  const model = parse(
    '{{ if .x }}\nFROM a:{{ .tag }} AS b\n{{ else }}\nFROM c\n{{ end }}\nRUN x \\\n{{ if .y }}\n  y\n',
    'Dockerfile.template',
  );
  expect(model.templated).toBe(true);
  expect(model.instructions.map(({ kind, text }) => `${kind} ${text.text}`)).toEqual([
    'from a:{{ .tag }} AS b',
    'from c',
    'run x   y',
  ]);
  expect(model.stages[0]?.base.kind).toBe('unknown');
  expect(model.stages[0]?.alias?.name).toBe('b');
});

test('stages know what they are built on, through arguments and names in any case', () => {
  const { stages } = parse(
    'ARG V=17\nARG REPO=docker.io/library/eclipse-temurin\nFROM $REPO:${V}-jre AS Base\nFROM base AS app\nFROM scratch\nFROM nginx:${NONE}\nFROM "busybox:1"\n',
  );
  expect(
    stages.map(({ base }) =>
      base.kind === 'image'
        ? [base.image.registry, base.image.name, base.image.tag]
        : base.kind === 'stage'
          ? base.stage.alias?.name
          : base.kind,
    ),
  ).toEqual([
    ['docker.io', 'eclipse-temurin', '17-jre'],
    'Base',
    'scratch',
    'unknown',
    [undefined, 'busybox', '1'],
  ]);
});

test('a continued line that is only a variable belongs to its instruction, in templates, too', () => {
  const text = 'FROM x:1\nRUN apt-get install \\\n  ${PACKAGES}\nUSER u\n';
  expect(parse(text).templated).toBe(false);
  expect(kinds(text)).toEqual(['from', 'run', 'user']);
  const model = parse(text, 'Dockerfile.j2');
  expect(model.instructions.map(({ kind }) => kind)).toEqual(['from', 'run', 'user']);
  expect(model.instructions[1]?.text.text).toContain('${PACKAGES}');
});
