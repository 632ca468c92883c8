// What the path of a unit file says: type, template or instance, drop-in, file of a template engine.
// Looks at names only; whether the content is a unit belongs to detection.ts.

export const UNIT_TYPES = [
  'service',
  'socket',
  'timer',
  'path',
  'mount',
  'automount',
  'swap',
  'target',
  'slice',
  'scope',
] as const;

/** What the name of a unit may end with. Devices have no files; snapshots are long gone. */
export const UNIT_SUFFIXES: readonly string[] = [...UNIT_TYPES, 'device', 'snapshot'];

export type UnitType = (typeof UNIT_TYPES)[number];

/** The section of a unit type: `Service`. */
export const sectionOf = (type: UnitType): string => `${type[0]?.toUpperCase() ?? ''}${type.slice(1)}`;

/** Endings of files that a template engine turns into a unit. */
export const ENGINE_ENDINGS = [
  'j2',
  'jinja',
  'jinja2',
  'erb',
  'epp',
  'tmpl',
  'tpl',
  'template',
  'in',
  'mustache',
];

/** Files that Podman turns into services, by their suffix, with their own section. */
export const QUADLET_TYPES = {
  container: 'Container',
  pod: 'Pod',
  kube: 'Kube',
  volume: 'Volume',
  network: 'Network',
  image: 'Image',
  build: 'Build',
  artifact: 'Artifact',
} as const;

/** Configuration files of systemd's own programs. */
export const CONFIGURATIONS = [
  'system',
  'user',
  'journald',
  'logind',
  'resolved',
  'timesyncd',
  'networkd',
  'oomd',
  'homed',
  'coredump',
  'sleep',
  'pstore',
  'journal-remote',
  'journal-upload',
].map((name) => `${name}.conf`);

/** Who reads a file: the service manager, Podman's generator, or one of systemd's programs for itself. */
export type Family = 'unit' | 'quadlet' | 'configuration';

export interface UnitFile {
  readonly family: Family;
  /** Name of the unit that the file configures, such as `app@.service`; for drop-ins that of their folder. */
  readonly unit: string;
  readonly type: UnitType | undefined;
  /** Part of a unit: the rest of it stands in another file. */
  readonly dropIn: boolean;
  /** `name@.service`. */
  readonly template: boolean;
  /** `name@instance.service`. */
  readonly instance: string | undefined;
  /** A template engine or a build makes the unit of it; what looks like a variable may be one of theirs. */
  readonly fromEngine: boolean;
  /** For the service manager of a user: there is no other user to change to. */
  readonly forUser: boolean;
}

/** Reads a path with `/` separators. Total: a foreign name gives a unit without a type. */
export function readUnitFile(path: string): UnitFile {
  const parts = path.split('/');
  const name = withoutEngine(parts.at(-1) ?? '');
  const folder = parts.at(-2) ?? '';
  const dropIn = name.endsWith('.conf') && folder.endsWith('.d');
  const unit = dropIn ? folder.slice(0, -'.d'.length) : name;
  const [, instance] = /@([^@]*)\.[^.]+$/.exec(unit) ?? [];
  return {
    family: familyOf(unit),
    unit,
    type: typeOf(unit),
    dropIn,
    template: instance === '',
    instance: instance || undefined,
    fromEngine: name !== parts.at(-1),
    forUser: parts.slice(0, -1).some((part) => /^(?:.*systemd_)?user(?:\.control)?$/.test(part)),
  };
}

function withoutEngine(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && ENGINE_ENDINGS.includes(name.slice(dot + 1)) ? name.slice(0, dot) : name;
}

/** Type by the unit's suffix. The folder `service.d` holds drop-ins for all services: no dot, same type. */
function typeOf(unit: string): UnitType | undefined {
  const suffix = unit.slice(unit.lastIndexOf('.') + 1);
  return UNIT_TYPES.find((type) => type === suffix);
}

function familyOf(name: string): Family {
  if (CONFIGURATIONS.includes(name)) return 'configuration';
  return quadletSection(name) === undefined ? 'unit' : 'quadlet';
}

/** The section of a Quadlet file's own kind. */
export function quadletSection(name: string): string | undefined {
  return QUADLET_SECTIONS.get(name.slice(name.lastIndexOf('.') + 1));
}

const QUADLET_SECTIONS: ReadonlyMap<string, string> = new Map(Object.entries(QUADLET_TYPES));
