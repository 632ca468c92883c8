// Defaults of variables that do not fit their place: `"${TIMEOUT-5q}"`.
// Source: HAProxy configuration manual, 2.3 "Environment variables".

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A default that HAProxy refuses as soon as the variable is not set; where it always is, nobody notices. */
export const defaultInvalid: Rule<HaproxyModel> = faultRule('default-invalid', 'none', () => 'warning');
