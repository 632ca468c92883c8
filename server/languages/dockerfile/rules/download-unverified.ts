/** ADD of an address without a checksum. Source: Dockerfile reference, "ADD --checksum". */

import { isOpaque } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { sourcesOf } from '../copies.ts';
import type { DockerfileModel } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const downloadUnverified = each({
  id: 'dockerfile/download-unverified',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: () =>
    'Takes whatever the address holds on the day of the build; --checksum=sha256:… would notice a change.',
  nodes: (model: DockerfileModel) => directInstructions(model, 'add'),
  check: (add, report) => {
    if (add.flags.some(({ name }) => name === 'checksum')) return;
    const download = sourcesOf(add).find(
      ({ value }) => /^https?:\/\//.test(value.text) && !/\.git(?:[#?]|$)/.test(value.text),
    );
    if (download && !isOpaque(download.value, { start: 0, end: 'https://'.length }))
      report(download.range, {});
  },
});
