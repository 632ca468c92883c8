/** A pipe in a shell without pipefail. Source: Dockerfile reference, "SHELL"; POSIX, "Pipelines". */

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { rootOf } from '../lineage.ts';
import type { CommandInstruction, DockerfileModel, RunScript } from '../model.ts';
import { baseName } from '../start-commands.ts';

export const pipeFailureHidden = each({
  id: 'dockerfile/pipe-failure-hidden',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['DL4006'],
  says: ({ advice }: { readonly advice: keyof typeof ADVICE }) => ADVICE[advice],
  nodes: (model: DockerfileModel) => model.runs().filter(({ triggered }) => !triggered),
  check: (run, report) => {
    // What a stage below has set may be another shell by now.
    const { shell, handed } = run;
    const script = run.script ?? handed;
    // A shell that the script starts has options of its own.
    const pipe = script?.pipelines.find(({ within }) => !within.includes('shell'))?.operators[0];
    if (!pipe || script.fault) return;
    const own = setsPipefail(run);
    if (handed) {
      if (!own) report(pipe, { advice: 'handed' });
    } else if (!shell || !failsWithPipe(shell)) {
      const fixes = [shell ? undefined : shellFix(run)];
      report(pipe, { advice: own ? 'own' : 'shell' }, { fixes, ...(own ? { severity: 'hint' } : {}) });
    }
  },
});

const ADVICE = {
  shell:
    'Only the last program of a pipe decides whether the step fails; set SHELL with -o pipefail in front.',
  handed:
    'Only the last program of a pipe decides whether the step fails; give -o pipefail to a shell that knows it.',
  own: 'pipefail holds for this step alone, and not every sh knows it; SHELL with -o pipefail settles both.',
} as const;

/** `set -o pipefail` in the script itself, or `bash -o pipefail` in exec form. */
const setsPipefail = ({ calls, handed }: RunScript): boolean =>
  calls.some(
    ({ name, args }, index) =>
      (name === 'set' || (handed !== undefined && index === 0)) &&
      args.some(({ value }) => value.text === 'pipefail'),
  );

function failsWithPipe({ command }: CommandInstruction): boolean {
  const words = command.form === 'exec' ? command.array.words.map(({ value }) => value.text) : [];
  return (
    /^(?:ba|z|a)sh$/.test(baseName(words[0] ?? '')) &&
    words.some((word) => /^-[a-z]*o$/.test(word)) &&
    words.includes('pipefail')
  );
}

/** Alpine has ash under its own name; others that are known to be made of Debian or Red Hat have bash. */
function shellFix({ run, stage }: RunScript): Fix | undefined {
  const base = stage && rootOf(stage).base;
  const image = base?.kind === 'image' ? base.text : '';
  const shell = /alpine/.test(image) ? '/bin/ash' : '/bin/bash';
  const text = `SHELL ["${shell}", "-o", "pipefail", "-c"]\n`;
  const at = { start: run.range.start, end: run.range.start };
  return { title: `Set SHELL with -o pipefail for ${shell}`, safe: false, edits: [{ range: at, text }] };
}
