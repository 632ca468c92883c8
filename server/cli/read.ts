// Bytes of a file or of standard input → text, or the reason why it is left out.

import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';

/** A text with what it takes to write it back byte for byte. */
export interface ReadText {
  /** Without the byte order mark, as editors count it. */
  readonly text: string;
  readonly mark: boolean;
  readonly encoding: 'utf8' | 'latin1';
}

/** Why a file is not looked at. */
export interface LeftOut {
  readonly reason: string;
}

const LARGEST_BYTES = 5_000_000;
const TOO_LARGE: LeftOut = { reason: 'it has 5 MB or more' };

/**
 * Reads a file.
 * Errors: throws what the file system throws; a file that is no text of ours is left out instead.
 */
export function readText(path: string): ReadText | LeftOut {
  const status = statSync(path);
  if (!status.isFile()) return { reason: 'it is not a regular file; pipe it to "-" instead' };
  return status.size >= LARGEST_BYTES ? TOO_LARGE : decode(readFileSync(path));
}

/** Reads bytes as UTF-8, else as Latin-1, which keeps every byte. */
export function decode(bytes: Buffer): ReadText | LeftOut {
  if (bytes.length >= LARGEST_BYTES) return TOO_LARGE;
  if (bytes.includes(0)) return { reason: 'it is binary: it holds NUL bytes' };
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  const text = bytes.toString(encoding);
  const mark = text.startsWith(MARK);
  return { text: mark ? text.slice(MARK.length) : text, mark, encoding };
}

/**
 * The bytes of a text that was read before and has changed since.
 * Errors: throws where the encoding of the file has no place for a character.
 */
export function encode({ mark, encoding }: ReadText, text: string): Buffer {
  if (encoding === 'latin1' && /[^\0-\xFF]/.test(text))
    throw new Error('it is not UTF-8, and the fix needs a character that it cannot hold');
  return Buffer.from(mark ? MARK + text : text, encoding);
}

const MARK = '\uFEFF';
