/** A shell on the way to the program where it does no harm. Source: Dockerfile reference, "SHELL", "HEALTHCHECK". */

import { each } from '../../../core/rule.ts';
import { shellForms } from '../shell-forms.ts';
import { shellStart } from '../shell-start.ts';

export const startCommandThroughShell = each({
  id: 'dockerfile/start-command-through-shell',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  aliases: ['DL3025', 'JSONArgsRecommended'],
  says: ({ keyword }: { readonly keyword: string }) =>
    `${keyword} is in shell form: a shell has to be in the image, and starts in front of the program.`,
  nodes: shellForms,
  check: ({ keyword, keywordRange, form, chosen }, report) => {
    const { kind } = shellStart(form);
    if (kind === 'json' || (kind !== 'exec' && !chosen)) return;
    // BuildKit leaves a shell alone that somebody chose.
    report(keywordRange, { keyword }, chosen ? { aliases: ['DL3025'] } : {});
  },
});
