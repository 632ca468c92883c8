// Names with characters that HAProxy does not take.
// Source: the program's messages "character is not permitted".

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A name that cannot be one. */
export const nameInvalid: Rule<HaproxyModel> = faultRule('name-invalid', 'none');
