// Where the notes of a team lie: in `.ops-hints/notes` of the nearest folder above what is checked, and of any below.

import { dirname, join, resolve } from 'node:path';
import { isTeamNote, noteFolderOf, TEAM_NOTE_FOLDER } from '../notes/team-files.ts';
import { type FoundFile, findFiles } from './files.ts';
import { isFolder, toSlashes } from './paths.ts';
import { repositoryOf } from './repository.ts';

/**
 * Folders with notes for the paths, each once and absolute.
 * Shape: looked for from each path upward, to the root of its repository; outside of one, to the working directory.
 */
export function noteFoldersFor(paths: readonly string[], cwd: string): string[] {
  const found = paths.flatMap((path) => nearestNotes(folderAt(path, cwd), cwd) ?? []);
  return [...new Set(found)];
}

/** Folders with notes in the folders among the paths and anywhere below, each once and absolute. */
export function noteFoldersBelow(paths: readonly string[], cwd: string): string[] {
  const folders = paths.filter((path) => isFolder(resolve(cwd, path)));
  return noteFoldersAmong(findFiles(folders, { cwd, wanted: mayBeNote }).files);
}

/** The folders that the notes among files lie in, each once and absolute. */
export function noteFoldersAmong(files: readonly FoundFile[]): string[] {
  const notes = files.filter(({ absolute }) => mayBeNote(absolute));
  return [...new Set(notes.map(({ absolute }) => resolve(noteFolderOf(toSlashes(absolute)))))];
}

/** Whether a file is a note of a team, by where it lies. */
export const mayBeNote = (absolute: string): boolean => isTeamNote(toSlashes(absolute));

/** The folder that a path is or lies in; a path that is not there, such as a glob, counts from the nearest one that is. */
export const folderAt = (path: string, cwd: string): string => nearestFolder(resolve(cwd, path));

const nearestFolder = (path: string): string =>
  isFolder(path) || dirname(path) === path ? path : nearestFolder(dirname(path));

function nearestNotes(start: string, cwd: string): string | undefined {
  const upward = foldersFrom(start);
  const last = Math.max(upward.indexOf(repositoryOf(start) ?? cwd), 0);
  return upward
    .slice(0, last + 1)
    .map((folder) => join(folder, TEAM_NOTE_FOLDER))
    .find(isFolder);
}

const foldersFrom = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...foldersFrom(dirname(folder))];
