// Code lenses: lines above the text with a summary, whose details open as a page. What they say is the languages'.

import { type CodeLens, CodeLensRefreshRequest, CodeLensRequest, type Command } from 'vscode-languageserver';
import type { Lens } from '../core/features.ts';
import type { SourceText } from '../core/text.ts';
import { toRange } from './convert.ts';
import { type EditorFeature, guestsFirst } from './editor-feature.ts';
import { aboutFile } from './session.ts';

export const codeLenses: EditorFeature = {
  shows: 'lenses',
  withGuests: true,
  abilities: [
    {
      method: CodeLensRequest.method,
      provider: 'codeLensProvider',
      options: { resolveProvider: false },
      client: ({ codeLens }) => codeLens,
    },
  ],
  connect: (connection, session) => {
    connection.onCodeLens(
      aboutFile(session, 'codeLens', [], (file): CodeLens[] =>
        guestsFirst(file)
          .flatMap(({ features }) => features.lenses())
          .map((lens) => toCodeLens(lens, file.analysis.source, session.showsPages)),
      ),
    );
  },
  onSettings: (connection, { client, guard }) => {
    if (!client.workspace?.codeLens?.refreshSupport) return;
    guard('codeLensRefresh', undefined, () => connection.sendRequest(CodeLensRefreshRequest.type))(undefined);
  },
};

/** Shape: a client without our pages gets the summary with a command that does nothing, as the protocol has it. */
export function toCodeLens(
  { range, title, details }: Lens,
  source: SourceText,
  showsPages: boolean,
): CodeLens {
  const command: Command = showsPages
    ? { title, command: 'opsHints.showDetails', arguments: [title, details] }
    : { title, command: '' };
  return { range: toRange(source, range), command };
}
