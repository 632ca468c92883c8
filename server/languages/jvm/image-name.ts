// The parts of an image's name, as `image:` gives it.

import type { Image } from '../../core/fragment.ts';

/**
 * Reads `registry:port/path:tag@digest`.
 * Shape:  the name is without registry and `library/`; `from` says where it was found.
 * Source: distribution reference, "Reference grammar".
 */
export function imageOf(text: string, from: string): Image | undefined {
  const [whole = '', digest] = text.split('@');
  const slash = whole.indexOf('/');
  const first = slash < 0 ? '' : whole.slice(0, slash);
  const registry = /[.:]|^localhost$/.test(first) ? first : undefined;
  const path = registry === undefined ? whole : whole.slice(slash + 1);
  const [name = '', tag] = path.split(':');
  if (name === '') return undefined;
  return {
    name: name.replace(/^library\//, ''),
    ...(registry === undefined ? {} : { registry }),
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    from,
  };
}
