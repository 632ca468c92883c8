// A handler that fails must not take the others with it: it is logged by name and answered harmlessly.
// What a handler refuses outright, with a `ResponseError`, is meant for the person and goes through.

import { ResponseError } from 'vscode-languageserver';

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
      if (cause instanceof ResponseError) throw cause;
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
