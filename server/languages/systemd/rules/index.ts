// The rules for units, in the order of the manual's sections.

import type { Rule } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { directiveUnknown } from './directive-unknown.ts';
import { execShellSyntax } from './exec-shell-syntax.ts';
import { flushPending } from './flush-pending.ts';
import { killModeNone } from './kill-mode-none.ts';
import { killModeProcessRestart } from './kill-mode-process-restart.ts';
import { restartMissing } from './restart-missing.ts';
import { sectionUnknown } from './section-unknown.ts';

export const rules: readonly Rule<UnitModel>[] = [
  sectionUnknown,
  directiveUnknown,
  execShellSyntax,
  restartMissing,
  killModeNone,
  killModeProcessRestart,
  flushPending,
];
