// The last line of the file, with and without its end.

import { test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'haproxy/final-newline-missing';

test.each([
  'global\n⟦    daemon⟧',
  'global\r\n⟦# done 😀⟧',
  '⟦global⟧',
  'global\n⟦  ⟧',
])('points at the last line: %j', (text) => {
  expectFindings(RULE, 'haproxy.cfg', text);
});

test.each([
  'global\n    daemon\n',
  'global\r\n',
  '',
  'global\n{{ extra }}\n    daemon',
  '{% endif %}',
])('is quiet about %j', (text) => {
  expectFindings(RULE, 'haproxy.cfg', text);
});

test('the fix ends the line as the others end', () => {
  expectFix(RULE, 'haproxy.cfg', 'global\r\n  daemon', 'global\r\n  daemon\r\n');
  expectFix(RULE, 'haproxy.cfg', 'global', 'global\n');
});
