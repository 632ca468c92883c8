// Comments, outline and folds, as an editor shows them.

import { expect, test } from 'vitest';
import { analyse } from '../../../harness/findings.ts';

const text = `# The site.
# Ask the web team.
global
  daemon # in the background

# traffic
frontend www
  bind :80
  acl is_api path_beg /api
  log-format "a # b"
  use_backend api if is_api

defaults
backend api
  server a 10.0.0.1:80 check
`;

const file = () => {
  const [open] = analyse('haproxy.cfg', text).files;
  if (!open) throw new Error('The file was not opened.');
  return open.features;
};
const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

test('comments are found with their marker, but not inside of quotes', () => {
  expect(file().comments().map(cut)).toEqual([
    '# The site.',
    '# Ask the web team.',
    '# in the background',
    '# traffic',
  ]);
});

test('the outline shows sections with listeners, ACLs, routes and servers', () => {
  const lines = file()
    .symbols()
    .flatMap(({ name, children = [] }) => [name, ...children.map((child) => `- ${child.name}`)]);
  expect(lines).toEqual([
    'global',
    'frontend www',
    '- bind :80',
    '- acl is_api',
    '- use_backend api',
    'defaults',
    'backend api',
    '- server a',
  ]);
});

test('sections and blocks of comments fold, and leave the next comment outside', () => {
  expect(
    file()
      .folds()
      .map(({ kind, range }) => [kind, cut(range).split('\n')[0], cut(range).split('\n').length]),
  ).toEqual([
    ['region', 'global', 2],
    ['region', 'frontend www', 5],
    ['region', 'backend api', 2],
    ['comment', '# The site.', 2],
  ]);
});
