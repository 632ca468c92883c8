// Folders of notes that configurations name: gathered while files ask for what holds for them, told when they change.

/** Files that ask within this time are waited for, so that a folder is not taken away and brought back. */
const PAUSE_MS = 100;

export interface NamedNoteFolders {
  /**
   * Takes the addresses that the configurations of one file name. It is asked for before these are read, and is
   * deaf once they have been forgotten: what was read of the old ones would bring back what they named.
   */
  readonly meeting: () => (folders: readonly string[]) => void;
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
  const work = {
    met: new Set<string>(),
    told: [] as readonly string[],
    waiting: undefined as ReturnType<typeof setTimeout> | undefined,
    listener: (_named: NamedFolders): void => {},
  };
  const settle = () => {
    const folders = [...work.met];
    const dropped = work.told.filter((folder) => !work.met.has(folder));
    if (dropped.length === 0 && folders.length === work.told.length) return;
    work.told = folders;
    work.listener({ folders, dropped });
  };
  return {
    meeting: () => {
      const { met } = work;
      return (folders) => {
        if (met !== work.met) return;
        for (const folder of folders) met.add(folder);
        clearTimeout(work.waiting);
        work.waiting = setTimeout(settle, PAUSE_MS);
      };
    },
    forget: () => {
      clearTimeout(work.waiting);
      work.met = new Set();
    },
    tell: (listener) => {
      work.listener = listener;
    },
  };
}
