// How open a service is: the directives of the sandbox that it does not use, those that weigh most first.
// The numbers are those of systemd-analyze security; what to say about them, rules and lenses decide.

import type { HardeningRecord } from './catalogue.ts';
import type { UnitModel } from './model.ts';
import { readBoolean } from './settings.ts';

/** What the service could still use, the largest part of its exposure first. */
export const openings = (model: UnitModel): HardeningRecord[] =>
  model.vocabulary.hardeningIn(model.target.version).filter(({ directive }) => !isUsed(model, directive));

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
  const setting =
    settings.last('Service', name) ??
    (name === 'CapabilityBoundingSet' ? settings.all('Service', name).at(-1) : undefined);
  if (setting !== undefined && readBoolean(setting.value.text) !== false) return true;
  return WITH_DYNAMIC_USER.includes(name) && readBoolean(settings.text('Service', 'DynamicUser')) === true;
}

/** How many directives of the first tier the service uses. */
export const basicsInUse = (model: UnitModel): number =>
  model.vocabulary.hardening.filter(({ tier, directive }) => tier === 1 && isUsed(model, directive)).length;
