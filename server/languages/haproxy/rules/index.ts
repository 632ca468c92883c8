// The rules of HAProxy configurations, in the order in which they run.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { finalNewlineMissing } from './final-newline-missing.ts';
import { keywordRemoved } from './keyword-removed.ts';
import { keywordUnknown } from './keyword-unknown.ts';
import { protocolDead } from './protocol-dead.ts';
import { serverCheckMissing } from './server-check-missing.ts';
import { timeUnitMissing } from './time-unit-missing.ts';
import { timeoutMissing } from './timeout-missing.ts';

export const rules: readonly Rule<HaproxyModel>[] = [
  keywordUnknown,
  keywordRemoved,
  timeoutMissing,
  timeUnitMissing,
  serverCheckMissing,
  protocolDead,
  finalNewlineMissing,
];
