/** CMD or ENTRYPOINT in shell form. Source: Dockerfile reference, "ENTRYPOINT". */

import { each } from '../../../core/rule.ts';
import { shellForms } from '../shell-forms.ts';
import { type ShellStart, shellStart } from '../shell-start.ts';

type Kind = Exclude<ShellStart['kind'], 'exec'>;

interface Found {
  readonly keyword: string;
  readonly kind: Kind;
  readonly program: string;
}

export const startCommandShellForm = each({
  id: 'dockerfile/start-command-shell-form',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3025', 'JSONArgsRecommended'],
  says: ({ keyword, kind, program }: Found) => `${keyword} ${MESSAGES[kind](program)}`,
  nodes: shellForms,
  check: ({ keyword, keywordRange, form, chosen }, report) => {
    const { kind, program, range, fix } = shellStart(form);
    // What is left out here is start-command-through-shell.
    if (kind === 'exec' || (chosen && kind !== 'json')) return;
    report(kind === 'json' ? range : keywordRange, { keyword, kind, program }, { fixes: [fix] });
  },
});

const MESSAGES: Readonly<Record<Kind, (program: string) => string>> = {
  json: () =>
    'is meant as exec form and is no JSON array of strings, so that the shell gets the brackets as a command.',
  simple: (program) =>
    `is in shell form: SIGTERM goes to the shell, and to ${program} only where the shell replaces itself by it.`,
  several: (program) =>
    `is in shell form: most shells stay process 1 here, and SIGTERM does not reach ${program}.`,
};
