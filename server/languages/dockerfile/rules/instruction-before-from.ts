/** Something but ARG in front of the first FROM. Source: Dockerfile reference, "Format". */

import { whole } from '../../../core/rule.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel } from '../model.ts';

export const instructionBeforeFrom = whole({
  id: 'dockerfile/instruction-before-from',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3061'],
  says: ({ keyword, isPart }: { readonly keyword: string; readonly isPart: boolean }) =>
    isPart
      ? 'Without a FROM the file builds nothing by itself.'
      : `${keyword} stands in front of the first FROM, where only ARG may.`,
  check: (model: DockerfileModel, report) => {
    const first = model.preamble.find(({ kind }) => kind !== 'arg' && kind !== 'unknown');
    if (!first || !knowsLanguage(model)) return;
    // A file without any FROM may be a part that another program puts behind one.
    const isPart = model.stages.length === 0;
    report(first.keywordRange, { keyword: first.keyword, isPart }, isPart ? { severity: 'information' } : {});
  },
});
