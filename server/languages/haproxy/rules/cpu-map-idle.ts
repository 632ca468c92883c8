// CPU bindings of threads that are never started.
// Source: manual, 3.1 "cpu-map", "nbthread" and "thread-groups".

import type { Section } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly thread: number;
  readonly threads: number;
}

/** The first group or process, and a thread or the first of several. */
const THREADS = /^(?:auto:)?1\/(\d+)(?:-\d+)?$/;

/** A line for a thread that is not there. */
export const cpuMapIdle = perSection<Found>({
  id: 'haproxy/cpu-map-idle',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  entire: true,
  says: ({ thread, threads }) =>
    `There is no thread ${thread}: nbthread starts ${threads}. HAProxy passes over this line in silence.`,
  about: ['cpu-map'],
  check(section, report) {
    if (section.kind !== 'global' || section.of('thread-groups').length > 0) return;
    const threads = threadsOf(section);
    if (threads === undefined) return;
    for (const { args, conditional } of section.of('cpu-map')) {
      const [word] = args;
      const first = word && !word.opaque ? THREADS.exec(word.text)?.[1] : undefined;
      if (word && first && !conditional && Number(first) > threads)
        report(word.range, { thread: Number(first), threads });
    }
  },
});

function threadsOf(section: Section): number | undefined {
  const statements = section.of('nbthread');
  const text = statements.at(-1)?.args[0]?.text ?? '';
  return statements.some(({ conditional }) => conditional) || !/^[1-9]\d*$/.test(text)
    ? undefined
    : Number(text);
}
