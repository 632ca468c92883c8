// The address under which a VS Code server opens a folder with an extension under development.

export interface Opening {
  readonly port: number;
  readonly folder: string;
  readonly extension: string;
  /** A folder with an `index.cjs` that exports `run`, for a test run. */
  readonly tests?: string;
  /** A file to show at once, with a position that counts from 1: `/path/Dockerfile:3:7`. */
  readonly file?: string;
}

/** The host name is part of the extension's identity for the server; it stays the same in all its parts. */
export function openingAddress(opening: Opening): string {
  const origin = `localhost:${opening.port}`;
  const remote = (path: string) => `vscode-remote://${origin}${encodeURI(path)}`;
  const payload = [['extensionDevelopmentPath', remote(opening.extension)]];
  if (opening.tests !== undefined) payload.push(['extensionTestsPath', remote(`${opening.tests}/index.cjs`)]);
  if (opening.file !== undefined) payload.push(['gotoLineMode', 'true'], ['openFile', remote(opening.file)]);
  const query = new URLSearchParams({ folder: opening.folder, payload: JSON.stringify(payload) });
  return `http://${origin}/?${query}`;
}
