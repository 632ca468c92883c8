/** ONBUILD in front of ONBUILD, FROM or MAINTAINER. Source: Dockerfile reference, "ONBUILD". */

import { each } from '../../../core/rule.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel } from '../model.ts';
import { instructionsOfKind } from '../walk.ts';

const REFUSED = new Set(['onbuild', 'from', 'maintainer']);

export const onbuildTrigger = each({
  id: 'dockerfile/onbuild-trigger',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3043'],
  says: ({ keyword }: { readonly keyword: string }) => `Docker refuses ${keyword} behind ONBUILD.`,
  nodes: (model: DockerfileModel) => (knowsLanguage(model) ? instructionsOfKind(model, 'onbuild') : []),
  check: ({ inner }, report) => {
    if (inner && REFUSED.has(inner.kind)) report(inner.keywordRange, { keyword: inner.keyword });
  },
});
