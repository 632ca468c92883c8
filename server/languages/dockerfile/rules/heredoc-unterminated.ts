/** A heredoc without its closing line. Source: Dockerfile reference, "Here-documents". */

import { each } from '../../../core/rule.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel, Heredoc } from '../model.ts';

export const heredocUnterminated = each({
  id: 'dockerfile/heredoc-unterminated',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ name, stripsTabs }: Heredoc) =>
    `No line with ${name} alone ends the heredoc, so that the rest of the file belongs to it${stripsTabs ? '' : '; blanks in front of the name count'}.`,
  nodes: (model: DockerfileModel) =>
    knowsLanguage(model) ? model.instructions.flatMap(({ heredocs }) => heredocs) : [],
  check: (heredoc, report) => {
    if (!heredoc.terminated) report(heredoc.opener, heredoc);
  },
});
