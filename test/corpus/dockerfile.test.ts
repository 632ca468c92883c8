// Real Dockerfiles: every one is read, and none gets an error, because Docker builds them all.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engine } from '../harness/findings.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/corpus/dockerfile');
const present = existsSync(FOLDER);
if (!present)
  console.log('Skipped: the corpus of Dockerfiles is not beside the repository (../shared/corpus).');

const files = present
  ? readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

describe.skipIf(!present)('the corpus of Dockerfiles', () => {
  test.each(files.filter((path) => !path.endsWith('.dockerignore')))('%s has no error of ours', (path) => {
    const text = readFileSync(path, 'utf8');
    const language = engine().detect({ path }, text);
    expect(language?.id).toBe('dockerfile');
    if (!language) return;
    const { findings } = engine().analyse({ path, text }, language, {});
    const errors = findings.filter(
      ({ rule, severity }) => severity === 'error' && rule.startsWith('dockerfile/'),
    );
    expect(errors).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'ops-hints/rule-failed')).toEqual([]);
  });

  test('an ignore file that bears the name of a Dockerfile is left alone', () => {
    const ignored = files.filter((path) => path.endsWith('.dockerignore'));
    expect(ignored.map((path) => engine().detect({ path }, readFileSync(path, 'utf8')))).toEqual([undefined]);
  });
});
