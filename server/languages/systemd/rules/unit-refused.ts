// A unit that systemd refuses to load as a whole: something is missing, or two settings exclude each other.
// What it takes is written in refusals.ts.

import { whole } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { refusalsOf } from '../refusals.ts';
import { sectionOf } from '../unit-file.ts';

export const unitRefused = whole<UnitModel, string>({
  id: 'systemd/unit-refused',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: (reason) => `${reason}; systemd refuses to load the unit.`,
  check(model, report) {
    const { headers, type, target } = model;
    const own = headers.find(({ name }) => type !== undefined && name === sectionOf(type)) ?? headers[0];
    for (const { says, directive, instead, until } of refusalsOf(model)) {
      const range = directive?.range ?? own?.range;
      const isSafe = until !== undefined && target.versions.some((version) => Number(version) >= until);
      if (!range || (isSafe && (target.known || until < OLD))) continue;
      const fixes =
        directive && instead !== undefined
          ? [
              {
                title: `Change to ${directive.name}=${instead}`,
                safe: false,
                edits: [{ range: directive.value.extent, text: instead }],
              },
            ]
          : [];
      report(range, says, {
        fixes,
        ...(isSafe ? { severity: 'warning' } : {}),
        ...(until === undefined ? {} : { target }),
      });
    }
  },
});

/** What only older systems refuse is worth a word as long as they are common. */
const OLD = 250;
