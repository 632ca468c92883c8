// A timer, socket or path unit among services of which none is the one that it starts, or only one of the wrong kind.
// Asks for the names of files beside this one; where none are known, it is silent. Source: systemd.socket(5), "Accept=".

import { isOpaque } from '../../../core/mapped-text.ts';
import { whole } from '../../../core/rule.ts';
import type { Surroundings } from '../../../core/surroundings.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { readBoolean } from '../settings.ts';
import { ENGINE_ENDINGS, readUnitFile, sectionOf } from '../unit-file.ts';

interface Found {
  readonly wanted: string;
  /** A service of the other kind is there: a plain one, or a template. */
  readonly instead: string | undefined;
}

export const companionMissing = whole<UnitModel, Found>({
  id: 'systemd/companion-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ wanted, instead }) => {
    if (instead === undefined) return `This unit starts ${wanted}, which is not beside it.`;
    return instead.includes('@')
      ? `Without Accept=yes the socket starts ${wanted}; ${instead} is for Accept=yes.`
      : `With Accept=yes the socket starts an instance of ${wanted} per connection; ${instead} is not used.`;
  },
  check(model, report) {
    const { type, file, around, headers } = model;
    const isStarter = type === 'timer' || type === 'socket' || type === 'path';
    if (!isStarter || file.dropIn || file.template || file.instance !== undefined || file.fromEngine) return;
    const header = headers.find(({ name }) => name === sectionOf(type));
    const { wanted, named } = companionOf(model);
    const beside = servicesBeside(around);
    // Where no service is beside it, they live somewhere else.
    if (!header || !wanted?.endsWith('.service') || beside.length === 0 || isThere(wanted, beside)) return;
    if (IN_TURNS.includes(wanted)) return;
    const other = otherKind(wanted);
    const instead = beside.includes(other) && type === 'socket' ? other : undefined;
    report(
      (named ?? header).range,
      { wanted, instead },
      instead === undefined ? {} : { severity: 'warning' },
    );
  },
});

/** Names that several packages provide in turns, by an alias. */
const IN_TURNS = ['syslog.service', 'display-manager.service'];

/** By the names that they have once a template engine is done with them. */
const servicesBeside = (around: Surroundings): string[] =>
  around
    .find(['*.service', `*.service.{${ENGINE_ENDINGS.join(',')}}`])
    .map(({ path }) => readUnitFile(path).unit);

/** The unit that is started, and the directive that names it. */
function companionOf({ type, file, settings }: UnitModel): {
  readonly wanted?: string;
  readonly named?: Directive;
} {
  const named =
    type === 'socket'
      ? settings.last('Socket', 'Service')
      : settings.last(sectionOf(type ?? 'timer'), 'Unit');
  if (named)
    return isOpaque(named.value) || named.value.text.includes('%') ? {} : { wanted: named.value.text, named };
  const accepts = readBoolean(settings.text('Socket', 'Accept')) === true;
  return { wanted: `${file.unit.replace(/\.\w+$/, '')}${accepts ? '@' : ''}.service` };
}

/** An instance may come from its template. */
const isThere = (wanted: string, beside: readonly string[]): boolean =>
  beside.includes(wanted) || beside.includes(wanted.replace(/@[^@]+\.service$/, '@.service'));

const otherKind = (wanted: string): string =>
  wanted.endsWith('@.service')
    ? wanted.replace('@.service', '.service')
    : wanted.replace('.service', '@.service');
