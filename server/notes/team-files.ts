// Which files are a team's own notes, and how much of them is read. For the doors and for clients.

/** Glob of the notes in a workspace. */
export const TEAM_NOTE_FILES = '**/.ops-hints/notes/**/*.md';

/** The folder of notes, from the folder that their hints are for. */
export const TEAM_NOTE_FOLDER = '.ops-hints/notes';

/** More notes than this, or larger ones, are somebody's mistake and would slow down everything else. */
export const MOST_TEAM_NOTES = 5_000;
export const LARGEST_TEAM_NOTE_BYTES = 1_000_000;

/** Whether a file is a note of a team, by its path with `/` separators. */
export const isTeamNote = (path: string): boolean =>
  path.endsWith('.md') && path.includes(`/${TEAM_NOTE_FOLDER}/`);

/** The folder of notes that a note of a team lies in. */
export const noteFolderOf = (path: string): string =>
  path.slice(0, path.lastIndexOf(`/${TEAM_NOTE_FOLDER}/`) + TEAM_NOTE_FOLDER.length + 1);
