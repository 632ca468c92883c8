// Notes and pages as a terminal shows them.

import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../server/cli/markdown.ts';
import { styleFor } from '../../../server/cli/style.ts';

const plain = (markdown: string, width?: number): string =>
  renderMarkdown(markdown, { style: styleFor(false), width });

test('marks disappear and their text stays', () => {
  expect(plain('# Why\nUse **`-Xmx`**, not \\*all\\* of it; ``a`b`` too.\n')).toBe(
    'Why\n\nUse -Xmx, not *all* of it; a`b too.\n',
  );
});

test('headings are bold and code has its colour on a terminal', () => {
  expect(renderMarkdown('## Why\n`ps`', { style: styleFor(true), width: undefined })).toBe(
    '\u001B[1mWhy\u001B[22m\n\n\u001B[36mps\u001B[39m\n',
  );
});

test('a link shows where it leads, unless its text does', () => {
  expect(plain('[the story](note:four-month-bug)')).toBe('the story (note four-month-bug)\n');
  expect(plain('[manual](https://example.org/a_(b))')).toBe('manual (https://example.org/a_(b))\n');
  expect(plain('[jvm/perf-shared-mem](rule:jvm/perf-shared-mem)')).toBe('jvm/perf-shared-mem\n');
  expect(plain('[`a[0]`](note:arrays)')).toBe('a[0] (note arrays)\n');
});

test('words are wrapped, and items keep their margin', () => {
  expect(plain('one two three four\n\n- five six seven\n  eight\n- nine\n', 10)).toBe(
    'one two\nthree four\n\n- five six\n  seven\n  eight\n- nine\n',
  );
});

test('code is shown as it stands, with the line marked that an example is about', () => {
  expect(plain('```dockerfile\n# found: image-version-missing\nFROM *debian*\n\nRUN x\n```\n')).toBe(
    '  > FROM *debian*\n\n    RUN x\n',
  );
});

test('code that never ends, and lines of every odd form, are shown as well', () => {
  expect(plain('```\nFROM x')).toBe('    FROM x\n');
  expect(plain('[open](half')).toBe('[open](half\n');
  expect(plain('**open')).toBe('**open\n');
  expect(plain('')).toBe('');
});
