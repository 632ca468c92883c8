// Replaces the content of a file in one step: at no time is there half a file.

import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file that exists, keeping its mode, its owner and links to it.
 * Errors: throws what the file system throws; the file is then as it was.
 */
export function replaceFile(path: string, bytes: Buffer): void {
  const target = realpathSync(path);
  // Renaming would get around a missing right to write.
  accessSync(target, constants.W_OK);
  const { mode, uid, gid } = statSync(target);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, bytes, { flag: 'wx', flush: true });
    chownWherePossible(draft, uid, gid);
    chmodSync(draft, mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Only the superuser can give files away; the file is then the writer's own, as with any editor. */
function chownWherePossible(path: string, uid: number, gid: number): void {
  const own = statSync(path);
  if (own.uid === uid && own.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
}
