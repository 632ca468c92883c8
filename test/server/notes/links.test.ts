// Addresses of notes and rule pages.

import { expect, test } from 'vitest';
import { createKnowledge } from '../../../server/notes/knowledge.ts';
import { editorLinks, webLinks } from '../../../server/notes/links.ts';

const links = webLinks({ knowledge: createKnowledge({ notes: [], pages: [] }, () => ({})) });

test('a page on the web is the file in our repository', () => {
  expect(links.inText.note('four-month-bug')).toMatch(/\/blob\/main\/knowledge\/notes\/four-month-bug\.md$/);
  expect(links.onFinding.rule('jvm/perf-shared-mem')).toMatch(
    /\/knowledge\/jvm\/rules\/perf-shared-mem\.md$/,
  );
});

test('a link to a command carries its argument and cannot end a Markdown link', () => {
  expect(editorLinks.inText.note('four-month-bug')).toBe(
    'command:opsHints.openNote?%5B%22four-month-bug%22%5D',
  );
  expect(editorLinks.inText.rule('jvm/odd)name')).not.toContain(')');
});

test('an editor with our pages opens them by their own addresses', () => {
  expect(editorLinks.onFinding.rule('jvm/perf-shared-mem')).toBe('ops-hints:/rules/jvm/perf-shared-mem');
});

test('a search for a term is a command of ours, or one on the web', () => {
  const argument = encodeURIComponent('["timeout client language:haproxy"]');
  expect(editorLinks.inText.search('haproxy:timeout client')).toBe(
    `command:opsHints.searchNotes?${argument}`,
  );
  expect(links.inText.search('a:b (c)')).toMatch(/^https:[^ ()]*knowledge%2Fnotes%20b%20%28c%29$/);
});
