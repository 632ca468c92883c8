// Every hint that one of our notes declares speaks where it should, keeps quiet beside it, and fixes what it offers.

import { describe, expect, test } from 'vitest';
import { engine, expectFindings, expectFix } from '../../harness/findings.ts';
import type { HintCases } from './hint-cases/case.ts';
import { dockerfileCases } from './hint-cases/dockerfile.ts';
import { jvmCases } from './hint-cases/jvm.ts';
import { systemdCases } from './hint-cases/systemd.ts';

const CASES: HintCases = { ...jvmCases, ...dockerfileCases, ...systemdCases };

const hints = engine().knowledge.notes.flatMap((note) => note.hints);

test('every hint has its case, and its name only once', () => {
  const ids = hints.map(({ id }) => id).sort();
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toEqual(Object.keys(CASES).sort());
});

describe.each(hints)('$id', ({ id, fix }) => {
  const example = CASES[id];
  if (!example) return;
  const rule = `note/${id}`;

  test('speaks at the words concerned and not beside them', () => {
    const [finding] = expectFindings(rule, example.path, example.found);
    expect(finding).toBeDefined();
    expectFindings(rule, example.path, example.quiet);
  });

  test.runIf(fix)('offers a fix that settles it', () => {
    expect(example.fixed).toBeDefined();
    expectFix(rule, example.path, example.found, example.fixed ?? '');
  });
});
