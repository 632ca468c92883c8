// Proxies, brokers and databases with the default limit of open files, with a low one, or with an endless one.
// Search engines are found by a note of their own. Source: systemd.exec(5), "LimitNOFILE=".

import { whole } from '../../../core/rule.ts';
import { adding, changing } from '../fixes.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { readInteger } from '../read-quantity.ts';
import { isForUser, isLongRunning, isWholeService, programsOf, startCommands } from '../service.ts';

type Found = Amount | { readonly kind: 'endless' };

interface Amount {
  readonly kind: 'missing' | 'low';
  readonly program: string;
  readonly wants: number;
  readonly has: number;
}

/** What a service gets where nothing is set. */
const DEFAULT_SOFT = 1024;

export const openFilesLow = whole<UnitModel, Found>({
  id: 'systemd/open-files-low',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: (found) => {
    if (found.kind === 'endless') {
      return 'LimitNOFILE=infinity is a billion on many systems; programs that close or count every possible descriptor start slowly or fill the memory.';
    }
    const { program, wants, has } = found;
    return found.kind === 'low'
      ? `LimitNOFILE=${has} is little for ${program}, which holds a descriptor per connection or file; ${wants} is usual.`
      : `Without LimitNOFILE= ${program} gets ${has} open files; it holds one per connection or file, and ${wants} is usual.`;
  },
  check(model, report) {
    const { settings } = model;
    const limit = settings.last('Service', 'LimitNOFILE');
    const [start] = startCommands(model);
    const program = programsOf(model).find(({ openFiles }) => openFiles !== undefined);
    if (limit?.value.text === 'infinity')
      return report(limit.range, { kind: 'endless' }, { fixes: [changing(limit, '1048576')] });
    const lowered = limit && loweredRuntime(model, limit);
    if (lowered) return report(limit.range, lowered, { fixes: [changing(limit, String(lowered.wants))] });
    const wants = program?.openFiles;
    if (!program || !start || wants === undefined) return;
    if (limit) {
      const has = readInteger(limit.value.text.split(':')[0] ?? '');
      const isLow = has !== undefined && has <= Math.min(wants / 8, 4 * DEFAULT_SOFT);
      if (isLow)
        report(
          limit.range,
          { kind: 'low', program: program.name, wants, has },
          { severity: 'warning', fixes: [changing(limit, String(wants))] },
        );
      return;
    }
    // HAProxy, running as root, raises the limit to what its connections need.
    if (
      !isWholeService(model) ||
      !isLongRunning(model) ||
      isForUser(model) ||
      (program.name === 'haproxy' && !settings.last('Service', 'User'))
    )
      return;
    report(
      start.directive.nameRange,
      { kind: 'missing', program: program.name, wants, has: DEFAULT_SOFT },
      {
        fixes: [adding(model, 'Service', `LimitNOFILE=${wants}`)],
      },
    );
  },
});

/** What a server in Java or Node is given where somebody has thought about it. */
const FOR_RUNTIMES = 65_536;

/** A runtime raises the soft limit to the hard one by itself, unless both are put down to where the soft one was. */
function loweredRuntime(model: UnitModel, { value }: Directive): Amount | undefined {
  const runtime = programsOf(model).find(
    ({ kind, network, openFiles }) => kind === 'runtime' && network && openFiles === undefined,
  );
  const hard = readInteger(value.text.split(':').at(-1) ?? '');
  return runtime && hard !== undefined && hard <= DEFAULT_SOFT
    ? { kind: 'low', program: runtime.name, wants: FOR_RUNTIMES, has: hard }
    : undefined;
}
