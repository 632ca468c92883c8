/** apt-get update in a layer of its own. Source: Docker's guide on building images, "apt-get". */

import { each } from '../../../core/rule.ts';
import { type Call, hasArgument } from '../calls.ts';
import type { DockerfileModel } from '../model.ts';
import { runsCalling } from '../walk.ts';

export const aptUpdateAlone = each({
  id: 'dockerfile/apt-update-alone',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ line }: { readonly line: number }) =>
    `The cache keeps these package lists while the installation in line ${line} changes, which then asks for versions that are gone; update in the same RUN.`,
  nodes: (model: DockerfileModel) => runsCalling(model, ...PROGRAMS),
  check: (run, report, model) => {
    const update = run.calls.find(
      ({ name, args }) => isApt(name) && args.some(({ value }) => value.text === 'update'),
    );
    if (!update || run.calls.some(installs)) return;
    const later = model
      .runs()
      .find(
        (each) =>
          each.stage === run.stage && each.run.range.start > run.run.range.start && each.calls.some(installs),
      );
    if (!later || later.calls.some((call) => isApt(call.name) && hasArgument(call, 'update'))) return;
    report(update.range, { line: model.source.position(later.run.range.start).line + 1 });
  },
});

const PROGRAMS = ['apt-get', 'apt'];

const isApt = (name: string): boolean => PROGRAMS.includes(name);

const installs = (call: Call): boolean =>
  isApt(call.name) && hasArgument(call, 'install', 'upgrade', 'dist-upgrade', 'full-upgrade');
