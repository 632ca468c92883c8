/** An image that starts a program and never says as whom. Source: Docker's guide on building images, "USER". */

import { each } from '../../../core/rule.ts';
import { lineage } from '../lineage.ts';
import type { DockerfileModel } from '../model.ts';

/** Images that run as another user by themselves, by their names. */
const NOT_ROOT = /nonroot|rootless|unprivileged|distroless|chainguard|hardened|windows|nanoserver/i;

/** Programs by which a start script changes the user. */
const CHANGES_USER = /\b(?:gosu|su-exec|setpriv|runuser|s6-setuidgid)\b/;

export const userMissing = each({
  id: 'dockerfile/user-missing',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  says: () => 'No USER says as whom the program runs: root, unless the base image has chosen another.',
  nodes: ({ stages }: DockerfileModel) => stages.slice(-1),
  check: (stage, report) => {
    const { cmd, entrypoint } = stage.start;
    const line = lineage(stage);
    const start = [entrypoint, cmd].find((each) => each && stage.instructions.includes(each));
    const image = line[0]?.base.kind === 'image' ? line[0].base.text : '';
    if (!start || NOT_ROOT.test(image) || line[0]?.base.kind === 'unknown') return;
    const mayChange = line
      .flatMap((each) => each.instructions)
      .some(
        ({ kind, text, heredocs }) => kind === 'user' || CHANGES_USER.test(text.text) || heredocs.length > 0,
      );
    if (!mayChange) report(start.keywordRange, {});
  },
});
