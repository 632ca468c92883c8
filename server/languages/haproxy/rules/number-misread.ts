// Numbers with text behind them: the program takes the digits in front.
// Source: the program reads most numbers without a check: `maxconn 4k` is 4.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A number that means something else than it says. */
export const numberMisread: Rule<HaproxyModel> = faultRule('number-misread', 'none', () => 'warning');
