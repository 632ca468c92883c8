/** A RUN that no shell can read. Source: POSIX, "Shell Grammar". */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

export const scriptDamaged = each({
  id: 'dockerfile/script-damaged',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: () =>
    'The shell cannot read the script from here on: a quote, a bracket or a keyword is not closed, or a command is missing.',
  nodes: (model: DockerfileModel) => (model.templated ? [] : model.runs()),
  check: ({ script, run }, report) => {
    if (!script?.fault || run.text.text === '') return;
    const offset = Math.min(Math.max(script.fault.offset, run.range.start + 1), run.range.end);
    report({ start: Math.max(offset - 1, run.range.start), end: Math.max(offset, run.range.start + 1) }, {});
  },
});
