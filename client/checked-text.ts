// The text that a tool is asked to check: given, open in an editor, or read from the workspace and from nowhere else.

import { Uri, workspace } from 'vscode';

export interface CheckInput {
  readonly path: string;
  /** In place of what the file holds. */
  readonly text?: string;
}

/**
 * Shape:  a relative path counts from the folders of the workspace, the first that has it.
 * Errors: throws, in words for the model, where there is no such file or it is none of the workspace's.
 */
export async function findText({ path, text }: CheckInput): Promise<{ uri: string; text: string }> {
  const candidates = placesOf(path);
  if (text !== undefined) return { uri: (candidates[0] ?? Uri.file(`/${path}`)).toString(), text };
  for (const uri of candidates) {
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const found = open?.getText() ?? (await read(uri));
    if (found !== undefined) return { uri: uri.toString(), text: found };
  }
  throw new Error(`The workspace has no file ${path}.`);
}

function placesOf(path: string): Uri[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const isAbsolute = /^(?:\/|[a-z]:[\\/])/i.test(path);
  const places = isAbsolute
    ? folders.map((folder) => Uri.joinPath(folder.with({ path: '/' }), Uri.file(path).path))
    : folders.map((folder) => Uri.joinPath(folder, path));
  // A path may lead out again by its dots.
  return places.filter((uri) => workspace.getWorkspaceFolder(uri) !== undefined);
}

const read = (uri: Uri): Thenable<string | undefined> =>
  workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
