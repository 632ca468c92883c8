// A program that locks its memory, with the few megabytes that a service may lock by default.
// Source: systemd.exec(5), "LimitMEMLOCK=".

import { whole } from '../../../core/rule.ts';
import { adding, changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import { environmentOf, isWholeService, programsOf, startCommands } from '../service.ts';

export const memoryLockMissing = whole<UnitModel, { readonly program: string }>({
  id: 'systemd/memory-lock-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ program }) =>
    `${program} locks its memory, and a service may lock 8M unless LimitMEMLOCK= allows more.`,
  check(model, report) {
    const { settings } = model;
    const [start] = startCommands(model);
    const limit = settings.last('Service', 'LimitMEMLOCK');
    const program = programsOf(model).find(({ memlock }) => memlock)?.name ?? locker(model);
    if (!start || program === undefined || !isWholeService(model)) return;
    if (limit && !/^\d+[KM]?$/.test(limit.value.text)) return;
    if (/CAP_IPC_LOCK/.test(settings.text('Service', 'AmbientCapabilities') ?? '')) return;
    report(
      limit?.range ?? start.directive.nameRange,
      { program },
      {
        fixes: [limit ? changing(limit, 'infinity') : adding(model, 'Service', 'LimitMEMLOCK=infinity')],
      },
    );
  },
});

/** Large pages of a JVM are locked too. What a configuration file of a database asks for, its note knows. */
function locker(model: UnitModel): string | undefined {
  if (!model.source.text.includes('UseLargePages')) return undefined;
  const words = startCommands(model).flatMap(({ command }) => command.words.map(({ value }) => value.text));
  const values = [...environmentOf(model).values()];
  const asks = (text: string) => /-XX:\+UseLargePages\b/.test(text);
  return [...words, ...values].some(asks) ? 'The JVM' : undefined;
}
