// Positions, ranges and edits as they go over the wire.

import { describe, expect, test } from 'vitest';
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Finding } from '../../../server/core/finding.ts';
import { applyEdits, SourceText } from '../../../server/core/text.ts';
import {
  difference,
  fromRange,
  pathOf,
  toDiagnostic,
  toOffset,
  toQuickFix,
  toRange,
} from '../../../server/lsp/convert.ts';

const range = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});

describe('positions count UTF-16 units from the start of the line', () => {
  test.each([
    ['line feeds', 'FROM a\nFROM b\n', 12, { line: 1, character: 5 }],
    ['carriage return and line feed', 'FROM a\r\nFROM b\r\n', 13, { line: 1, character: 5 }],
    ['a character outside of the basic plane', '# 🐳\nENV A=🐳 B=1\n', 14, { line: 1, character: 9 }],
    ['a byte order mark', '\uFEFFFROM a', 6, { line: 0, character: 6 }],
    ['tabs', '\t\tserver', 2, { line: 0, character: 2 }],
    ['no final line end', 'FROM a\nFROM b', 13, { line: 1, character: 6 }],
  ])('with %s', (_case, text, offset, position) => {
    const source = new SourceText(text);
    expect(toRange(source, { start: offset, end: offset }).start).toEqual(position);
    expect(toOffset(source, position)).toBe(offset);
  });

  test('and a position behind the end of a line means that end', () => {
    expect(toOffset(new SourceText('FROM a\r\nFROM b'), { line: 0, character: 99 })).toBe(6);
  });

  test('and ranges go there and back unchanged', () => {
    const source = new SourceText('ENV A=🐳\r\nENV B=2');
    const where = { start: 6, end: 17 };
    expect(fromRange(source, toRange(source, where))).toEqual(where);
  });
});

const source = new SourceText('FROM debian\nFROM debian\n');
const placed = { uri: 'file:///srv/Dockerfile', source };
const finding: Finding = {
  rule: 'dockerfile/image-version-missing',
  severity: 'warning',
  message: 'No version.',
  range: { start: 17, end: 23 },
  related: [{ range: { start: 5, end: 11 }, message: 'Also here.' }],
  fixes: [{ title: 'Pin', safe: true, edits: [{ range: { start: 23, end: 23 }, text: ':12' }] }],
  tags: ['deprecated'],
};

test('a finding becomes a diagnostic with its page, its tags and its other places', () => {
  expect(toDiagnostic(finding, placed, 'https://example.org/page')).toEqual({
    source: 'ops-hints',
    code: 'dockerfile/image-version-missing',
    codeDescription: { href: 'https://example.org/page' },
    severity: DiagnosticSeverity.Warning,
    message: 'No version.',
    range: range(1, 5, 11),
    tags: [DiagnosticTag.Deprecated],
    relatedInformation: [{ message: 'Also here.', location: { uri: placed.uri, range: range(0, 5, 11) } }],
  });
});

test('a finding of a rule without a page has no link', () => {
  expect(toDiagnostic(finding, placed, undefined)).not.toHaveProperty('codeDescription');
});

test('a fix becomes a quick fix of its own document', () => {
  const [fix] = finding.fixes;
  expect(fix && toQuickFix(fix, placed, undefined)).toMatchObject({
    title: 'Pin',
    kind: 'quickfix',
    isPreferred: true,
    edit: { changes: { [placed.uri]: [{ range: range(1, 11, 11), newText: ':12' }] } },
  });
});

test.each([
  ['file:///srv/my%20app/Dockerfile', '/srv/my app/Dockerfile'],
  ['file:///c%3A/srv/haproxy.cfg', '/c:/srv/haproxy.cfg'],
  ['vscode-vfs://github/org/repo/app.service', '/org/repo/app.service'],
  ['untitled:Untitled-1', 'Untitled-1'],
  ['file:///srv/100%/Dockerfile', 'file:///srv/100%/Dockerfile'],
])('the path of %s is %s', (uri, path) => {
  expect(pathOf(uri)).toBe(path);
});

test.each([
  ['timeout client 30000\n', 'timeout client 30s\n'],
  ['aaa', 'aa'],
  ['', 'KillMode=mixed'],
  ['abcabc', 'abc'],
])('the difference from %j to %j is one edit that makes it so', (before, after) => {
  const edit = difference(before, after);
  expect(edit && applyEdits(before, [edit])).toBe(after);
});

test('equal texts have no difference', () => {
  expect(difference('same', 'same')).toBeUndefined();
});
