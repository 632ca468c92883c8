// Further folders with notes of a team: those that the settings name, and those of configurations.

import { Disposable, RelativePattern, Uri, workspace } from 'vscode';

const SECTION = 'opsHints';
const FOLDERS = 'notes.folders';

/** Told of files and folders that have come, changed or gone. */
export interface NoteWatch {
  readonly came: (uri: Uri) => void;
  readonly gone: (uri: Uri) => void;
}

/** What is named where, and how it is watched. */
export class NoteFolders {
  readonly #watch: NoteWatch;
  #configured: readonly Uri[] = [];
  #followed: readonly Uri[] = [];
  #watching = new Disposable(() => {});

  constructor(watch: NoteWatch) {
    this.#watch = watch;
    this.#follow();
  }

  get all(): readonly Uri[] {
    const named = [...inSettings(), ...this.#configured];
    return [...new Map(named.map((uri) => [uri.toString(), uri])).values()];
  }

  /** Whether a file lies in one of them, as long as it is named. */
  holds(uri: Uri): boolean {
    return this.#followed.some((folder) => uri.toString().startsWith(`${folder.toString()}/`));
  }

  /** Takes what configurations name, as addresses. */
  configure(folders: readonly string[]): void {
    this.#configured = folders.map((folder) => onThisMachine(Uri.parse(folder)));
    this.#follow();
  }

  /** `changed` is told when the settings name others, with those that they no longer name. */
  register(changed: (dropped: readonly Uri[]) => void): Disposable {
    return Disposable.from(
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(`${SECTION}.${FOLDERS}`)) return;
        const before = this.#followed;
        this.#follow();
        const now = new Set(this.#followed.map(String));
        changed(before.filter((folder) => !now.has(folder.toString())));
      }),
      { dispose: () => this.#watching.dispose() },
    );
  }

  #follow(): void {
    this.#watching.dispose();
    const { came, gone } = this.#watch;
    this.#followed = this.all;
    this.#watching = Disposable.from(
      ...this.#followed.map((folder) => {
        const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'));
        return Disposable.from(
          watcher,
          watcher.onDidCreate(came),
          watcher.onDidChange(came),
          watcher.onDidDelete(gone),
        );
      }),
    );
  }
}

/** Two slashes would lead to another machine, to which a file of a workspace must not send anybody. */
const onThisMachine = (uri: Uri): Uri => uri.with({ path: uri.path.replace(/^\/+/, '/') });

/** A relative path counts from the workspace folder whose settings name it. */
function inSettings(): Uri[] {
  return (workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
    const named: unknown = workspace.getConfiguration(SECTION, uri).get(FOLDERS);
    const paths = Array.isArray(named) ? named.filter((path) => typeof path === 'string' && path !== '') : [];
    return paths.map((path: string) =>
      /^(?:\/|[a-z]:[\\/])/i.test(path) ? uri.with({ path: Uri.file(path).path }) : Uri.joinPath(uri, path),
    );
  });
}
