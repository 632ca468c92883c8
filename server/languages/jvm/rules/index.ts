// The rules of this language, in the order in which they are listed for people.

import type { Rule } from '../../../core/rule.ts';
import type { JvmModel } from '../model.ts';
import { collectorConflict } from './collector-conflict.ts';
import { collectorNone } from './collector-none.ts';
import { flagIgnored } from './flag-ignored.ts';
import { flagLocked } from './flag-locked.ts';
import { flagPlatform } from './flag-platform.ts';
import { flagRemoved } from './flag-removed.ts';
import { flagSign } from './flag-sign.ts';
import { flagUnknown } from './flag-unknown.ts';
import { heapInitialAboveMaximum } from './heap-initial-above-maximum.ts';
import { jmxUnauthenticated } from './jmx-unauthenticated.ts';
import { kafkaJmxUnauthenticated } from './kafka-jmx-unauthenticated.ts';
import { logMalformed } from './log-malformed.ts';
import { optionUnknown } from './option-unknown.ts';
import { perfSharedMem } from './perf-shared-mem.ts';
import { valueMalformed } from './value-malformed.ts';
import { valueOutOfRange } from './value-out-of-range.ts';
import { valuesConflict } from './values-conflict.ts';
import { variableOption } from './variable-option.ts';

export const rules: readonly Rule<JvmModel>[] = [
  flagRemoved,
  flagUnknown,
  optionUnknown,
  variableOption,
  flagPlatform,
  flagLocked,
  flagSign,
  valueMalformed,
  valueOutOfRange,
  valuesConflict,
  logMalformed,
  flagIgnored,
  collectorConflict,
  collectorNone,
  heapInitialAboveMaximum,
  jmxUnauthenticated,
  kafkaJmxUnauthenticated,
  perfSharedMem,
];
