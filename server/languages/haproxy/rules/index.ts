// The rules of HAProxy configurations, in the order in which they run.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { aclUndefined } from './acl-undefined.ts';
import { actionUnknown } from './action-unknown.ts';
import { argumentInvalid } from './argument-invalid.ts';
import { argumentMissing } from './argument-missing.ts';
import { argumentUnexpected } from './argument-unexpected.ts';
import { checkPortMissing } from './check-port-missing.ts';
import { conditionInvalid } from './condition-invalid.ts';
import { conditionalBlockInvalid } from './conditional-block-invalid.ts';
import { finalNewlineMissing } from './final-newline-missing.ts';
import { keywordRemoved } from './keyword-removed.ts';
import { keywordUnknown } from './keyword-unknown.ts';
import { logFormatInvalid } from './log-format-invalid.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { nameInvalid } from './name-invalid.ts';
import { nameUndefined } from './name-undefined.ts';
import { optionUnknown } from './option-unknown.ts';
import { protocolDead } from './protocol-dead.ts';
import { quotingInvalid } from './quoting-invalid.ts';
import { sampleInvalid } from './sample-invalid.ts';
import { sampleUnknown } from './sample-unknown.ts';
import { sectionMissing } from './section-missing.ts';
import { serverCheckMissing } from './server-check-missing.ts';
import { timeUnitMissing } from './time-unit-missing.ts';
import { timeoutMissing } from './timeout-missing.ts';

export const rules: readonly Rule<HaproxyModel>[] = [
  keywordUnknown,
  sectionMissing,
  keywordRemoved,
  argumentMissing,
  argumentUnexpected,
  argumentInvalid,
  optionUnknown,
  actionUnknown,
  sampleUnknown,
  sampleInvalid,
  logFormatInvalid,
  conditionInvalid,
  conditionalBlockInvalid,
  quotingInvalid,
  nameInvalid,
  nameUndefined,
  nameDuplicate,
  aclUndefined,
  checkPortMissing,
  timeoutMissing,
  timeUnitMissing,
  serverCheckMissing,
  protocolDead,
  finalNewlineMissing,
];
