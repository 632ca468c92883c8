// MemoryMax= without MemorySwapMax=: what does not fit goes to swap, where the limit does not count.
// Source: systemd.resource-control(5), "MemorySwapMax=".

import { whole } from '../../../core/rule.ts';
import { adding } from '../fixes.ts';
import type { UnitModel } from '../model.ts';

export const memorySwapOpen = whole<UnitModel, null>({
  id: 'systemd/memory-swap-open',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  says: () =>
    'MemoryMax= does not count swap: where the machine has some, the service goes on there, slowly. MemorySwapMax=0 keeps it out.',
  check(model, report) {
    const { settings, file } = model;
    const max = settings.last('Service', 'MemoryMax');
    const isLimited = max !== undefined && max.value.text !== 'infinity';
    if (!isLimited || settings.last('Service', 'MemorySwapMax') || file.dropIn) return;
    report(max.range, null, { fixes: [adding(model, 'Service', 'MemorySwapMax=0')] });
  },
});
