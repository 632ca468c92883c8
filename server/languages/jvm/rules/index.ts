// The rules of this language, in the order in which they are listed for people.

import type { Rule } from '../../../core/rule.ts';
import type { JvmModel } from '../model.ts';
import { collectorConflict } from './collector-conflict.ts';
import { flagIgnored } from './flag-ignored.ts';
import { flagRemoved } from './flag-removed.ts';
import { flagUnknown } from './flag-unknown.ts';
import { heapInitialAboveMaximum } from './heap-initial-above-maximum.ts';
import { jmxUnauthenticated } from './jmx-unauthenticated.ts';
import { kafkaJmxUnauthenticated } from './kafka-jmx-unauthenticated.ts';
import { perfSharedMem } from './perf-shared-mem.ts';

export const rules: readonly Rule<JvmModel>[] = [
  flagRemoved,
  flagUnknown,
  flagIgnored,
  collectorConflict,
  heapInitialAboveMaximum,
  jmxUnauthenticated,
  kafkaJmxUnauthenticated,
  perfSharedMem,
];
