// Sample fetches and converters that HAProxy does not know.
// Source: what the binaries of all versions accept; manual, chapter 7.3.

import type { Rule } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { faultRule } from '../section-rule.ts';

/** A fetch or converter that does not exist, as far as no script brings it. */
export const sampleUnknown: Rule<HaproxyModel> = faultRule('sample-unknown', 'ask', ({ own }) =>
  own.sections.some(({ statements }) => statements.some(({ keyword }) => keyword.startsWith('lua-load')))
    ? 'warning'
    : 'error',
);
