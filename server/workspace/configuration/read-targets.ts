// What a configuration says of the versions that files are meant for.

import type { TargetChoice, TargetSubject } from '../../core/target.ts';
import { VERSION } from './entries.ts';
import { type Faults, unknownWord } from './faults.ts';
import type { Value } from './yaml-nodes.ts';

/** Reads `{ jdk: 17, haproxy: "3.2" }`; what the project says itself weighs more. */
export function readTargets(
  value: Value | undefined,
  subjects: readonly TargetSubject[],
  placeOf: (offset: number) => string,
  faults: Faults,
): Record<string, TargetChoice> {
  if (!value || value.isEmpty) return {};
  if (!value.record) {
    faults.error(value.range, '"targets" has to be a record of versions.');
    return {};
  }
  const kinds = subjects.map(({ kind }) => kind);
  const targets: Record<string, TargetChoice> = {};
  for (const { key, keyRange, value: said } of value.record) {
    const version = said.text?.trim() ?? '';
    if (!kinds.includes(key)) faults.error(keyRange, unknownWord('target', key, kinds));
    else if (!VERSION.test(version))
      faults.error(said.range, `"${key}" has to be a version such as 17 or "3.2".`);
    else targets[key] = { version, from: placeOf(keyRange.start), overrides: false };
  }
  return targets;
}
