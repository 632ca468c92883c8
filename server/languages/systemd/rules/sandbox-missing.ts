// A long-running service without any of the sandbox that nearly every service can take. One hint, not forty.
// Source: systemd.exec(5), "Sandboxing"; systemd-analyze(1), "security".

import { whole } from '../../../core/rule.ts';
import { basicsInUse, openings } from '../hardening.ts';
import type { UnitModel } from '../model.ts';
import { isForUser, isLongRunning, isWholeService, startCommands } from '../service.ts';
import { addDirective } from '../write-line.ts';

interface Found {
  readonly largest: readonly { readonly directive: string; readonly exposure: number }[];
}

/** Whoever uses some of it has thought about the rest. */
const SOME = 3;
/** What fits into a line. */
const SHOWN = 5;

export const sandboxMissing = whole<UnitModel, Found>({
  id: 'systemd/sandbox-missing',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  says: ({ largest }) =>
    `Nothing keeps this service in. What weighs most in systemd-analyze security: ${largest
      .map(({ directive, exposure }) => `${directive}= ${exposure.toFixed(1)}`)
      .join(', ')}.`,
  check(model, report) {
    const [start] = startCommands(model);
    if (!start || !isWholeService(model) || !isLongRunning(model) || isForUser(model)) return;
    if (basicsInUse(model) >= SOME) return;
    const open = openings(model);
    const basics = open.filter(({ tier }) => tier === 1);
    const lines = basics
      .map(({ directive, value }) => `${directive}=${value ?? ''}`)
      .join(model.source.lineEnd);
    const edits = addDirective(model, 'Service', lines);
    report(
      start.directive.nameRange,
      { largest: open.slice(0, SHOWN) },
      {
        fixes: [edits && { title: 'Add what nearly every service can take', safe: false, edits }],
      },
    );
  },
});
