/** yum install without versions. Source: yum(8), "Specifying package names". */

import { hasArgument } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';
import { unversionedPackages } from '../rpm-packages.ts';

export const yumVersionMissing = versionMissing({
  id: 'dockerfile/yum-version-missing',
  aliases: ['DL3033'],
  programs: ['yum'],
  form: 'package-version',
  unversioned: ({ call, run }, model) =>
    hasArgument(call, 'install') ? unversionedPackages(call, run, model) : [],
});
