// The shape of a feature that editors have and languages may offer: how it is announced, how it is answered.

import type { Connection, ServerCapabilities, TextDocumentClientCapabilities } from 'vscode-languageserver';
import type { FeatureName } from '../core/features.ts';
import type { OpenFile } from '../core/language.ts';
import type { Analysed } from './documents.ts';
import type { Session } from './session.ts';

/** One method of the protocol, as a client is told of it. */
export interface Ability {
  /** Under which it is registered on request. */
  readonly method: string;
  /** Where it stands in the answer to `initialize`. */
  readonly provider: keyof ServerCapabilities;
  readonly options?: object;
  /** What the client says of itself; `undefined` where it lacks the feature. */
  readonly client: (
    client: TextDocumentClientCapabilities,
  ) => { readonly dynamicRegistration?: boolean } | undefined;
}

export interface EditorFeature {
  /** The feature of a language that it shows. */
  readonly shows: FeatureName;
  /** Whether guests have a say in their hosts' files. */
  readonly withGuests: boolean;
  readonly abilities: readonly Ability[];
  readonly connect: (connection: Connection, session: Session) => void;
  /** Told when the person's settings changed, where what is shown depends on them. */
  readonly onSettings?: (connection: Connection, session: Session) => void;
}

/** The file as guests see it, then as its own language does: guests know more about their words. */
export function guestsFirst({ analysis: { files } }: Analysed): readonly OpenFile[] {
  const [host, ...guests] = files;
  return host ? [...guests, host] : guests;
}

/** The file in its own language. */
export const hostOf = ({ analysis: { files } }: Analysed): readonly OpenFile[] => files.slice(0, 1);
