/** MAINTAINER. Source: Dockerfile reference, "MAINTAINER (deprecated)". */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const maintainerDeprecated = each({
  id: 'dockerfile/maintainer-deprecated',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL4000', 'MaintainerDeprecated'],
  says: () => 'MAINTAINER is deprecated; write LABEL org.opencontainers.image.authors instead.',
  nodes: (model: DockerfileModel) => directInstructions(model, 'maintainer'),
  check: ({ keywordRange, range, text, blankLines }, report) => {
    const author = text.text.replace(/^(["'])(.*)\1$/s, '$2');
    const plain = author !== '' && !/["\\$]/.test(author) && blankLines.length === 0;
    const label = `LABEL org.opencontainers.image.authors="${author}"`;
    const fix = { title: 'Write as LABEL', safe: true, edits: [{ range, text: label }] };
    report(keywordRange, {}, { tags: ['deprecated'], fixes: [plain ? fix : undefined] });
  },
});
