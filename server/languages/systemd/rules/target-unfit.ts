// A target that does not exist, has gone, or does not do here what it is used for.
// Source: systemd.special(7).

import type { Fix } from '../../../core/finding.ts';
import { nearestWord } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { isLongRunning, unitsIn } from '../service.ts';
import { readBoolean } from '../settings.ts';
import type { Vocabulary } from '../vocabulary.ts';

interface Unfit {
  readonly reason: string;
  readonly instead?: string | undefined;
  readonly mild?: boolean;
}

export const targetUnfit = each<UnitModel, Directive, Unfit>({
  id: 'systemd/target-unfit',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ reason }) => `${reason}.`,
  nodes: ({ directives, vocabulary, settings }) =>
    directives.filter(
      (directive) =>
        vocabulary.directive(directive.section ?? '', directive.name)?.type === 'unitList' &&
        !settings.endedBy(directive),
    ),
  check(directive, report, model) {
    for (const unit of directive.value.text.split(/\s+/)) {
      const unfit = unfitness(unit, directive, model);
      if (unfit)
        report(directive.range, unfit, {
          fixes: [fixFor(directive, unit, unfit)],
          ...(unfit.mild ? { severity: 'information' } : {}),
        });
    }
  },
});

function unfitness(unit: string, { name }: Directive, model: UnitModel): Unfit | undefined {
  const { vocabulary } = model;
  const known = vocabulary.target(unit);
  if (known?.gone !== undefined) {
    return {
      reason: `${unit} went with systemd ${known.gone}: ${known.instead ?? ''}`,
      instead: '',
      mild: true,
    };
  }
  if (unit === 'network.target' && /^(?:Wants|Requires|BindsTo)$/.test(name) && !isBefore(model, unit)) {
    return {
      reason: `${name}=network.target brings up no network; network.target is a mark to be ordered behind, network-online.target is what can be asked for`,
      mild: true,
    };
  }
  const unfit = /^(?:WantedBy|RequiredBy)$/.test(name) ? unfitStarter(unit, model) : undefined;
  if (unfit) return unfit;
  return misspelt(unit, vocabulary);
}

/** Where systemd expects units of a type to hang. */
const HOMES: Readonly<Record<string, string>> = { timer: 'timers.target', socket: 'sockets.target' };

/** Whoever brings the network up comes before the mark and asks for it. */
const isBefore = (model: UnitModel, unit: string): boolean =>
  unitsIn(model, 'Unit', ['Before']).some((other) => other.unit === unit);

function unfitStarter(unit: string, model: UnitModel): Unfit | undefined {
  const { type, settings } = model;
  const home = HOMES[type ?? ''];
  if (home !== undefined && ['multi-user.target', 'default.target', 'graphical.target'].includes(unit)) {
    return {
      reason: `A .${type ?? ''} unit belongs to ${home}, so that it is there before the services of ${unit} start`,
      instead: home,
      mild: true,
    };
  }
  const isEarly =
    !isLongRunning(model) || readBoolean(settings.text('Unit', 'DefaultDependencies')) === false;
  if (/^(?:network|network-online|basic|sysinit)\.target$/.test(unit) && type === 'service' && !isEarly) {
    return {
      reason: `${unit} is a step of the boot and no place to hang services on; multi-user.target is`,
      instead: 'multi-user.target',
      mild: true,
    };
  }
  return undefined;
}

/** A target that everybody has, but for a hyphen, an s, or in a long name a letter. Short names are often people's own. */
function misspelt(unit: string, vocabulary: Vocabulary): Unfit | undefined {
  if (!unit.endsWith('.target') || vocabulary.target(unit) || /[%${@]/.test(unit)) return undefined;
  const names = vocabulary.targets.filter(({ gone }) => !gone).map(({ name }) => name);
  const same = names.find((name) => bare(name) === bare(unit));
  const better = same ?? (bare(unit).length >= LONG ? nearestWord(unit, names, 2) : undefined);
  return better === undefined
    ? undefined
    : { reason: `systemd has no ${unit}; perhaps ${better} is meant`, instead: better };
}

const LONG = 8;
const bare = (unit: string): string => unit.replace(/s?\.target$|-/g, '').toLowerCase();

function fixFor(directive: Directive, unit: string, { instead }: Unfit): Fix | undefined {
  if (instead === undefined) return undefined;
  const words = directive.value.text
    .split(/\s+/)
    .flatMap((word) => (word === unit ? instead : word))
    .filter((word) => word !== '');
  if (words.length > 0) return changing(directive, [...new Set(words)].join(' '));
  return {
    title: `Remove ${directive.name}=${unit}`,
    safe: false,
    edits: [{ range: directive.extent, text: '' }],
  };
}
