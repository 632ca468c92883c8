// Formatting of a whole file, in its own language. The style is the language's, whatever the editor's tab size.

import { DocumentFormattingRequest, type TextEdit } from 'vscode-languageserver';
import { toEdit } from './convert.ts';
import { type EditorFeature, hostOf } from './editor-feature.ts';
import { aboutFile } from './session.ts';

export const formatting: EditorFeature = {
  shows: 'format',
  withGuests: false,
  abilities: [
    {
      method: DocumentFormattingRequest.method,
      provider: 'documentFormattingProvider',
      client: (client) => client.formatting,
    },
  ],
  connect: (connection, session) => {
    connection.onDocumentFormatting(
      aboutFile(session, 'formatting', [], (file): TextEdit[] =>
        hostOf(file).flatMap(({ features }) =>
          features.format().map((edit) => toEdit(file.analysis.source, edit)),
        ),
      ),
    );
  },
};
