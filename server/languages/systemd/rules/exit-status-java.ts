// A JVM that ends on SIGTERM exits with 143: every ordinary stop of the service counts as a failure.
// Source: systemd.service(5), "SuccessExitStatus="; 143 is 128 and the number of SIGTERM.

import { whole } from '../../../core/rule.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { isLongRunning, isWholeService, programsOf, startCommands } from '../service.ts';

export const exitStatusJava = whole<UnitModel, null>({
  id: 'systemd/exit-status-java',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  says: () =>
    'A JVM exits with 143 when it is stopped; without SuccessExitStatus=143 every stop counts as a failure.',
  check(model, report) {
    const [start] = startCommands(model);
    const isJava = programsOf(model).some(({ name }) => name === 'java');
    if (!start || !isJava || !isWholeService(model) || !isLongRunning(model)) return;
    const accepted = model.settings.inForce('Service', 'SuccessExitStatus').map(({ value }) => value.text);
    if (accepted.length > 0) return;
    report(start.directive.nameRange, null, { fixes: [adding(model, 'Service', 'SuccessExitStatus=143')] });
  },
});
