/** EXPOSE of other ports than the program listens on. Source: Dockerfile reference, "EXPOSE"; docker run, option -P. */

import { each } from '../../../core/rule.ts';
import { exposedPorts, isExposed } from '../exposed-ports.ts';
import { listeningPorts } from '../listening-ports.ts';
import type { DockerfileModel, Instruction } from '../model.ts';

export const portUnexposed = each({
  id: 'dockerfile/port-unexposed',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ port, setBy }: { readonly port: number; readonly setBy: string }) =>
    `EXPOSE leaves out port ${port}, on which the program listens by ${setBy}.`,
  nodes: ({ stages, index }: DockerfileModel) => (index().directByKind.has('expose') ? stages : []),
  check: (stage, report, model) => {
    if (!stage.instructions.some(isOwn)) return;
    const exposed = exposedPorts(stage);
    const [first, another] = exposed;
    const listening = first ? listeningPorts(model, stage) : [];
    // What listens on several ports may do so on one that is for itself.
    const [known] = listening;
    if (!first || !known || listening.some(({ port }) => isExposed(exposed, port))) return;
    const { range } = first.word;
    const edits = [{ range, text: String(known.port) }];
    const fixes = another ? [] : [{ title: `Expose port ${known.port}`, safe: false, edits }];
    const related = [{ range: known.range, message: `${known.setBy} sets port ${known.port}` }];
    report(range, known, { related, fixes });
  },
});

/** What says in this stage which ports there are. */
const isOwn = ({ kind }: Instruction): boolean =>
  kind === 'expose' || kind === 'env' || kind === 'cmd' || kind === 'entrypoint' || kind === 'copy';
