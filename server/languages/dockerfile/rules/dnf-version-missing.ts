/** dnf install without versions. Source: dnf(8), "Specifying packages". */

import { hasArgument } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';
import { unversionedPackages } from '../rpm-packages.ts';

export const dnfVersionMissing = versionMissing({
  id: 'dockerfile/dnf-version-missing',
  aliases: ['DL3041'],
  form: 'package-version',
  unversioned: ({ call, run }, model) =>
    /^(?:micro)?dnf$/.test(call.name) && hasArgument(call, 'install') && !hasArgument(call, 'group')
      ? unversionedPackages(call, run, model)
      : [],
});
