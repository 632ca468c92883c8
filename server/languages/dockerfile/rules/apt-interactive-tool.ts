/** apt in a script. Source: apt(8), "Script Usage and Differences from Other APT Tools". */

import { each } from '../../../core/rule.ts';
import { textOf } from '../calls.ts';
import { replacedWord } from '../edit-calls.ts';
import type { DockerfileModel } from '../model.ts';
import { callsTo } from '../walk.ts';

/** What apt-cache does; all else is the business of apt-get, as far as it has it. */
const CACHE = new Set(['search', 'show', 'showpkg', 'policy', 'depends', 'rdepends', 'madison']);
const APT_GET = new Set([
  'update',
  'upgrade',
  'install',
  'remove',
  'purge',
  'autoremove',
  'clean',
  'autoclean',
]);

export const aptInteractiveTool = each({
  id: 'dockerfile/apt-interactive-tool',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3027'],
  says: ({ tool }: { readonly tool: string | undefined }) =>
    `apt is for people at a terminal and may change its ways between releases; write ${tool ?? 'apt-get or apt-cache'}.`,
  nodes: (model: DockerfileModel) => callsTo(model, 'apt'),
  check: ({ call }, report) => {
    const command = call.args.map(textOf).find((text) => !text.startsWith('-')) ?? '';
    const tool = CACHE.has(command) ? 'apt-cache' : APT_GET.has(command) ? 'apt-get' : undefined;
    const edits = tool && [replacedWord(call, call.program, tool)];
    report(
      call.program.range,
      { tool },
      { fixes: edits ? [{ title: `Write ${tool}`, safe: true, edits }] : [] },
    );
  },
});
