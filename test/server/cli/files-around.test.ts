import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesAround } from '../../../server/cli/files-around.ts';

const folder = mkdtempSync(join(tmpdir(), 'ops-hints-around-'));
mkdirSync(join(folder, 'app/src'), { recursive: true });
for (const name of ['app/Dockerfile', 'app/.dockerignore', 'app/src/a.js', 'compose.yaml']) {
  writeFileSync(join(folder, name), name);
}
afterAll(() => rmSync(folder, { recursive: true }));

const find = (...globs: string[]) =>
  filesAround(join(folder, 'app/Dockerfile'))
    .find(globs)
    .map(({ path }) => path.slice(folder.length + 1).replaceAll('\\', '/'));

test('files are found by name and by stars, in folders below and above, each once', () => {
  expect(find('.dockerignore', '.docker*')).toEqual(['app/.dockerignore']);
  expect(find('src/*.js', '../compose.*')).toEqual(['app/src/a.js', 'compose.yaml']);
});

test('what is not there, the file itself and whole disks are not found', () => {
  expect(find('missing', 'Dockerfile', 'missing/*', '**/*.js')).toEqual([]);
});

test('their texts are read on demand', () => {
  const [file] = filesAround(join(folder, 'app/Dockerfile')).find(['.dockerignore']);
  expect(file?.text()).toBe('app/.dockerignore');
});
