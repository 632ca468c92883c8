// Folders of notes that configurations name: gathered while files ask for what holds for them, told when they change.

/** Files that ask within this time are waited for, so that a folder is not taken away and brought back. */
const PAUSE_MS = 100;

export interface NamedNoteFolders {
  /** Takes the addresses that the configurations of one file name. */
  readonly meet: (folders: readonly string[]) => void;
  /** Gathers anew: a configuration has changed. */
  readonly forget: () => void;
  /** Says who is told when the folders are others than before. */
  readonly tell: (listener: (named: NamedFolders) => void) => void;
}

export interface NamedFolders {
  /** All addresses. */
  readonly folders: readonly string[];
  /** Those that are no longer named. */
  readonly dropped: readonly string[];
}

export function gatherNoteFolders(): NamedNoteFolders {
  const met = new Set<string>();
  const work = {
    told: [] as readonly string[],
    waiting: undefined as ReturnType<typeof setTimeout> | undefined,
    listener: (_named: NamedFolders): void => {},
  };
  const settle = () => {
    work.waiting = undefined;
    const folders = [...met];
    const dropped = work.told.filter((folder) => !met.has(folder));
    if (dropped.length === 0 && folders.length === work.told.length) return;
    work.told = folders;
    work.listener({ folders, dropped });
  };
  return {
    meet: (folders) => {
      for (const folder of folders) met.add(folder);
      work.waiting ??= setTimeout(settle, PAUSE_MS);
    },
    forget: () => met.clear(),
    tell: (listener) => {
      work.listener = listener;
    },
  };
}
