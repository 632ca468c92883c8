// How open a service is: the directives of the sandbox that it does not use, those that weigh most first.
// The numbers are those of systemd-analyze security; what to say about them, rules and lenses decide.

import type { HardeningRecord } from './catalogue.ts';
import type { UnitModel } from './model.ts';
import { readBoolean } from './settings.ts';
import { isKnownIn } from './vocabulary.ts';

/** What the service could still use, the largest part of its exposure first. */
export const openings = (model: UnitModel): HardeningRecord[] =>
  model.vocabulary.hardening
    .filter((record) => isAvailable(model, record) && !isUsed(model, record.directive))
    .sort((a, b) => b.exposure - a.exposure);

/** Known to every version that is meant. */
function isAvailable({ vocabulary, target }: UnitModel, { directive }: HardeningRecord): boolean {
  const record = vocabulary.directive('Service', directive);
  const versions = target.known ? target.versions : [target.version];
  return record !== undefined && versions.every((version) => isKnownIn(record, version));
}

/** `DynamicUser=yes` brings a user and some of the sandbox along. */
const WITH_DYNAMIC_USER = [
  'User',
  'NoNewPrivileges',
  'PrivateTmp',
  'RestrictSUIDSGID',
  'ProtectSystem',
  'ProtectHome',
];

function isUsed({ settings }: UnitModel, name: string): boolean {
  if (WITH_DYNAMIC_USER.includes(name) && readBoolean(settings.text('Service', 'DynamicUser')) === true)
    return true;
  const setting =
    settings.last('Service', name) ??
    (name === 'CapabilityBoundingSet' ? settings.all('Service', name).at(-1) : undefined);
  return setting !== undefined && readBoolean(setting.value.text) !== false;
}

/** How many directives of the first tier the service uses. */
export const basicsInUse = (model: UnitModel): number =>
  model.vocabulary.hardening.filter(({ tier, directive }) => tier === 1 && isUsed(model, directive)).length;
