// What the package says about languages: its grammars are there, and no file type is taken from anybody.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grammarTexts } from '../../build/grammars.ts';
import { engine } from '../harness/findings.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const built = grammarTexts();

/** A grammar as the build writes it, by the path that the manifest has for it. */
function readBuilt(path: string): Readonly<Record<string, unknown>> {
  const text = built[path.replace('./dist/grammars/', '')];
  if (text === undefined) throw new Error(`Nothing builds ${path}.`);
  return JSON.parse(text);
}

interface Contributed {
  readonly id?: string;
  readonly path?: string;
  readonly configuration?: string;
  readonly scopeName?: string;
  readonly language?: string;
}

const { languages = [], grammars = [] } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  .contributes as Readonly<Record<string, readonly Contributed[]>>;

test('no language claims names of files: whoever provides one already keeps it', () => {
  const claims = ['extensions', 'filenames', 'filenamePatterns', 'firstLine', 'mimetypes'];
  expect(languages.flatMap((language) => claims.filter((claim) => claim in language))).toEqual([]);
});

test('every grammar and configuration is there and names its own scope', () => {
  for (const { path = '', scopeName } of grammars) expect(readBuilt(path).scopeName).toBe(scopeName);
  for (const { configuration = '' } of languages) expect(readBuilt(configuration)).toHaveProperty('comments');
});

test('a grammar belongs to a language of ours, or is put into others', () => {
  const ids = new Set(languages.map(({ id }) => id));
  expect(grammars.flatMap(({ language }) => language ?? []).filter((id) => !ids.has(id))).toEqual([]);
});

test('a language of ours is known to the server by its id, and is the one that it asks for', () => {
  const detections = engine().languages.map(({ detection }) => detection);
  for (const { id = '' } of languages)
    expect([id, detections.some(({ languageIds }) => languageIds.includes(id))]).toEqual([id, true]);
  const texts: Readonly<Record<string, string>> = {
    'haproxy.cfg': 'global\n    maxconn 10\n',
    'shop.service': '[Service]\nExecStart=/bin/true\n',
    'jvm.options': '-Xmx1g\n',
    '.mvn/jvm.config': '-Xmx1g -Xms1g\n',
    'Dockerfile-build': 'FROM debian:12\n',
    'bin/setenv.sh': 'JAVA_OPTS="-Xmx1g"\n',
    'compose.yaml': 'services: { app: { environment: { JAVA_TOOL_OPTIONS: -Xmx1g } } }\n',
    'gradle.properties': 'org.gradle.jvmargs=-Xmx1g\n',
  };
  const asked = Object.entries(texts).map(([path, text]) => [
    path,
    engine().detect({ path }, text)?.detection.editorId?.(text, path),
  ]);
  expect(asked).toEqual([
    ['haproxy.cfg', 'haproxy-config'],
    ['shop.service', 'systemd-unit'],
    ['jvm.options', 'jvm-options'],
    ['.mvn/jvm.config', 'jvm-options'],
    ['Dockerfile-build', 'dockerfile'],
    // Shell, YAML and properties have languages of their own.
    ['bin/setenv.sh', undefined],
    ['compose.yaml', undefined],
    ['gradle.properties', undefined],
  ]);
});
