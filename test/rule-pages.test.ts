// Every rule has a page; the page's Found, Quiet and Fixed examples are true.

import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../build/knowledge.ts';
import { type Example, examplesOf } from '../server/notes/rule-page.ts';
import { analyse, applyFixes, engine } from './harness/findings.ts';

const FILE_OF_FENCE: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  systemd: 'app.service',
  haproxy: 'haproxy.cfg',
  jvm: 'jvm.options',
};

const { data, problems } = readKnowledge();

test('all notes and pages are well formed', () => {
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([]);
});

test('rules and pages match one to one', () => {
  // A hint of a note has the note for a page.
  const rules = engine().rules.flatMap(({ id }) => (id.startsWith('note/') ? [] : [id]));
  expect(data.pages.map(({ rule }) => rule).sort()).toEqual([...rules].sort());
});

test('pages and notes refer to notes that exist', () => {
  const slugs = new Set(data.notes.map(({ slug }) => slug));
  const missing = [
    ...data.pages.flatMap(({ rule, notes }) => notes.map((slug) => ({ in: rule, slug }))),
    ...data.notes.flatMap((note) => note.related.map((slug) => ({ in: note.slug, slug }))),
  ].filter(({ slug }) => !slugs.has(slug));
  expect(missing).toEqual([]);
});

describe.each(data.pages)('$rule', ({ rule, body }) => {
  const examples = examplesOf(body);

  test('has Found and Quiet examples, and Fixed ones if it has a fix', () => {
    const kinds = new Set(examples.map(({ kind }) => kind));
    const fix = engine().rules.find(({ id }) => id === rule)?.fix;
    expect([...kinds].sort()).toEqual(fix === 'none' ? ['found', 'quiet'] : ['fixed', 'found', 'quiet']);
  });

  test.each(examples.filter(({ kind }) => kind !== 'fixed'))('$kind: $text', (example) => {
    const { text, claimed } = readClaims(example.text, rule);
    if (example.kind === 'found') expect(claimed).not.toEqual([]);
    expect(linesFound(rule, example, text)).toEqual(claimed);
  });

  test.each(fixedPairs(examples))('fixed: $fixed.text', ({ found, fixed }) => {
    const text = readClaims(found.text, rule).text;
    const after = applyFixes(findingsOf(rule, found, text), text);
    expect(after).toBe(fixed.text);
    expect(linesFound(rule, found, after)).toEqual([]);
  });
});

/** Takes the `# found: <rule>` lines out; each claims the line behind it. */
function readClaims(source: string, rule: string): { text: string; claimed: number[] } {
  const name = rule.slice(rule.indexOf('/') + 1);
  const lines: string[] = [];
  const claimed: number[] = [];
  for (const line of source.split('\n')) {
    if (line.trim() === `# found: ${name}`) claimed.push(lines.length);
    else lines.push(line);
  }
  return { text: lines.join('\n'), claimed };
}

function findingsOf(rule: string, { fence, file, targets, options, beside }: Example, text: string) {
  const path = file ?? FILE_OF_FENCE[fence];
  if (path === undefined) throw new Error(`No file name for a block of "${fence}": write file=… behind it.`);
  return analyse(path, text, targets, rule, { options, beside }).findings.filter(
    (finding) => finding.rule === rule,
  );
}

const linesFound = (rule: string, example: Example, text: string): number[] =>
  findingsOf(rule, example, text).map(({ range }) => text.slice(0, range.start).split('\n').length - 1);

/** A Fixed block belongs to the Found block before it. */
const fixedPairs = (examples: readonly Example[]) =>
  examples.flatMap((fixed, index) => {
    const found = examples.slice(0, index).findLast(({ kind }) => kind === 'found');
    return fixed.kind === 'fixed' && found ? [{ found, fixed }] : [];
  });
