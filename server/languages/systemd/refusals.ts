// What a unit must have, and what must not stand together, or systemd refuses to load it.
// Only what holds for the file by itself. Source: systemd.service(5), .socket(5), .timer(5), .path(5), .mount(5).

import { isOpaque } from '../../core/mapped-text.ts';
import { parseCalendar } from './calendar/parse-calendar.ts';
import type { UnitModel } from './model.ts';
import type { Directive, UnitNode } from './nodes.ts';
import { looksLikeGap } from './placeholders.ts';
import { readTimeSpan } from './read-quantity.ts';
import { type Refusal, serviceRefusals } from './service-refusals.ts';
import { readBoolean } from './settings.ts';
import type { UnitType } from './unit-file.ts';
import { nameOfPath } from './unit-path.ts';
import { hasSpecifier } from './values/fault.ts';
import { faultsIn } from './values/read-values.ts';

/** Up to systemd 245 a unit could take over another one by `.include`. */
const includesAnother = (node: UnitNode): boolean =>
  node.kind === 'malformed' && node.text.startsWith('.include');

/** Reasons to refuse the unit, by its type. */
export function refusalsOf(model: UnitModel): readonly Refusal[] {
  const { type, file, hasTemplateLines, headers } = model;
  // The rest of a drop-in stands elsewhere, and an empty file masks a unit.
  if (type === undefined || file.dropIn || hasTemplateLines || headers.length === 0) return [];
  if (model.nodes.some(includesAnother)) return [];
  return [...(BY_TYPE[type]?.(model) ?? [])];
}

const LISTENS = [
  'ListenStream',
  'ListenDatagram',
  'ListenSequentialPacket',
  'ListenFIFO',
  'ListenSpecial',
  'ListenNetlink',
  'ListenMessageQueue',
  'ListenUSBFunction',
];
/** Sockets that connections can be accepted on. */
const ACCEPTING = ['ListenStream', 'ListenSequentialPacket'];

function* socket(model: UnitModel): Iterable<Refusal> {
  const { settings } = model;
  const listens = LISTENS.flatMap((name) => settings.inForce('Socket', name));
  if (!listens.some((directive) => mayBeRight(model, directive)))
    yield { says: 'The socket has no Listen…= setting that is right' };
  const accept = settings.last('Socket', 'Accept');
  if (readBoolean(accept?.value.text) === true) yield* accepting(model, listens);
  const symlinks = settings.last('Socket', 'Symlinks');
  const nodes = listens.filter(
    ({ name, value }) =>
      /^Listen(?:Stream|Datagram|SequentialPacket|FIFO)$/.test(name) && /^[/%]/.test(value.text),
  );
  if (symlinks && nodes.length !== 1)
    yield { says: 'Symlinks= needs exactly one socket or pipe in the file system', directive: symlinks };
}

function* accepting({ settings }: UnitModel, listens: readonly Directive[]): Iterable<Refusal> {
  const other = listens.find(({ name }) => !ACCEPTING.includes(name));
  if (other)
    yield { says: `Accept=yes does not go with ${other.name}=, which has no connections`, directive: other };
  const explicit = settings.last('Socket', 'Service');
  if (explicit)
    yield {
      says: 'Accept=yes starts instances of its own template, so Service= cannot stand beside it',
      directive: explicit,
    };
  const most = settings.last('Socket', 'MaxConnections');
  if (most?.value.text === '0') yield { says: 'MaxConnections=0 would accept nobody', directive: most };
}

/** Whether systemd would take the value, as far as can be known. */
function mayBeRight({ vocabulary, target }: UnitModel, directive: Directive): boolean {
  const record = vocabulary.directive(directive.section ?? '', directive.name);
  return (
    !record ||
    looksLikeGap(directive.value.text) ||
    faultsIn(directive, record, vocabulary, target).length === 0
  );
}

const TRIGGERS = ['OnActiveSec', 'OnBootSec', 'OnStartupSec', 'OnUnitActiveSec', 'OnUnitInactiveSec'];

function* timer({ settings }: UnitModel): Iterable<Refusal> {
  const isSet = (name: string, reads: (text: string) => unknown) =>
    settings
      .inForce('Timer', name)
      .some(({ value }) => isOpaque(value) || hasSpecifier(value.text) || reads(value.text) !== undefined);
  const changes = ['OnClockChange', 'OnTimezoneChange'].some(
    (name) => readBoolean(settings.text('Timer', name)) === true,
  );
  if (
    changes ||
    isSet('OnCalendar', parseCalendar) ||
    TRIGGERS.some((name) => isSet(name, (text) => readTimeSpan(text)))
  )
    return;
  yield {
    says: 'The timer names no time: OnCalendar=, OnBootSec= or another of its kind is missing or wrong',
  };
}

const WATCHES = ['PathExists', 'PathExistsGlob', 'PathChanged', 'PathModified', 'DirectoryNotEmpty'];

function* path(model: UnitModel): Iterable<Refusal> {
  const watches = WATCHES.flatMap((name) => model.settings.inForce('Path', name));
  if (!watches.some((directive) => mayBeRight(model, directive)))
    yield { says: 'The path unit watches no path' };
}

function* mount(model: UnitModel): Iterable<Refusal> {
  if (!model.settings.last('Mount', 'What')) yield { says: 'The mount unit has no What=' };
  yield* nameOf(model, 'Mount', 'Where');
}

function* automount(model: UnitModel): Iterable<Refusal> {
  const where = model.settings.last('Automount', 'Where');
  if (where?.value.text === '/')
    yield { says: 'The root folder cannot be mounted on demand', directive: where };
  else yield* nameOf(model, 'Automount', 'Where');
}

/** The unit has to be called after the path. */
function* nameOf({ settings, file, type }: UnitModel, section: string, name: string): Iterable<Refusal> {
  const directive = settings.last(section, name);
  const text = directive?.value.text ?? '';
  const wanted = nameOfPath(text);
  if (
    !directive ||
    wanted === undefined ||
    isOpaque(directive.value) ||
    hasSpecifier(text) ||
    looksLikeGap(text) ||
    file.type === undefined
  )
    return;
  const expected = `${wanted}.${type ?? ''}`;
  if (file.unit !== expected && !file.template && file.instance === undefined) {
    yield {
      says: `${name}=${text} belongs in a unit that is called ${expected}, not ${file.unit}`,
      directive,
    };
  }
}

function* swap(model: UnitModel): Iterable<Refusal> {
  // A device may also be named by its UUID or its label, and resolves to another path then.
  const what = model.settings.text('Swap', 'What') ?? '';
  if (what.startsWith('/')) yield* nameOf(model, 'Swap', 'What');
}

const BY_TYPE: Readonly<Partial<Record<UnitType, (model: UnitModel) => Iterable<Refusal>>>> = {
  service: serviceRefusals,
  socket,
  timer,
  path,
  mount,
  automount,
  swap,
};
