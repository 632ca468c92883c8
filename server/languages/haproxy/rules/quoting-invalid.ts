// Words that HAProxy cannot read: open quotes, bad escapes, dollar signs in double quotes.
// Source: manual, 2.2 "Quoting and escaping" and 2.3 "Environment variables".

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A line that cannot be split into words. */
export const quotingInvalid: Rule<HaproxyModel> = faultRule('quoting-invalid', 'none');
