/** COPY --from of / to /. Source: Dockerfile reference, "COPY --from"; Docker's documentation of multi-stage builds. */

import { each } from '../../../core/rule.ts';
import { destinationOf, fromOf, sourcesOf } from '../copies.ts';
import type { DockerfileModel } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const copyWholeFilesystem = each({
  id: 'dockerfile/copy-whole-filesystem',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3067'],
  says: () =>
    'Takes over the whole other stage, its build tools and all that it overwrites included; name what is needed.',
  nodes: (model: DockerfileModel) => directInstructions(model, 'copy'),
  check: (copy, report) => {
    const whole = sourcesOf(copy).find(({ value }) => value.text === '/');
    if (whole && fromOf(copy) && destinationOf(copy)?.value.text === '/') report(whole.range, {});
  },
});
