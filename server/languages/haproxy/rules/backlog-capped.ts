// Accept queues longer than the kernel makes them.
// Source: listen(2): the kernel caps the queue at net.core.somaxconn, 4096 since Linux 5.4.

import type { Word } from '../nodes.ts';
import { BIND_LINES } from '../parse-options.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly asked: number;
}

/** The default of `net.core.somaxconn`. */
const KERNEL_CAP = 4096;

/** More is asked for than an untouched kernel gives. */
export const backlogCapped = perSection<Found>({
  id: 'haproxy/backlog-capped',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ asked }) =>
    `A backlog of ${asked} is cut to net.core.somaxconn in silence, which is ${KERNEL_CAP} unless somebody raised it.`,
  about: ['backlog', ...BIND_LINES],
  check(section, report) {
    const judge = (word: Word | undefined): void => {
      const asked = Number(word?.text);
      if (word && asked > KERNEL_CAP) report(word.range, { asked });
    };
    for (const { args } of section.of('backlog')) judge(args[0]);
    for (const { options } of section.binds)
      for (const { name, values } of options) if (name === 'backlog') judge(values[0]);
  },
});
