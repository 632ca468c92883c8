// Actions that suppress a finding: by a comment for its line or its file, or in the configuration.

import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/finding.ts';
import { applyEdits, SourceText, type TextEdit } from '../core/text.ts';
import { CONFIGURATION_NAMES } from '../engine.ts';
import { pathOf, toEdit } from './convert.ts';
import type { Analysed } from './documents.ts';
import { addressOf, originOf } from './live-configurations.ts';
import type { Session } from './session.ts';

/** Each is tried by a check of its own. */
const MOST = 5;

/** Shape: one set of actions per rule, for its first finding. */
export async function suppressActions(
  session: Session,
  file: Analysed,
  findings: readonly { readonly finding: Finding; readonly diagnostic: Diagnostic | undefined }[],
): Promise<CodeAction[]> {
  const byRule = new Map(findings.toReversed().map((one) => [one.finding.rule, one]));
  const actions = [...byRule.values()]
    .slice(0, MOST)
    .map(async ({ finding, diagnostic }) =>
      [...inFile(session, file, finding), ...(await inConfiguration(session, file, finding.rule))].map(
        (action) => ({ ...action, ...(diagnostic ? { diagnostics: [diagnostic] } : {}) }),
      ),
    );
  return (await Promise.all(actions)).flat();
}

function inFile({ engine }: Session, file: Analysed, finding: Finding): CodeAction[] {
  const { line, file: whole } = engine.suppression.disabling(file.analysis, finding);
  return [
    ...commenting(`Disable ${finding.rule} for this line`, line),
    ...commenting(`Disable ${finding.rule} for this file`, whole),
  ];

  /** Offered only where it helps: not every carrier knows comments. */
  function commenting(title: string, edit: TextEdit | undefined): CodeAction[] {
    if (!edit || !helps(edit)) return [];
    const changes = { [file.uri]: [toEdit(file.analysis.source, edit)] };
    return [{ title, kind: CodeActionKind.QuickFix, edit: { changes } }];
  }

  function helps(edit: TextEdit): boolean {
    const { path, language, settings, analysis } = file;
    const text = applyEdits(analysis.source.text, [edit]);
    const after = engine.analyse({ path, text }, language, settings);
    const count = ({ findings }: typeof after) => findings.filter(({ rule }) => rule === finding.rule).length;
    return count(after) < count(analysis);
  }
}

async function inConfiguration(session: Session, file: Analysed, rule: string): Promise<CodeAction[]> {
  const title = `Disable ${rule} in the configuration`;
  const kind = CodeActionKind.QuickFix;
  const {
    chain: [nearest],
  } = await session.configurations.of(file.uri);
  if (!nearest)
    return (await newConfiguration(session, file.uri, rule)).map((edit) => ({ title, kind, edit }));
  const uri = addressOf(originOf(file.uri), nearest.path);
  const text = session.documents.opened.get(uri)?.getText() ?? nearest.text;
  const edit = (await session.engine.openConfiguration(nearest.path, text)).switchOff(rule);
  if (!edit) return [];
  return [{ title, kind, edit: { changes: { [uri]: [toEdit(new SourceText(text), edit)] } } }];
}

/** At the top of the workspace, for a client that makes files. */
async function newConfiguration({ client, folders, engine }: Session, uri: string, rule: string) {
  const folder = folders().find((candidate) => uri.startsWith(`${candidate}/`));
  const makes = client.workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false;
  if (folder === undefined || !makes) return [];
  const address = `${folder}/${CONFIGURATION_NAMES[0]}`;
  const edit = (await engine.openConfiguration(pathOf(address), '')).switchOff(rule);
  const start = { line: 0, character: 0 };
  return [
    {
      documentChanges: [
        { kind: 'create' as const, uri: address, options: { ignoreIfExists: true } },
        {
          textDocument: { uri: address, version: null },
          edits: [{ range: { start, end: start }, newText: edit?.text ?? '' }],
        },
      ],
    },
  ];
}
