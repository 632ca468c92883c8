// Between our words and the protocol's: offsets and positions, findings and diagnostics, fixes and edits.

import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position as LspPosition,
  type Range as LspRange,
  type TextEdit as LspTextEdit,
} from 'vscode-languageserver';
import type { Finding, FindingTag, Fix, Related, Severity } from '../core/finding.ts';
import type { Range, SourceText, TextEdit } from '../core/text.ts';

export const DIAGNOSTIC_SOURCE = 'ops-hints';

/** The document that ranges belong to. */
export interface Placed {
  readonly uri: string;
  readonly source: SourceText;
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAG: Readonly<Record<FindingTag, DiagnosticTag>> = {
  deprecated: DiagnosticTag.Deprecated,
  unnecessary: DiagnosticTag.Unnecessary,
};

export function toRange(source: SourceText, { start, end }: Range): LspRange {
  return { start: toPosition(source, start), end: toPosition(source, end) };
}

export function toPosition(source: SourceText, offset: number): LspPosition {
  const { line, column } = source.position(offset);
  return { line, character: column };
}

export const toOffset = (source: SourceText, { line, character }: LspPosition): number =>
  source.offset({ line, column: character });

export const fromRange = (source: SourceText, { start, end }: LspRange): Range => ({
  start: toOffset(source, start),
  end: toOffset(source, end),
});

/** Shape: `page` is the address of the rule's page, where it has one. */
export function toDiagnostic(finding: Finding, placed: Placed, page: string | undefined): Diagnostic {
  const { rule, severity, message, range, related, tags } = finding;
  return {
    source: DIAGNOSTIC_SOURCE,
    code: rule,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    severity: SEVERITY[severity],
    message,
    range: toRange(placed.source, range),
    ...(tags.length > 0 ? { tags: tags.map((tag) => TAG[tag]) } : {}),
    ...(related.length > 0 ? { relatedInformation: related.flatMap((one) => toRelated(one, placed)) } : {}),
  };
}

/** A place in another file is left out: its position needs that file's text. */
function toRelated(
  { range, message, path }: Related,
  { uri, source }: Placed,
): DiagnosticRelatedInformation[] {
  return path === undefined ? [{ message, location: { uri, range: toRange(source, range) } }] : [];
}

/** Path with `/` separators of a document's address, whatever its scheme. */
export function pathOf(uri: string): string {
  try {
    return decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri;
  }
}

export const toEdit = (source: SourceText, { range, text }: TextEdit): LspTextEdit => ({
  range: toRange(source, range),
  newText: text,
});

/** Shape: the diagnostic is one that the client sent, so that it knows what the action settles. */
export function toQuickFix(
  fix: Fix,
  { uri, source }: Placed,
  diagnostic: Diagnostic | undefined,
): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
    isPreferred: fix.safe,
    edit: { changes: { [uri]: fix.edits.map((edit) => toEdit(source, edit)) } },
  };
}

/** The edit from one text to another that leaves alone what they share at both ends; nothing where they are equal. */
export function difference(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { range: { start: head, end: before.length - tail }, text: after.slice(head, after.length - tail) };
}
