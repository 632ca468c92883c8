// Log formats with unknown variables, lone percent signs, expressions without their end.
// Source: the program's parser for log formats; manual, 8.2.6.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A log format that the program refuses. */
export const logFormatInvalid: Rule<HaproxyModel> = faultRule('log-format-invalid', 'none');
