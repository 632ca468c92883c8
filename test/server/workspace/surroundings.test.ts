// Which of the known files are the neighbours of one of them.

import { expect, test } from 'vitest';
import { surroundingsOf } from '../../../server/workspace/surroundings.ts';

const PATHS = [
  '/srv/app/Dockerfile',
  '/srv/app/compose.yaml',
  '/srv/etc/shop.service',
  '/srv/etc/shop.service.d/limits.conf',
  '/srv/etc/shop.service.d/more/x.conf',
  '/srv/etc/shop.socket',
].sort();
const around = (path: string) => {
  const { find } = surroundingsOf(path, { paths: () => PATHS, text: (one) => `text of ${one}` });
  return (...globs: string[]) => find(globs).map((neighbour) => neighbour.path);
};

test('globs count from the folder of the file, and reach into folders only where they say so', () => {
  const find = around('/srv/etc/shop.service');
  expect(find('*.socket')).toEqual(['/srv/etc/shop.socket']);
  expect(find('shop.service.d/*.conf')).toEqual(['/srv/etc/shop.service.d/limits.conf']);
  expect(find('*.conf')).toEqual([]);
  expect(find('**/*.conf')).toHaveLength(2);
});

test('globs may walk up', () => {
  expect(around('/srv/etc/shop.service')('../app/*')).toEqual([
    '/srv/app/Dockerfile',
    '/srv/app/compose.yaml',
  ]);
  expect(around('/srv/etc/shop.service.d/limits.conf')('../shop.service')).toEqual(['/srv/etc/shop.service']);
  expect(around('/srv/etc/shop.service')('../../../../x')).toEqual([]);
});

test('a file is no neighbour of its own, and each neighbour comes once, in order', () => {
  expect(around('/srv/app/Dockerfile')('*', './compose.yaml', 'Dockerfile')).toEqual([
    '/srv/app/compose.yaml',
  ]);
});

test('texts are read when they are asked for', () => {
  const { find } = surroundingsOf('/srv/app/Dockerfile', {
    paths: () => PATHS,
    text: (path) => `text of ${path}`,
  });
  expect(find(['compose.yaml'])[0]?.text()).toBe('text of /srv/app/compose.yaml');
});
