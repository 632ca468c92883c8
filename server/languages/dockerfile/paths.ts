// Paths inside of an image, as far as their text tells.

import type { Expandable } from './model.ts';

/** `/…`, `C:…`, or a variable in front, whose value may be either. */
export const isAbsoluteOrUnknown = ({ value }: Expandable): boolean =>
  value.pieces[0]?.opaque === true || value.text.startsWith('$') || isAbsolute(value.text);

/** On Linux or Windows. */
export const isAbsolute = (path: string): boolean => /^(?:[/\\]|[A-Za-z]:)/.test(path);

/** Last part of a path, whichever slashes it is written with. */
export const lastPart = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** What ADD unpacks, by its name. */
export const isArchiveName = (path: string): boolean =>
  /\.(?:tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/.test(path);
