// Settings that the catalogue has an opinion on: which of them an option is.

import type { Setting } from './catalogue.ts';
import type { JvmOption } from './model.ts';

/** The entry for an option with a value that fits; a value that is not known fits none. */
export function settingFor(option: JvmOption, settings: readonly Setting[]): Setting | undefined {
  const { term, sign, value = '', valueKnown } = option;
  if (!valueKnown) return undefined;
  const said = sign === undefined ? value : sign === '+' ? 'true' : 'false';
  return settings.find(
    (setting) => setting.term === term && new RegExp(`^(?:${setting.value})$`, 'i').test(said),
  );
}
