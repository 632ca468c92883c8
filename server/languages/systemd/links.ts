// Where the documentation and the units that a unit names can be read.

import type { Link } from '../../core/features.ts';
import { isOpaque, toFile } from '../../core/mapped-text.ts';
import type { UnitModel } from './model.ts';
import type { Directive } from './nodes.ts';
import { unitLinks } from './unit-links.ts';

/** Web addresses and manual pages of `Documentation=`, and the files of other units. */
export const links = (model: UnitModel): Link[] => [
  ...model.directives.filter(({ name }) => name === 'Documentation').flatMap(linksIn),
  ...unitLinks(model),
];

const linksIn = ({ value }: Directive): Link[] =>
  [...value.text.matchAll(/\S+/g)].flatMap(({ 0: text, index }) => {
    const where = { start: index, end: index + text.length };
    const found = isOpaque(value, where) || text.includes('%') ? undefined : targetOf(text);
    return found ? [{ range: toFile(value, where), ...found }] : [];
  });

function targetOf(text: string): Omit<Link, 'range'> | undefined {
  if (/^https?:\/\/[^\s"']+$/.test(text)) return { target: text };
  const [, page = '', section = ''] = /^man:([\w.@+:-]+)\((\d\w*)\)$/.exec(text) ?? [];
  if (page === '') return undefined;
  const target = page.startsWith('systemd')
    ? `https://www.freedesktop.org/software/systemd/man/latest/${page}.html`
    : `https://manpages.debian.org/${page}.${section}`;
  return { target, tooltip: `Manual page ${page}(${section})` };
}
