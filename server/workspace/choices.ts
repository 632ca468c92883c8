// What is said of rules and targets at several places, one after the other: configurations, settings, options.

import type { TargetChoice } from '../core/target.ts';
import type { RuleChoices } from './rule-settings.ts';

/** Everything that a person may choose for a file. */
export interface FileChoices extends RuleChoices {
  /** Target by subject kind, such as `jdk`. */
  readonly targets?: Readonly<Record<string, TargetChoice>>;
}

/** Puts layers of choices together; what comes later weighs more. */
export function mergeChoices(layers: readonly FileChoices[]): FileChoices {
  const profile = layers.findLast((layer) => layer.profile !== undefined)?.profile;
  return {
    rules: inOrder(layers.map(({ rules = {} }) => rules)),
    options: inOrder(
      layers.map(({ options = {} }) => options),
      (before, after) => ({ ...before, ...after }),
    ),
    targets: Object.assign({}, ...layers.map(({ targets = {} }) => targets)),
    ...(profile ? { profile } : {}),
  };
}

/** One record in the order of the last mention, which is what decides among globs. */
function inOrder<Said>(
  records: readonly Readonly<Record<string, Said>>[],
  join: (before: Said, after: Said) => Said = (_before, after) => after,
): Record<string, Said> {
  const said = new Map<string, Said>();
  for (const [name, value] of records.flatMap((record) => Object.entries(record))) {
    const before = said.get(name);
    said.delete(name);
    said.set(name, before === undefined ? value : join(before, value));
  }
  return Object.fromEntries(said);
}
