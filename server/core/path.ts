// Paths as the core and all that stands on it know them: with `/` between their parts, whatever the platform.

/** The last part of a path; all of it where there is no folder. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The folder of a path, without a slash at its end: `` for what lies in the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
