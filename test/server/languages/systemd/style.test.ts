// How a unit is coloured and how it is laid out.

import { expect, test } from 'vitest';
import { applyEdits } from '../../../../server/core/text.ts';
import { featuresOf } from './room.ts';

const laidOut = (text: string, path = 'app.service'): string =>
  applyEdits(text, featuresOf(path, text).format());

test('layout takes blanks away and puts one line between sections', () => {
  const text =
    '\n[Unit]\n  Description = A  \n\n\nAfter=b\n[Service]\nExecStart=/bin/a \\\n    --b  \\\n  c\n# about it\n[Install]\n\n\n';
  const wanted =
    '[Unit]\nDescription=A\n\nAfter=b\n\n[Service]\nExecStart=/bin/a \\\n    --b  \\\n  c\n# about it\n[Install]\n';
  expect(laidOut(text)).toBe(wanted);
  expect(laidOut(wanted)).toBe(wanted);
});

test('layout keeps line ends, adds the last one, and leaves templates alone', () => {
  expect(laidOut('[Service]\r\nUser = a\r\n\r\nGroup=')).toBe('[Service]\r\nUser=a\r\n\r\nGroup=\r\n');
  const template = '[Service]\n{% if x %}\nUser = a\n{% endif %}\n';
  expect(laidOut(template, 'app.service.j2')).toBe(template);
});

test('each word has the colour of its meaning, line by line', () => {
  const text = '# a\n[Service]\nType=exec\nNice=5\nExecStart=/bin/a --b=%i \\\n  ${C}\n';
  const found = featuresOf('app@.service', text).tokens();
  expect(found.map(({ range, type }) => `${text.slice(range.start, range.end)}: ${type}`)).toEqual([
    '# a: comment',
    '[Service]: namespace',
    'Type: property',
    'exec: keyword',
    'Nice: property',
    '5: number',
    'ExecStart: property',
    '/bin/a: function',
    '--b=: parameter',
    '%i: variable',
    '${C}: variable',
  ]);
});
