// Inlay hints: remarks between the words, for those who switched them on.

import { type InlayHint, InlayHintRefreshRequest, InlayHintRequest } from 'vscode-languageserver';
import type { Inlay } from '../core/features.ts';
import { type SourceText, touches } from '../core/text.ts';
import { fromRange, toPosition } from './convert.ts';
import { type EditorFeature, guestsFirst } from './editor-feature.ts';
import { aboutFile } from './session.ts';

export const inlayHints: EditorFeature = {
  shows: 'inlays',
  withGuests: true,
  abilities: [
    {
      method: InlayHintRequest.method,
      provider: 'inlayHintProvider',
      client: ({ inlayHint }) => inlayHint,
    },
  ],
  connect: (connection, session) => {
    connection.languages.inlayHint.on(
      aboutFile(session, 'inlayHint', [], (file, { range }): InlayHint[] => {
        const { source } = file.analysis;
        if (!file.settings.inlayHints) return [];
        const where = fromRange(source, range);
        return guestsFirst(file)
          .flatMap(({ features }) => features.inlays(where))
          .filter(({ offset }) => touches(where, offset))
          .map((inlay) => toHint(inlay, source));
      }),
    );
  },
  onSettings: (connection, { client, guard }) => {
    if (!client.workspace?.inlayHint?.refreshSupport) return;
    guard('inlayHintRefresh', undefined, () => connection.sendRequest(InlayHintRefreshRequest.type))(
      undefined,
    );
  },
};

export const toHint = ({ offset, text }: Inlay, source: SourceText): InlayHint => ({
  position: toPosition(source, offset),
  label: text,
  paddingLeft: true,
});
