// The rules for units: first what systemd itself would say, then what it would not.

import type { Rule } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { directiveDeprecated } from './directive-deprecated.ts';
import { directiveMisplaced } from './directive-misplaced.ts';
import { directiveUnknown } from './directive-unknown.ts';
import { escapeUnknown } from './escape-unknown.ts';
import { execInvalid } from './exec-invalid.ts';
import { execShellSyntax } from './exec-shell-syntax.ts';
import { flushPending } from './flush-pending.ts';
import { killModeNone } from './kill-mode-none.ts';
import { killModeProcessRestart } from './kill-mode-process-restart.ts';
import { lineMalformed } from './line-malformed.ts';
import { remarkTrailing } from './remark-trailing.ts';
import { restartMissing } from './restart-missing.ts';
import { sectionUnknown } from './section-unknown.ts';
import { settingWithoutEffect } from './setting-without-effect.ts';
import { specifierUnknown } from './specifier-unknown.ts';
import { unitRefused } from './unit-refused.ts';
import { valueDeprecated } from './value-deprecated.ts';
import { valueInvalid } from './value-invalid.ts';
import { variableUnexpanded } from './variable-unexpanded.ts';

export const rules: readonly Rule<UnitModel>[] = [
  sectionUnknown,
  lineMalformed,
  directiveUnknown,
  directiveDeprecated,
  directiveMisplaced,
  valueInvalid,
  valueDeprecated,
  remarkTrailing,
  variableUnexpanded,
  specifierUnknown,
  escapeUnknown,
  unitRefused,
  settingWithoutEffect,
  execInvalid,
  execShellSyntax,
  restartMissing,
  killModeNone,
  killModeProcessRestart,
  flushPending,
];
