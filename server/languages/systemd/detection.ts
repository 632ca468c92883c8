// Which files are units: by name, with the content as the second witness.
// D-Bus activation files, Avahi services and Eclipse targets bear the same names and are left alone.

import type { Detection } from '../../core/language.ts';
import {
  CONFIGURATIONS,
  ENGINE_ENDINGS,
  QUADLET_TYPES,
  quadletSection,
  readUnitFile,
  UNIT_TYPES,
  type UnitType,
} from './unit-file.ts';

/** Suffixes that hardly anybody else uses; the rest need a section of ours inside. */
const OWN_SUFFIXES = ['service', 'socket', 'timer', 'automount'];

const ANY = `{${UNIT_TYPES.join(',')}}`;
const QUADLETS = `{${Object.keys(QUADLET_TYPES).join(',')}}`;

export const detection: Detection = {
  languageIds: ['systemd-unit', 'systemd', 'systemd-conf', 'systemd-unit-file'],
  certain: OWN_SUFFIXES.map((suffix) => `*.${suffix}`),
  possible: [
    ...UNIT_TYPES.filter((type) => !OWN_SUFFIXES.includes(type)).map((type) => `*.${type}`),
    `**/*.${ANY}.d/*.conf`,
    `**/${ANY}.d/*.conf`,
    `*.${ANY}.{${ENGINE_ENDINGS.join(',')}}`,
    `*.${QUADLETS}`,
    `**/*.${QUADLETS}.d/*.conf`,
    ...CONFIGURATIONS,
    ...CONFIGURATIONS.map((name) => `**/${name}.d/*.conf`),
  ],
  // An empty drop-in masks another one of its name.
  witness: (text, path) =>
    hasOwnSection(text, path) || (readUnitFile(path).dropIn && isEmpty(text)) || lacksHeaders(text, path),
  denies: (text, path) => !hasOwnSection(text, path) && !isEmpty(text) && !lacksHeaders(text, path),
  editorId: () => 'systemd-unit',
};

const HEADER = /^[ \t\uFEFF]*\[([^\]\r\n]+)\]/gm;

/** Sections of the file's own kind, and for units the two that every unit may have. */
function hasOwnSection(text: string, path: string): boolean {
  const file = readUnitFile(path);
  if (file.family === 'quadlet') return hasQuadletSection([...headersIn(text)], file.unit, path, text);
  for (const name of headersIn(text)) {
    if (file.family === 'configuration') {
      if (SECTIONS_OF_CONFIGURATION.test(name)) return true;
    } else {
      if (FOREIGN.includes(name)) return false;
      if (isOwn(name.toLowerCase(), file.type)) return true;
    }
  }
  return false;
}

/** In order; the first one mostly tells. */
function* headersIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(HEADER)) yield name;
}

const isOwn = (name: string, type: UnitType | undefined): boolean =>
  name === 'unit' ||
  name === 'install' ||
  UNIT_TYPES.some((each) => each === name && each === (type ?? each));

const SECTIONS_OF_CONFIGURATION =
  /^(?:Manager|Journal|Login|Resolve|Time|Network|DHCPv4|DHCPv6|OOM|Home|Coredump|Sleep|PStore|Remote|Upload)$/;

/** A `.network` may also be one of systemd-networkd, which has a `[Match]` or settings that Podman does not know. */
function hasQuadletSection(headers: readonly string[], name: string, path: string, text: string): boolean {
  if (!headers.includes(quadletSection(name) ?? '')) return false;
  if (!name.endsWith('.network') || path.includes('containers/systemd/')) return true;
  const isPodman =
    /^[ \t]*(?:Driver|Subnet|NetworkName|Internal|DisableDNS|IPAMDriver|PodmanArgs|NetworkDeleteOnStop)[ \t]*=/m;
  return !headers.includes('Match') && isPodman.test(text);
}

/** Sections that are the mark of other formats with some names in common. */
const FOREIGN = ['D-BUS Service', 'Desktop Entry', 'Match', 'NetDev'];

/** Nothing but blank lines and comments: an empty unit is how a unit is masked or begun. */
const isEmpty = (text: string): boolean => !/^[ \t\uFEFF]*[^#;\s\uFEFF]/m.test(text);

/** Directives of units under no header at all: somebody left the headers out. */
const lacksHeaders = (text: string, path: string): boolean =>
  readUnitFile(path).family === 'unit' &&
  !/^[ \t\uFEFF]*[[<{]/m.test(text) &&
  /^[ \t]*(?:Exec[A-Z]\w+|Description|After|Wants|Requires|WantedBy|OnCalendar|ListenStream)[ \t]*=/m.test(
    text,
  );
