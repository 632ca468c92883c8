// Rules on caches that a package manager leaves in the layer: one shape for all that clean up by a command.

import type { Rule } from '../../core/rule.ts';
import { each } from '../../core/rule.ts';
import type { Call } from './calls.ts';
import { appendFix } from './edit-calls.ts';
import type { DockerfileModel, RunScript, Stage } from './model.ts';
import { keepsOutOfLayer } from './mounts.ts';
import { runsCalling } from './walk.ts';

interface Cache {
  readonly id: string;
  readonly aliases: readonly string[];
  /** What is kept, for people: `the cache of yum`. */
  readonly what: string;
  readonly programs: readonly string[];
  /** Whether a call of one of them fills the cache. */
  readonly fills: (call: Call) => boolean;
  /** Whether a call removes what `filling` has left. */
  readonly cleans: (call: Call, filling: Call) => boolean;
  /** Folders; a cache or tmpfs mount on one of them keeps the cache out of the layer. */
  readonly folders: readonly string[];
  /** What cleans up, for the fix. */
  readonly command: (call: Call) => string;
  /** Whether only what ends up in the final image counts. */
  readonly inResultOnly?: boolean;
}

/** Reported at the first program that fills the cache. */
export const cacheKept = (cache: Cache): Rule<DockerfileModel> =>
  each({
    id: cache.id,
    severity: 'information',
    since: '0.1.0',
    fix: 'safe',
    aliases: cache.aliases,
    says: ({ command }: { readonly command: string }) =>
      `Leaves ${cache.what} in this layer; end the same RUN with ${command}.`,
    nodes: (model: DockerfileModel) => runsCalling(model, ...cache.programs),
    check: (run, report, model) => {
      const filling = run.calls.findIndex((each) => cache.programs.includes(each.name) && cache.fills(each));
      const call = run.calls[filling];
      if (!call || filling < run.calls.findLastIndex((each) => cache.cleans(each, call))) return;
      if (cache.folders.some((folder) => keepsOutOfLayer(run.mounts, folder))) return;
      if (cache.inResultOnly && !endsUpInResult(model, run)) return;
      const command = cache.command(call);
      report(call.range, { command }, { fixes: [appendFix(model, run, command)] });
    },
  });

/** In the last stage, in one that another is built on, or in an image that is built on this one. */
export const endsUpInResult = ({ stages }: DockerfileModel, { stage, triggered }: RunScript): boolean =>
  triggered || !stage || stage === stages.at(-1) || stages.some((other) => isBuiltOn(other, stage));

const isBuiltOn = ({ base }: Stage, stage: Stage): boolean => base.kind === 'stage' && base.stage === stage;
