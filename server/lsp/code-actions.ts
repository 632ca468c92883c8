// Quick fixes for the findings in a range, and the action that applies all safe fixes of a file.

import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
} from 'vscode-languageserver';
import type { Finding } from '../core/finding.ts';
import type { Range } from '../core/text.ts';
import type { Engine } from '../engine.ts';
import { FIX_ALL } from './capabilities.ts';
import { DIAGNOSTIC_SOURCE, difference, toEdit, toQuickFix, toRange } from './convert.ts';
import type { Analysed } from './documents.ts';
import type { Session } from './session.ts';
import { suppressActions } from './suppress-actions.ts';

export async function codeActions(
  session: Session,
  file: Analysed,
  range: Range,
  context: CodeActionContext,
): Promise<CodeAction[]> {
  return [
    ...(wants(context, CodeActionKind.QuickFix) ? await quickFixes(session, file, range, context) : []),
    ...(wants(context, FIX_ALL) ? fixAll(session.engine, file) : []),
  ];
}

/** A client that names no kind wants what fits the place, and fixing the whole file is not that. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  if (only === undefined) return kind === CodeActionKind.QuickFix;
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Taken from the findings of the current text, which hold their fixes: a client's diagnostics may be older. */
async function quickFixes(
  session: Session,
  file: Analysed,
  range: Range,
  { diagnostics }: CodeActionContext,
): Promise<CodeAction[]> {
  const placed = { uri: file.uri, source: file.analysis.source };
  const here = file.analysis.findings
    .filter((finding) => finding.range.start <= range.end && range.start <= finding.range.end)
    .map((finding) => ({ finding, diagnostic: diagnostics.find((sent) => isOf(sent, finding, file)) }))
    // What the client asks about comes first.
    .sort((a, b) => Number(b.diagnostic !== undefined) - Number(a.diagnostic !== undefined));
  return [
    ...here.flatMap(({ finding, diagnostic }) =>
      finding.fixes.map((fix) => toQuickFix(fix, placed, diagnostic)),
    ),
    ...(await suppressActions(session, file, here)),
  ];
}

function isOf({ source, code, range }: Diagnostic, finding: Finding, { analysis }: Analysed): boolean {
  if (source !== DIAGNOSTIC_SOURCE || code !== finding.rule) return false;
  const { start, end } = toRange(analysis.source, finding.range);
  return (
    start.line === range.start.line &&
    start.character === range.start.character &&
    end.line === range.end.line &&
    end.character === range.end.character
  );
}

function fixAll(engine: Engine, { uri, path, language, settings, analysis }: Analysed): CodeAction[] {
  const { source } = analysis;
  const fixed = engine.fixAll({ path, text: source.text }, language, settings);
  const edit = difference(source.text, fixed);
  if (!edit) return [];
  const changes = { [uri]: [toEdit(source, edit)] };
  return [{ title: 'Apply all safe fixes of Ops Hints', kind: FIX_ALL, edit: { changes } }];
}
