/** CMD in shell form behind an ENTRYPOINT in exec form. Source: Dockerfile reference, "Understand how CMD and ENTRYPOINT interact". */

import { each } from '../../../core/rule.ts';
import { jsonList } from '../edit-words.ts';
import { startsAnother } from '../embedded.ts';
import type { DockerfileModel } from '../model.ts';
import { baseName } from '../start-commands.ts';

export const cmdShellAsArgument = each({
  id: 'dockerfile/cmd-shell-as-argument',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ program }: { readonly program: string }) =>
    `${program} gets "/bin/sh", "-c" and this line as arguments, because CMD is in shell form and ENTRYPOINT is not.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ start: { cmd, entrypoint }, instructions }, report) => {
    const entry = entrypoint?.command;
    if (cmd?.command.form !== 'shell' || entry?.form !== 'exec' || !instructions.includes(cmd)) return;
    // A start script hands over to whatever it gets, a shell as well.
    if (cmd.command.looksLikeJson || cmd.text.text === '' || startsAnother(jsonList(entry.array))) return;
    report(cmd.keywordRange, { program: baseName(entry.array.words[0]?.value.text ?? '') });
  },
});
