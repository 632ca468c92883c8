/** dnf install without versions. Source: dnf(8), "Specifying packages". */

import { hasArgument } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';
import { unversionedPackages } from '../rpm-packages.ts';

export const dnfVersionMissing = versionMissing({
  id: 'dockerfile/dnf-version-missing',
  aliases: ['DL3041'],
  programs: ['dnf', 'microdnf'],
  form: 'package-version',
  unversioned: ({ call, run }, model) =>
    hasArgument(call, 'install') && !hasArgument(call, 'group') ? unversionedPackages(call, run, model) : [],
});
