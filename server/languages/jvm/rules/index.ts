// The rules of this language, in the order in which they are listed for people.

import type { Rule } from '../../../core/rule.ts';
import type { JvmModel } from '../model.ts';
import { classPathExpanded } from './class-path-expanded.ts';
import { collectorConflict } from './collector-conflict.ts';
import { collectorFlagUnused } from './collector-flag-unused.ts';
import { collectorNone } from './collector-none.ts';
import { commandUnexpanded } from './command-unexpanded.ts';
import { compressedOopsLost } from './compressed-oops-lost.ts';
import { flagCompanion } from './flag-companion.ts';
import { flagDeprecated } from './flag-deprecated.ts';
import { flagIgnored } from './flag-ignored.ts';
import { flagLocked } from './flag-locked.ts';
import { flagPlatform } from './flag-platform.ts';
import { flagRemoved } from './flag-removed.ts';
import { flagSign } from './flag-sign.ts';
import { flagUnknown } from './flag-unknown.ts';
import { gcLogMissing } from './gc-log-missing.ts';
import { gcLogOld } from './gc-log-old.ts';
import { gcLogUnrotated } from './gc-log-unrotated.ts';
import { heapAboveLimit } from './heap-above-limit.ts';
import { heapDumpPath } from './heap-dump-path.ts';
import { heapInitialAboveMaximum } from './heap-initial-above-maximum.ts';
import { heapShareUnused } from './heap-share-unused.ts';
import { heapSizesDiffer } from './heap-sizes-differ.ts';
import { jdwpMalformed } from './jdwp-malformed.ts';
import { jdwpOpen } from './jdwp-open.ts';
import { jdwpTwice } from './jdwp-twice.ts';
import { jmxUnauthenticated } from './jmx-unauthenticated.ts';
import { kafkaJmxUnauthenticated } from './kafka-jmx-unauthenticated.ts';
import { logMalformed } from './log-malformed.ts';
import { memoryAboveLimit } from './memory-above-limit.ts';
import { moduleOptionVoid } from './module-option-void.ts';
import { optionAfterProgram } from './option-after-program.ts';
import { optionOverridden } from './option-overridden.ts';
import { optionUnknown } from './option-unknown.ts';
import { outOfMemorySurvived } from './out-of-memory-survived.ts';
import { perfSharedMem } from './perf-shared-mem.ts';
import { quoteLiteral } from './quote-literal.ts';
import { quoteUnclosed } from './quote-unclosed.ts';
import { refusalsHidden } from './refusals-hidden.ts';
import { settingObsolete } from './setting-obsolete.ts';
import { settingUnsafe } from './setting-unsafe.ts';
import { valueMalformed } from './value-malformed.ts';
import { valueOutOfRange } from './value-out-of-range.ts';
import { valuesConflict } from './values-conflict.ts';
import { variableOption } from './variable-option.ts';
import { variableUnread } from './variable-unread.ts';

export const rules: readonly Rule<JvmModel>[] = [
  flagRemoved,
  flagUnknown,
  optionUnknown,
  variableOption,
  quoteUnclosed,
  flagPlatform,
  flagLocked,
  flagSign,
  valueMalformed,
  valueOutOfRange,
  valuesConflict,
  flagCompanion,
  logMalformed,
  jdwpMalformed,
  jdwpTwice,
  flagIgnored,
  collectorConflict,
  collectorNone,
  heapInitialAboveMaximum,
  jmxUnauthenticated,
  kafkaJmxUnauthenticated,
  perfSharedMem,
  variableUnread,
  optionAfterProgram,
  moduleOptionVoid,
  classPathExpanded,
  quoteLiteral,
  jdwpOpen,
  settingUnsafe,
  heapAboveLimit,
  memoryAboveLimit,
  flagDeprecated,
  gcLogOld,
  gcLogUnrotated,
  gcLogMissing,
  refusalsHidden,
  optionOverridden,
  heapShareUnused,
  collectorFlagUnused,
  heapSizesDiffer,
  compressedOopsLost,
  heapDumpPath,
  outOfMemorySurvived,
  commandUnexpanded,
  settingObsolete,
];
