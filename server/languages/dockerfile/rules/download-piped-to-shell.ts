/** A download that a shell runs as it comes. Source: SLSA, "Threats and mitigations"; POSIX, "Pipelines". */

import { each } from '../../../core/rule.ts';
import { textOf } from '../calls.ts';
import type { DockerfileModel } from '../model.ts';

const DOWNLOADS = /^(?:curl|wget)$/;
const RUNS = /^(?:(?:ba|da|a|k|z)?sh|python3?|perl|ruby|node)$/;

export const downloadPipedToShell = each({
  id: 'dockerfile/download-piped-to-shell',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ program }: { readonly program: string }) =>
    `${program} runs whatever the address holds on the day of the build, and the first half of it where the download breaks off; save it, check its sum, then run it.`,
  nodes: (model: DockerfileModel) => model.runs(),
  check: ({ calls }, report) => {
    for (const [index, call] of calls.entries()) {
      const isDownload = DOWNLOADS.test(call.name) && call.command?.followedBy === '|';
      const next = calls.slice(index + 1).find(({ name }) => name !== 'sudo' && name !== 'tee');
      if (!isDownload || !next?.command?.within.includes('pipeline') || !RUNS.test(next.name)) continue;
      // With a script of its own, the program only reads the download.
      if (!next.args.some((word) => /^(?:-c|-m|-e|[^-].*\.(?:py|pl|rb|js|sh))$/.test(textOf(word)))) {
        report(next.program.range, { program: next.name });
      }
    }
  },
});
