// Signature help: the arguments of the statement that is being typed.

import { MarkupKind, type SignatureHelp, SignatureHelpRequest } from 'vscode-languageserver';
import type { Signature } from '../core/features.ts';
import { toOffset } from './convert.ts';
import { type EditorFeature, guestsFirst } from './editor-feature.ts';
import { aboutFile } from './session.ts';

export const signatureHelp: EditorFeature = {
  shows: 'signature',
  withGuests: true,
  abilities: [
    {
      method: SignatureHelpRequest.method,
      provider: 'signatureHelpProvider',
      // Arguments are parted by spaces in all of our fields; the popup takes no key from the person.
      options: { triggerCharacters: [' '] },
      client: (client) => client.signatureHelp,
    },
  ],
  connect: (connection, session) => {
    connection.onSignatureHelp(
      aboutFile(session, 'signatureHelp', null, (file, { position }): SignatureHelp | null => {
        const offset = toOffset(file.analysis.source, position);
        for (const { features } of guestsFirst(file)) {
          const signature = features.signature(offset);
          if (signature) return toHelp(signature);
        }
        return null;
      }),
    );
  },
};

export const toHelp = ({ label, documentation, parameters, active }: Signature): SignatureHelp => ({
  signatures: [
    {
      label,
      ...(documentation === undefined
        ? {}
        : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
      parameters: placesOf(parameters, label).map((place) => ({ label: place })),
    },
  ],
  activeSignature: 0,
  activeParameter: active,
});

/** Each argument's place in the label, from the one before on: two arguments may share their words. */
function placesOf(parameters: readonly string[], label: string): [number, number][] {
  let from = 0;
  return parameters.map((parameter) => {
    const start = label.indexOf(parameter, from);
    if (start < 0) return [from, from];
    from = start + parameter.length;
    return [start, from];
  });
}
