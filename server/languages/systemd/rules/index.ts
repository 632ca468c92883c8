// The rules for units: first what systemd itself would say, then how a service starts, runs and stops, what it
// depends on, and what it may do.

import type { Rule } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { companionMissing } from './companion-missing.ts';
import { dateSpecifier } from './date-specifier.ts';
import { dependencyUnordered } from './dependency-unordered.ts';
import { detachedProgram } from './detached-program.ts';
import { directiveDeprecated } from './directive-deprecated.ts';
import { directiveMisplaced } from './directive-misplaced.ts';
import { directiveUnknown } from './directive-unknown.ts';
import { dropInAppends } from './drop-in-appends.ts';
import { environmentFileSecret } from './environment-file-secret.ts';
import { escapeUnknown } from './escape-unknown.ts';
import { execInvalid } from './exec-invalid.ts';
import { execShellSyntax } from './exec-shell-syntax.ts';
import { exitStatusJava } from './exit-status-java.ts';
import { flushPending } from './flush-pending.ts';
import { homeHidden } from './home-hidden.ts';
import { installMissing } from './install-missing.ts';
import { killModeNone } from './kill-mode-none.ts';
import { killModeProcessRestart } from './kill-mode-process-restart.ts';
import { lineMalformed } from './line-malformed.ts';
import { lineSwallowed } from './line-swallowed.ts';
import { memoryLimits } from './memory-limits.ts';
import { memoryLockMissing } from './memory-lock-missing.ts';
import { memorySwapOpen } from './memory-swap-open.ts';
import { modeOpen } from './mode-open.ts';
import { notifyAccess } from './notify-access.ts';
import { oomImmune } from './oom-immune.ts';
import { openFilesLow } from './open-files-low.ts';
import { orderAlone } from './order-alone.ts';
import { orderContradiction } from './order-contradiction.ts';
import { orderCycle } from './order-cycle.ts';
import { pidFileMissing } from './pid-file-missing.ts';
import { privateTmpJava } from './private-tmp-java.ts';
import { privilegesByProgram } from './privileges-by-program.ts';
import { quoteTypographic } from './quote-typographic.ts';
import { reloadCommand } from './reload-command.ts';
import { remarkTrailing } from './remark-trailing.ts';
import { restartMissing } from './restart-missing.ts';
import { restartUnlimited } from './restart-unlimited.ts';
import { runtimeDirectory } from './runtime-directory.ts';
import { sandboxMissing } from './sandbox-missing.ts';
import { secretInUnit } from './secret-in-unit.ts';
import { sectionUnknown } from './section-unknown.ts';
import { settingWithoutEffect } from './setting-without-effect.ts';
import { socketAddressEarly } from './socket-address-early.ts';
import { specifierUnknown } from './specifier-unknown.ts';
import { startLimitUnreachable } from './start-limit-unreachable.ts';
import { stopForced } from './stop-forced.ts';
import { targetUnfit } from './target-unfit.ts';
import { tasksMaxLow } from './tasks-max-low.ts';
import { timerNeverStarts } from './timer-never-starts.ts';
import { timerSkips } from './timer-skips.ts';
import { typeMismatch } from './type-mismatch.ts';
import { unitRefused } from './unit-refused.ts';
import { userMissing } from './user-missing.ts';
import { userNobody } from './user-nobody.ts';
import { valueDeprecated } from './value-deprecated.ts';
import { valueInvalid } from './value-invalid.ts';
import { varRun } from './var-run.ts';
import { variableUnexpanded } from './variable-unexpanded.ts';
import { variableUnsplit } from './variable-unsplit.ts';
import { watchdogUnfed } from './watchdog-unfed.ts';

export const rules: readonly Rule<UnitModel>[] = [
  sectionUnknown,
  lineMalformed,
  lineSwallowed,
  directiveUnknown,
  directiveDeprecated,
  directiveMisplaced,
  valueInvalid,
  valueDeprecated,
  remarkTrailing,
  variableUnexpanded,
  specifierUnknown,
  escapeUnknown,
  execInvalid,
  unitRefused,
  settingWithoutEffect,
  execShellSyntax,
  variableUnsplit,
  quoteTypographic,
  dateSpecifier,
  dropInAppends,
  typeMismatch,
  detachedProgram,
  notifyAccess,
  pidFileMissing,
  watchdogUnfed,
  exitStatusJava,
  restartMissing,
  restartUnlimited,
  startLimitUnreachable,
  reloadCommand,
  stopForced,
  killModeNone,
  killModeProcessRestart,
  dependencyUnordered,
  orderAlone,
  orderContradiction,
  orderCycle,
  targetUnfit,
  installMissing,
  companionMissing,
  timerNeverStarts,
  timerSkips,
  socketAddressEarly,
  flushPending,
  userMissing,
  userNobody,
  privilegesByProgram,
  secretInUnit,
  environmentFileSecret,
  modeOpen,
  homeHidden,
  sandboxMissing,
  privateTmpJava,
  openFilesLow,
  memoryLockMissing,
  memoryLimits,
  memorySwapOpen,
  tasksMaxLow,
  oomImmune,
  runtimeDirectory,
  varRun,
];
