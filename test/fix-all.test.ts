// All safe fixes at once, over the examples of every rule: they settle, leave none behind, and break nothing.

import { expect, test } from 'vitest';
import { readKnowledge } from '../build/knowledge.ts';
import { examplesOf } from '../server/notes/rule-page.ts';
import { engine } from './harness/findings.ts';

const FILE_OF_FENCE: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  systemd: 'app.service',
  haproxy: 'haproxy.cfg',
  jvm: 'jvm.options',
};

const examples = readKnowledge().data.pages.flatMap(({ rule, body }) =>
  examplesOf(body).flatMap(({ kind, fence, file, text }) => {
    const path = file ?? FILE_OF_FENCE[fence];
    const plain = text.replace(/^[ \t]*# found: .*\n/gm, '');
    return kind === 'fixed' || path === undefined ? [] : [{ rule, path, text: plain }];
  }),
);

const SETTINGS = { profile: 'all' } as const;

/** The text after all safe fixes, with what is found then. */
function fixed(path: string, text: string) {
  const language = engine().detect({ path }, text);
  if (!language) return undefined;
  const after = engine().fixAll({ path, text }, language, SETTINGS);
  return { after, findings: engine().analyse({ path, text: after }, language, SETTINGS).findings };
}

const findingsIn = (path: string, text: string) => {
  const language = engine().detect({ path }, text);
  return language ? engine().analyse({ path, text }, language, SETTINGS).findings : [];
};

test.each(examples)('$rule in $path: $text', ({ path, text }) => {
  const result = fixed(path, text);
  if (!result) return;
  const { after, findings } = result;
  expect(fixed(path, after)?.after).toBe(after);
  expect(findings.filter(({ fixes: [first] }) => first?.safe).map(({ rule }) => rule)).toEqual([]);
  const errors = (found: typeof findings) => found.filter(({ severity }) => severity === 'error').length;
  expect(errors(findings)).toBeLessThanOrEqual(errors(findingsIn(path, text)));
});
