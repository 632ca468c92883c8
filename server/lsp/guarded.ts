// A handler that fails must not take the others with it: it is logged by name and answered harmlessly.
// Only a refusal, which is meant for the person, goes through.

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Thrown by a handler that will not do what was asked; the message tells the person why. */
export class Refusal extends Error {}

/** Runs a handler; on an exception logs and gives `otherwise`. No text of files gets into the log. */
export type Guard = <Params, Result>(
  name: string,
  otherwise: Result,
  handler: (params: Params) => Result | Promise<Result>,
) => (params: Params) => Promise<Result>;

export const createGuard =
  (log: (line: string) => void): Guard =>
  (name, otherwise, handler) =>
  async (params) => {
    try {
      return await handler(params);
    } catch (cause) {
      // Errors of the client, on questions of ours, are response errors too, but no refusals.
      if (cause instanceof Refusal) throw new ResponseError(LSPErrorCodes.RequestFailed, cause.message);
      log(`${name} failed: ${placeOf(cause)}`);
      return otherwise;
    }
  };

/** Kind and place of an exception. Its message stays out: it may quote the file. */
function placeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const places = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [cause.name, ...places.slice(0, 5)].join('\n');
}
