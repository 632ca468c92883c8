// Configurations that are open: their faults while they are written, completion and hovers. What holds for files is
// what was saved: see live-configurations.ts.

import type { Connection, Diagnostic, DiagnosticSeverity, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { SourceText } from '../core/text.ts';
import { CONFIGURATION_FILES, type ConfigurationProblem, type Engine, isConfiguration } from '../engine.ts';
import { DIAGNOSTIC_SOURCE, pathOf, toRange } from './convert.ts';
import { PAST } from './documents.ts';
import type { Guard } from './guarded.ts';
import type { OwnKind } from './own-documents.ts';

const isOne = (uri: string): boolean => !PAST.test(uri) && isConfiguration(pathOf(uri));

export const configurationKind = (engine: Engine): OwnKind => ({
  id: 'configuration',
  files: CONFIGURATION_FILES,
  isOne,
  complete: async ({ path, text }, offset) => (await engine.openConfiguration(path, text)).complete(offset),
  hover: async ({ path, text }, offset) => (await engine.openConfiguration(path, text)).hover(offset),
});

export interface ConfigurationDocumentNeeds {
  readonly engine: Engine;
  readonly opened: TextDocuments<TextDocument>;
  readonly publish: Connection['sendDiagnostics'];
  readonly guard: Guard;
}

/** Shows the faults of open configurations; answers with what to call when the rules have changed. */
export function showConfigurationFaults({
  engine,
  opened,
  publish,
  guard,
}: ConfigurationDocumentNeeds): () => void {
  const show = guard('configuration', undefined, async (uri: string) => {
    const document = opened.get(uri);
    if (!document || !isOne(uri)) return;
    const text = document.getText();
    const { problems } = await engine.openConfiguration(pathOf(uri), text);
    const source = new SourceText(text);
    const diagnostics = problems().map((problem) => toDiagnostic(problem, source));
    // A newer text has its own turn.
    if (opened.get(uri)?.version === document.version)
      await publish({ uri, version: document.version, diagnostics });
  });
  opened.onDidChangeContent(({ document: { uri } }) => show(uri));
  opened.onDidClose(({ document: { uri } }) => (isOne(uri) ? publish({ uri, diagnostics: [] }) : undefined));
  return () => {
    for (const uri of opened.keys()) show(uri);
  };
}

const SEVERITY: Readonly<Record<ConfigurationProblem['severity'], DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
};

const toDiagnostic = (
  { severity, message, range }: ConfigurationProblem,
  source: SourceText,
): Diagnostic => ({
  source: DIAGNOSTIC_SOURCE,
  code: 'ops-hints/configuration',
  severity: SEVERITY[severity],
  message,
  range: toRange(source, range),
});
