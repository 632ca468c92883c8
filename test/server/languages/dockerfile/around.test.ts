// What the files around a Dockerfile add: links, completions; and remarks that need none.

import { expect, test } from 'vitest';
import type { Surroundings } from '../../../../server/core/surroundings.ts';
import { completeDockerfile } from '../../../../server/languages/dockerfile/complete.ts';
import { inlaysOf } from '../../../../server/languages/dockerfile/inlays.ts';
import { linksOf } from '../../../../server/languages/dockerfile/links.ts';
import { readMarks } from '../../../harness/marks.ts';
import { parse } from './parsing.ts';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{}',
  'src/index.js': '',
  'src/lib/a.js': '',
  'other/Dockerfile': 'FROM redis:8.2 AS cache\nFROM cache\nFROM $X\n',
};

/** Globs with a star for one folder or file name. */
const around: Surroundings = {
  find: (globs) =>
    Object.entries(FILES)
      .filter(([path]) => globs.some((glob) => fits(glob, path)))
      .map(([path, text]) => ({ path: `/srv/${path}`, text: () => text })),
};

const fits = (glob: string, path: string): boolean =>
  new RegExp(`^${glob.replace(/[.]/g, '\\.').replaceAll('*', '[^/]*')}$`).test(path);

const labels = (marked: string): string[] => {
  const { text, cursor = 0 } = readMarks(marked);
  return completeDockerfile(parse(text, 'Dockerfile', around), cursor).map(({ label }) => label);
};

test('COPY offers files and folders of the context, folder by folder', () => {
  expect(labels('FROM a:1\nCOPY p▮ /srv/').slice(0, 3)).toEqual(['other/', 'package.json', 'src/']);
  expect(labels('FROM a:1\nCOPY ./src/▮')).toEqual(['./src/index.js', './src/lib/']);
  expect(labels('FROM a:1\nCOPY --from=b:1 p▮')).toEqual([]);
});

test('FROM offers the images of other Dockerfiles with their versions', () => {
  expect(labels('FROM a:1 AS one\nFROM re▮')).toEqual(['one', 'a:1', 'redis:8.2', 'scratch']);
});

test('sources that are there lead to their files', () => {
  const text =
    'FROM scratch\nCOPY package.json missing.json ./src/index.js $X /srv/\nCOPY --from=b:1 package.json /\n';
  expect(linksOf(parse(text, 'Dockerfile', around)).map(({ target }) => target)).toEqual([
    'package.json',
    'src/index.js',
  ]);
});

test('FROM shows what it comes to with the defaults of its arguments', () => {
  const text = 'ARG TAG=12-slim\nFROM debian:$TAG AS b\nFROM b\nFROM $UNKNOWN\n';
  expect(inlaysOf(parse(text), { start: 0, end: text.length })).toEqual([
    { offset: text.indexOf(' AS b'), text: '= debian:12-slim' },
  ]);
});
