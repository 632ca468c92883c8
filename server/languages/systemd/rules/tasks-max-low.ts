// TasksMax= so low that a program with threads cannot make them: it fails with messages about memory.
// Source: systemd.resource-control(5), "TasksMax=".

import { whole } from '../../../core/rule.ts';
import { changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { readInteger } from '../read-quantity.ts';
import { programsOf } from '../service.ts';

/** A JVM, a database or a proxy has more threads than this in quiet times already. */
const FEW = 128;

export const tasksMaxLow = whole<UnitModel, { readonly count: number; readonly program: string }>({
  id: 'systemd/tasks-max-low',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ count, program }) =>
    `TasksMax=${count} counts threads as well, and ${program} needs more: new threads fail as if memory had run out.`,
  check(model, report) {
    const setting = model.settings.last('Service', 'TasksMax');
    const count = readInteger(setting?.value.text ?? '');
    const program = programsOf(model).find(({ kind, name }) => THREADED.includes(kind) || name === 'java');
    if (!setting || !program || count === undefined || count >= FEW) return;
    report(setting.range, { count, program: program.name }, { fixes: [changing(setting, '4096')] });
  },
});

const THREADED = ['database', 'broker', 'search', 'proxy'];
