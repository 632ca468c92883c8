// jvm/out-of-memory-survived: a server that goes on after it ran out of memory, half dead.

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { anchorOf, byWeight } from '../main-source.ts';
import type { JvmModel, JvmProcess, OptionSource } from '../model.ts';
import { hasUnknown } from '../option-set.ts';

const DECIDES = /^(?:ExitOnOutOfMemoryError|CrashOnOutOfMemoryError|OnOutOfMemoryError)$/;

/** Source: java(1), "-XX:+ExitOnOutOfMemoryError". */
export const outOfMemorySurvived = each<JvmModel, JvmProcess, string>({
  id: 'jvm/out-of-memory-survived',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  says: (name) =>
    `${name} lacks -XX:+ExitOnOutOfMemoryError: after an OutOfMemoryError the process lives on without the thread that died.`,
  nodes: ({ processes }) => processes,
  check({ hotspot, sources, sets }, report) {
    // Only where something starts the program again: a container, a unit.
    const command = sources
      .filter(({ carrier, role }) => carrier === 'command' && role === 'server')
      .sort(byWeight)[0];
    const anchor = command && anchorOf(command);
    if (!hotspot || !command || !anchor || sets.some(hasUnknown)) return;
    if (sources.some(({ options }) => options.some(({ name }) => DECIDES.test(name)))) return;
    report(anchor.range, command.name, { fixes: [fixFor(command, anchor.insertAt)] });
  },
});

function fixFor({ list }: OptionSource, index: number): Fix | undefined {
  const edits = list.insert(index, '-XX:+ExitOnOutOfMemoryError');
  return edits && { title: 'Add -XX:+ExitOnOutOfMemoryError', safe: false, edits };
}
