/** pip install that keeps its downloads. Source: pip's documentation, "Caching". */

import { each } from '../../../core/rule.ts';
import { type Call, hasArgument, hasSequence, textOf } from '../calls.ts';
import { switchFix } from '../edit-calls.ts';
import { lineage } from '../lineage.ts';
import type { DockerfileModel, Instruction, RunScript } from '../model.ts';
import { keepsOutOfLayer } from '../mounts.ts';
import { isPipInstall } from '../pip.ts';
import { runCalls } from '../walk.ts';

const SWITCH = '--no-cache-dir';
const VARIABLE = 'PIP_NO_CACHE_DIR';
const TRUE = /^(?:1|true|True|TRUE|on|On|ON|yes|Yes|YES)$/;

export const pipCacheKept = each({
  id: 'dockerfile/pip-cache-kept',
  severity: 'information',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3042'],
  says: () => `pip keeps what it downloads in this layer; add ${SWITCH}, or mount a cache on its folder.`,
  nodes: runCalls,
  check: ({ call, run }, report, model) => {
    const install = call.args.find((word) => textOf(word) === 'install');
    if (!install || !isPipInstall(call) || isWrapper(call) || hasArgument(call, SWITCH)) return;
    if (isTurnedOff(run, model) || keepsOutOfLayer(run.mounts, '.cache/pip')) return;
    report(install.range, {}, { fixes: [switchFix(call, install, SWITCH, true)] });
  },
});

const isWrapper = (call: Call): boolean =>
  /pipx|pipenv/.test(call.name) || hasSequence(call, '-m', 'pipx') || hasSequence(call, '-m', 'pipenv');

/** By the environment of the stage, or of the script itself. */
function isTurnedOff({ run, stage, script, triggered }: RunScript, { preamble }: DockerfileModel): boolean {
  if (new RegExp(`${VARIABLE}=["']?(?:1|true|on|yes)`, 'i').test(script?.text.text ?? run.text.text))
    return true;
  const instructions = stage ? lineage(stage).flatMap((each) => each.instructions) : preamble;
  return !triggered && instructions.some((instruction) => turnsOff(instruction, run));
}

const turnsOff = (instruction: Instruction, { range }: Instruction): boolean =>
  instruction.kind === 'env' &&
  instruction.range.start < range.start &&
  instruction.pairs.some(({ name, value }) => name === VARIABLE && TRUE.test(value?.value.text ?? ''));
