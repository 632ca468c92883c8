import { expect, test } from 'vitest';
import { code, escapeMarkdown } from '../../../server/core/markdown.ts';

test('text of a file cannot start a link, an image, a command or HTML', () => {
  expect(escapeMarkdown('[x](command:a) <img> **b** `c`')).toBe(
    String.raw`\[x\]\(command:a\) \<img\> \*\*b\*\* \`c\``,
  );
});

test('inline code survives backticks, line ends and blanks', () => {
  expect(code('a`b')).toBe('``a`b``');
  expect(code('`a``')).toBe('``` `a`` ```');
  expect(code('a\nb')).toBe('`a b`');
});
