// Listen sections that hand their traffic to themselves.
// Source: the program's message "loop detected for".

import { perSection } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
  readonly name: string;
}

/** A circle over several sections is accepted, and goes round until a limit ends it. */
export const backendLoop = perSection<Found>({
  id: 'haproxy/backend-loop',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  about: ['default_backend', 'use_backend'],
  says: ({ keyword, name }) =>
    `This "${keyword}" leads back into "${name}", the section that it stands in: HAProxy refuses the loop.`,
  check(section, report) {
    const { kind, header } = section;
    const name = header.name?.text;
    if (kind !== 'listen' || name === undefined || header.name?.opaque) return;
    for (const { keyword, args, conditional } of [
      ...section.of('default_backend').slice(-1),
      ...section.of('use_backend'),
    ]) {
      const [word] = args;
      if (word && !word.opaque && word.text === name && !conditional) report(word.range, { keyword, name });
    }
  },
});
