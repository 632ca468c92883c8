// What the seeds tell people to look for is looked for, and the finding leads back to the note.

import { expect, test } from 'vitest';
import { engine } from '../../harness/findings.ts';
import { LOOKED_FOR } from './actionable.ts';

const pairs = Object.entries(LOOKED_FOR).flatMap(([slug, rules]) =>
  rules.map((rule) => [slug, rule] as const),
);

test.each(pairs)('%s stands behind %s', (slug, rule) => {
  expect(engine().rules.map(({ id }) => id)).toContain(rule);
  expect(
    engine()
      .evidence(rule)
      .notes.map((note) => note.slug),
  ).toContain(slug);
});
