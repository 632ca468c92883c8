// Notes and rules as pages: what is shown, where links lead, and that nothing from a note runs.

import { describe, expect, test } from 'vitest';
import { detailsPage, notePage, renderMarkdown, rulePage, unknownPage } from '../../client/page.ts';
import type { NoteDocument, RuleDocument } from '../../server/protocol.ts';

const note: NoteDocument = {
  slug: 'four-month-bug',
  title: 'The Four Month Bug',
  date: '2015-03-24',
  tags: ['jvm', 'gc'],
  status: 'current',
  source: 'https://www.evanjones.ca/jvm-mmap-pause.html',
  body: '## Why it matters\nSee [the rule](rule:jvm/perf-shared-mem).',
  related: [{ slug: 'tuning-g1gc', title: 'Tuning <G1GC>' }],
  rules: [{ rule: 'jvm/perf-shared-mem', title: 'Statistics in a file' }],
  hints: [],
};

const rule: RuleDocument = {
  rule: 'jvm/perf-shared-mem',
  title: 'Statistics in a file',
  severity: 'information',
  fix: 'safe',
  aliases: ['OH1'],
  body: 'The JVM writes.',
  notes: [{ slug: 'four-month-bug', title: 'The Four Month Bug' }],
};

const frame = { nonce: 'n0nce', hasBack: false };

test('a note shows its title, date, source and tags, and what it is connected with', () => {
  const page = notePage(note, frame);
  expect(page).toContain('<h1>The Four Month Bug</h1>');
  expect(page).toContain('24 March 2015');
  expect(page).toContain(
    '<a href="https://www.evanjones.ca/jvm-mmap-pause.html">evanjones.ca/jvm-mmap-pause.html</a>',
  );
  expect(page).toContain('<a href="command:opsHints.searchNotes?%5B%22%23gc%20%22%5D">gc</a>');
  expect(page).toContain(
    '<a href="command:opsHints.openNote?%5B%22tuning-g1gc%22%5D">Tuning &#60;G1GC&#62;</a>',
  );
  expect(page).toContain('command:opsHints.openRule?%5B%22jvm%2Fperf-shared-mem%22%5D');
});

test.each([
  ['2015', '2015'],
  ['2015-03', 'March 2015'],
  ['2014-11-03/2014-11-07', '3 November 2014 – 7 November 2014'],
])('the date %s is shown as %s', (date, shown) => {
  expect(notePage({ ...note, date }, frame)).toContain(`<p class="facts">${shown} · `);
});

test('a note tells of the hints that it raises, and leads to where they are found', () => {
  const hint = {
    rule: 'note/nofile',
    language: 'systemd',
    severity: 'warning',
    message: 'Raise <it>.',
  } as const;
  const page = notePage({ ...note, hints: [hint] }, frame);
  expect(page).toContain('<span class="warning">warning</span> Raise &#60;it&#62;.');
  expect(page).toContain('command:opsHints.seeHints?%5B%22four-month-bug%22%5D');
  expect(notePage({ ...note, rules: [] }, frame)).not.toContain('opsHints.seeHints');
});

test('a note of a team can be edited from its page, one of ours cannot', () => {
  const own = notePage({ ...note, file: 'file:///srv/shop/.ops-hints/notes/four-month-bug.md' }, frame);
  expect(own).toContain('command:opsHints.editNote?%5B%22four-month-bug%22%5D');
  expect(notePage(note, frame)).not.toContain('opsHints.editNote');
});

test('a rule shows its level, its other names and the notes behind it', () => {
  const page = rulePage(rule, frame);
  expect(page).toMatch(/information<\/span> · with a safe fix · also known as <code>OH1<\/code>/);
  expect(page).toContain(
    '<a href="command:opsHints.openNote?%5B%22four-month-bug%22%5D">The Four Month Bug</a>',
  );
});

test('a way back is shown when there is one', () => {
  expect(notePage(note, { ...frame, hasBack: true })).toContain('command:opsHints.back');
  expect(notePage(note, frame)).not.toContain('command:opsHints.back');
});

test('an address that leads nowhere says so, and nothing in it is markup', () => {
  expect(unknownPage('<b>', frame)).toContain('<code>&#60;b&#62;</code>');
});

test('details of a lens are rendered as a note is', () => {
  const details = '# In order\n\n- `-Xmx1g`: [why](rule:jvm/heap)';
  const page = detailsPage('2 options <of the service>', details, frame);
  expect(page).toContain('<h2>In order</h2>');
  expect(page).toContain('<h1>2 options &#60;of the service&#62;</h1>');
  expect(page).toContain(
    '<li><code>-Xmx1g</code>: <a href="command:opsHints.openRule?%5B%22jvm%2Fheap%22%5D">',
  );
});

test('a page allows its own style and nothing else', () => {
  const page = notePage(note, frame);
  expect(page).toContain(`content="default-src 'none'; style-src 'nonce-n0nce'"`);
  expect(page).not.toContain('<script');
});

describe('in the text of a note', () => {
  test.each([
    ['[a](note:tuning-g1gc)', '<a href="command:opsHints.openNote?%5B%22tuning-g1gc%22%5D">a</a>'],
    ['[a](rule:jvm/heap)', '<a href="command:opsHints.openRule?%5B%22jvm%2Fheap%22%5D">a</a>'],
    ['[a](https://example.org/x?y=1)', '<a href="https://example.org/x?y=1">a</a>'],
  ])('%s leads where it says', (text, html) => {
    expect(renderMarkdown(text)).toContain(html);
  });

  test.each([
    '[a](command:workbench.action.terminal.new)',
    '[a](javascript:alert)',
    '[a](file:///etc/passwd)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:x">a</a>',
  ])('%s is text without effect', (text) => {
    expect(renderMarkdown(text)).not.toMatch(/<(?:a|img)[ >]/);
  });

  test('a picture is not fetched', () => {
    expect(renderMarkdown('![a](https://example.org/pixel.png)')).not.toContain('<img');
  });

  test('the lines of an example that a rule finds are marked, and the claims are not shown', () => {
    const html = renderMarkdown('```dockerfile\n# found: image-version-missing\nFROM a<b\nUSER c\n```');
    expect(html).toBe('<pre><code><mark>FROM a&#60;b</mark>\nUSER c</code></pre>\n');
  });
});
