// Tests of what is not there yet, or not there any more: they never hold.
// Source: the program's warning "will never match".

import { faultRule } from '../section-rule.ts';

/** A test that cannot hold in the rule that asks it. */
export const conditionIdle = faultRule('condition-idle', 'none', () => 'warning');
