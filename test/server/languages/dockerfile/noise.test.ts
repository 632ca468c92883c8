import { expect, test } from 'vitest';
import { analyse, engine } from '../../../harness/findings.ts';
import { noise } from '../../../harness/noise.ts';
import { parse, rangesIn } from './parsing.ts';

const SAMPLES = [
  '# syntax=docker/dockerfile:1.7\n# escape=`\nARG V=1\nFROM mcr.microsoft.com/windows:$V AS a\nRUN dir `\n  c:\\x\n',
  'FROM --platform=$P debian:12 AS b\nENV A="x ${B:-c}" D=\'e\' \\\n# note\n\n  F=g\\ h\nCMD ["java", "-D\\u0041=\\"x\\""]\n',
  'FROM b\nRUN <<EOF cat <<-"TWO"\necho $A\nEOF\n\tx\n\tTWO\nONBUILD COPY --from=b --chown=1:2 a b /c/\n',
  'FROM {{ base }}\n{{ if x\n}}\nHEALTHCHECK --interval=3s CMD curl -f "$URL" || exit 1\nENTRYPOINT exec java $OPTS -jar a.jar\n',
];

test('any text gives a model, findings and hovers, and all ranges lie in the text', () => {
  for (const text of noise(7, SAMPLES)) {
    for (const { start, end } of rangesIn(parse(text))) {
      if (!(start >= 0 && start <= end && end <= text.length)) {
        expect.fail(`${start}-${end} is outside of ${JSON.stringify(text)}`);
      }
    }
  }
});

test('the engine never fails on any text', () => {
  for (const text of noise(11, SAMPLES, 150)) {
    const whole = `FROM a:1\n${text}`;
    const { findings, hover } = analyse('Dockerfile', whole);
    expect(findings.filter(({ rule }) => rule === 'ops-hints/rule-failed')).toEqual([]);
    for (let offset = 0; offset < whole.length; offset += 7) hover(offset);
  }
});

test('instructions and comments cover every character that is neither blank nor template nor directive', () => {
  for (const text of SAMPLES.slice(0, 3)) {
    const model = parse(text);
    const covered = [...model.instructions, ...model.directives.map((directive) => directive)].map(
      ({ range }) => range,
    );
    const rest = [...text].filter(
      (_, at) => ![...covered, ...model.comments].some(({ start, end }) => start <= at && at < end),
    );
    expect(
      rest
        .join('')
        .replace(/EOF|TWO/g, '')
        .trim(),
    ).toBe('');
  }
});

test('deep nesting of defaults and of ONBUILD neither fails nor takes long', () => {
  const deep = `FROM a:1\nENV A=${'${B:-'.repeat(5000)}\n${'ONBUILD '.repeat(5000)}RUN x\n`;
  const { findings } = engine().analyse({ path: 'Dockerfile', text: deep }, language(deep), {});
  expect(findings.map(({ rule }) => rule)).toEqual([
    'dockerfile/variable-malformed',
    'dockerfile/onbuild-trigger',
  ]);
});

function language(text: string) {
  const found = engine().detect({ path: 'Dockerfile' }, text);
  if (!found) throw new Error('The text is not recognised.');
  return found;
}
