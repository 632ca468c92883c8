// Which files are units: by name, with the content as the second witness.
// D-Bus activation files, Avahi services and Eclipse targets bear the same names and are left alone.

import type { Detection } from '../../core/language.ts';
import { ENGINE_ENDINGS, readUnitFile, UNIT_TYPES } from './unit-file.ts';

/** Suffixes that hardly anybody else uses; the rest need a section of ours inside. */
const OWN_SUFFIXES = ['service', 'socket', 'timer', 'automount'];

const ANY = `{${UNIT_TYPES.join(',')}}`;

export const detection: Detection = {
  languageIds: ['systemd', 'systemd-conf', 'systemd-unit-file'],
  certain: OWN_SUFFIXES.map((suffix) => `*.${suffix}`),
  possible: [
    ...UNIT_TYPES.filter((type) => !OWN_SUFFIXES.includes(type)).map((type) => `*.${type}`),
    `**/*.${ANY}.d/*.conf`,
    `**/${ANY}.d/*.conf`,
    `*.${ANY}.{${ENGINE_ENDINGS.join(',')}}`,
  ],
  // An empty drop-in masks another one of its name.
  witness: (text, path) => hasOwnSection(text, path) || (readUnitFile(path).dropIn && isEmpty(text)),
  denies: (text, path) => !hasOwnSection(text, path) && !isEmpty(text),
};

const HEADER = /^[ \t\uFEFF]*\[([^\]\r\n]+)\]/gm;

/** Sections of the unit's own type, and the two that every unit may have. */
function hasOwnSection(text: string, path: string): boolean {
  const { type } = readUnitFile(path);
  const own = UNIT_TYPES.filter((candidate) => type === undefined || candidate === type);
  const names = new Set(['unit', 'install', ...own]);
  for (const [, name = ''] of text.matchAll(HEADER)) {
    if (FOREIGN.includes(name)) return false;
    if (names.has(name.toLowerCase())) return true;
  }
  return false;
}

/** Sections that are the mark of other formats with some names in common. */
const FOREIGN = ['D-BUS Service', 'Desktop Entry', 'Container', 'Pod', 'Kube', 'Volume', 'Match', 'NetDev'];

/** Nothing but blank lines and comments: an empty unit is how a unit is masked or begun. */
const isEmpty = (text: string): boolean => !/^[ \t\uFEFF]*[^#;\s\uFEFF]/m.test(text);
