// Options of bind and server lines that HAProxy does not know.
// Source: what the binaries of all versions accept; manual, chapter 5.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** An option that does not exist. */
export const optionUnknown: Rule<HaproxyModel> = faultRule('option-unknown', 'ask');
