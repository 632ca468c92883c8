// Configurations that are open: their faults while they are written, completion and hovers. A text without faults is
// what holds for files at once: see live-configurations.ts.

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
  /** Told what an open configuration says, and with nothing when it counts as it is saved. */
  readonly taken: (uri: string, text: string | undefined) => void;
}

/** Follows open configurations; answers with what to call when the rules have changed. */
export function followConfigurationDocuments(needs: ConfigurationDocumentNeeds): () => void {
  const { engine, opened, publish, guard, taken } = needs;
  const read = guard('configuration', undefined, async (uri: string) => {
    const document = opened.get(uri);
    if (!document || !isOne(uri)) return;
    const text = document.getText();
    const problems = (await engine.openConfiguration(pathOf(uri), text)).problems();
    // A newer text has its own turn.
    if (opened.get(uri)?.version !== document.version) return;
    const source = new SourceText(text);
    const diagnostics = problems.map((problem) => toDiagnostic(problem, source));
    await publish({ uri, version: document.version, diagnostics });
    if (problems.every(({ severity }) => severity !== 'error')) taken(uri, text);
  });
  opened.onDidChangeContent(({ document: { uri } }) => read(uri));
  opened.onDidClose(({ document: { uri } }) => {
    if (!isOne(uri)) return;
    publish({ uri, diagnostics: [] });
    taken(uri, undefined);
  });
  return () => {
    for (const uri of opened.keys()) read(uri);
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
