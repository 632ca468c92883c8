/** zypper install without versions. Source: zypper(8), "Package Management Commands". */

import { hasArgument, operands, textOf } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';

export const zypperVersionMissing = versionMissing({
  id: 'dockerfile/zypper-version-missing',
  aliases: ['DL3037'],
  programs: ['zypper'],
  form: 'package=version',
  unversioned: ({ call }) =>
    hasArgument(call, 'install', 'in')
      ? operands(call).filter(
          (word) => !['install', 'in'].includes(textOf(word)) && !/[=<>]|\.rpm$/.test(textOf(word)),
        )
      : [],
});
