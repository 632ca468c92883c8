// Words behind the last argument that a keyword takes.
// Source: the catalogue's syntaxes, held to the program.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A word too many. */
export const argumentUnexpected: Rule<HaproxyModel> = faultRule('argument-unexpected', 'ask');
