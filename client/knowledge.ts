// Notes and rules as the server tells of them, with the names and shapes of the protocol.

import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OpsHintsMethod, ParamsOf, ResultOf } from '../server/protocol.ts';

/** Asks the server. Errors: rejects where the server is not there or gives up. */
export type Ask = <Method extends OpsHintsMethod>(
  method: Method,
  params: ParamsOf<Method>,
) => Promise<ResultOf<Method>>;

export const askServer =
  (client: BaseLanguageClient): Ask =>
  (method, params) =>
    client.sendRequest(method, params);
