// A file that is edited says the same as one that is read for the first time.

import { expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';

const LINES = [
  'global',
  '    maxconn 10',
  '    .if version_atleast(2.6)',
  '    nbthread 2',
  '    .endif',
  'defaults',
  '    mode http',
  '    timeout connect 5s',
  '    timeout client 30',
  'frontend www',
  '    bind :80',
  '    acl api path_beg /api',
  '    use_backend app if api late',
  '    maxconn 20 # more',
  'backend app',
  '    server one 10.0.0.1:80 check',
  'backend app',
  '    server one 10.0.0.1:80 check',
];

/** Deletes a line, doubles one, moves one, breaks one: the same for every run. */
function edited(lines: readonly string[], step: number): readonly string[] {
  const at = (step * 7) % lines.length;
  const line = lines[at] ?? '';
  const rest = lines.toSpliced(at, 1);
  const edits = [rest, lines.toSpliced(at, 0, line), rest.toSpliced((at * 3) % lines.length, 0, line)];
  return edits[step % 4] ?? lines.with(at, `${line} x`);
}

const said = (path: string, lines: readonly string[]) =>
  analyse(path, `${lines.join('\n')}\n`).findings.map(({ rule, range, message, related, fixes }) => ({
    rule,
    range,
    message,
    related,
    fixes,
  }));

test('edits never leave old findings behind or lose new ones', () => {
  let lines: readonly string[] = LINES;
  for (let step = 0; step < 60; step++) {
    lines = edited(lines, step);
    // Another path each time: nothing is known of it.
    expect(said('haproxy.cfg', lines)).toEqual(said(`fresh${step}/haproxy.cfg`, lines));
  }
});
