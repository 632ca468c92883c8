// Names that nothing defines: what is offered in their place.

import { expect, test } from 'vitest';
import { expectFindings } from '../../../../harness/findings.ts';

const found = (text: string) => expectFindings('haproxy/name-undefined', 'haproxy.cfg', text)[0];

test('a name that is nearly one of the file is offered', () => {
  const finding = found('frontend f\n    default_backend ⟦ap⟧\nbackend app\n');
  expect(finding?.fixes.map(({ title }) => title)).toEqual(['Write app']);
});

test('defaults that stand below are not offered by their own name', () => {
  const finding = found('frontend f from ⟦base⟧\n    bind :80\ndefaults base\n    mode http\n');
  expect(finding?.message).toBe('There is no defaults section above "base".');
  expect(finding?.fixes).toEqual([]);
});
