// Actions that a ruleset does not have.
// Source: what the binaries of all versions accept; manual, chapter 4.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** An action that does not exist. */
export const actionUnknown: Rule<HaproxyModel> = faultRule('action-unknown', 'ask');
