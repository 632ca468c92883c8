// Rules on packages that are installed without a version: one shape for all package managers.

import type { Rule } from '../../core/rule.ts';
import { each } from '../../core/rule.ts';
import type { ShellWord } from '../../shell/script.ts';
import { textOf } from './calls.ts';
import type { DockerfileModel, RunCall } from './model.ts';
import { callsTo, runCalls } from './walk.ts';

interface Installer {
  readonly id: string;
  readonly aliases: readonly string[];
  /** What it is called by, where that is certain. */
  readonly programs?: readonly string[];
  /** How a package is written with its version: `name=version`. */
  readonly form: string;
  /** The packages that a call installs without a version. */
  readonly unversioned: (found: RunCall, model: DockerfileModel) => readonly ShellWord[];
}

interface Found {
  readonly names: readonly string[];
  readonly form: string;
}

/** A hint, once per call, at the first package: versions are a matter of taste in many teams. */
export const versionMissing = ({
  id,
  aliases,
  programs,
  form,
  unversioned,
}: Installer): Rule<DockerfileModel> =>
  each({
    id,
    severity: 'hint',
    since: '0.1.0',
    fix: 'none',
    aliases,
    says: ({ names, form }: Found) =>
      `Installs ${listed(names)} in whatever version is newest on the day of the build; write ${form}.`,
    nodes: (model: DockerfileModel) => (programs ? callsTo(model, ...programs) : runCalls(model)),
    check: (found, report, model) => {
      const words = unversioned(found, model);
      const [first] = words;
      if (first) report(first.range, { names: words.map(textOf), form });
    },
  });

const SHOWN = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(', ');
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
