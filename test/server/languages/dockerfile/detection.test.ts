import { expect, test } from 'vitest';
import { engine } from '../../../harness/findings.ts';

const TEXT = 'FROM debian:12\nRUN true\n';
const detected = (path: string, text = TEXT, languageId?: string) =>
  engine().detect({ path, ...(languageId ? { languageId } : {}) }, text)?.id;

test.each([
  'Dockerfile',
  'deploy/Dockerfile.prod',
  'app.Dockerfile',
  'app.dockerfile',
  'Containerfile',
  'Containerfile.in',
  'Dockerfile-alpine',
  'Dockerfile.j2',
])('%s is a Dockerfile', (path) => {
  expect(detected(path)).toBe('dockerfile');
});

test.each([
  'Dockerfile.dockerignore',
  'Dockerfile.md',
  'Dockerfile.test.ts',
  'docker-compose.yml',
  'README',
])('%s is none', (path) => {
  expect(detected(path)).toBeUndefined();
});

test('a name is not enough where the content has no instruction', () => {
  expect(detected('Dockerfile.dockerignore', 'node_modules\n*.log\n')).toBeUndefined();
  expect(detected('Dockerfile.list', 'node_modules\n*.log\n')).toBeUndefined();
  expect(detected('Dockerfile-notes', 'Take the image\nFROM the registry\n')).toBeUndefined();
});

test("the editor's own language id is enough for a file of any name", () => {
  expect(detected('build/image', TEXT, 'dockerfile')).toBe('dockerfile');
  expect(detected('build/image', 'nothing\n', 'dockerfile')).toBeUndefined();
});
