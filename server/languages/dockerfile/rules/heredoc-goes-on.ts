/** A heredoc whose script goes on after a failure. Source: Dockerfile reference, "Here-documents"; POSIX, set -e. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel, RunScript } from '../model.ts';
import { shellBefore } from '../start-commands.ts';

export const heredocGoesOn = each({
  id: 'dockerfile/heredoc-goes-on',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: () =>
    'The script goes on after a line that fails, and only the last one decides about the build; begin with set -e.',
  nodes: (model: DockerfileModel) => model.runs(),
  check: (run, report, { source }) => {
    const [heredoc] = run.run.heredocs;
    if (!heredoc || !isWholeScript(run) || stopsAtFailure(run)) return;
    const at = { start: heredoc.body.start, end: heredoc.body.start };
    const indent = /^[ \t]*/.exec(source.slice(heredoc.body))?.[0] ?? '';
    const edits = [{ range: at, text: `${indent}set -e${source.lineEnd}` }];
    const hasShebang = source.slice(heredoc.body).startsWith('#!');
    report(
      heredoc.opener,
      {},
      { fixes: hasShebang ? [] : [{ title: 'Begin with set -e', safe: false, edits }] },
    );
  },
});

/** With more than one statement; a program that reads the heredoc stops or goes on as it likes. */
function isWholeScript({ run, script }: RunScript): boolean {
  const [heredoc] = run.heredocs;
  const isScript = heredoc && script && !script.fault && script.text.extent.start === heredoc.body.start;
  const outer = isScript ? script.commands.filter(({ within }) => within.length === 0) : [];
  const first = outer.findIndex(({ followedBy }) => followedBy === ';');
  return first >= 0 && first < outer.length - 1 && /^<<\S+$/.test(run.text.text.trim());
}

function stopsAtFailure({ run, stage, calls, script }: RunScript): boolean {
  const isSet = calls.some(
    ({ name, args }) => name === 'set' && args.some(({ value }) => /^-[a-z]*e|^errexit$/.test(value.text)),
  );
  const shell = stage && shellBefore(stage, run.range.start)?.command;
  const byShell =
    shell?.form === 'exec' && shell.array.words.some(({ value }) => /^-[a-z]*e[a-z]*$/.test(value.text));
  return isSet || byShell || /^#!.*\s-[a-z]*e/.test(script?.text.text ?? '');
}
