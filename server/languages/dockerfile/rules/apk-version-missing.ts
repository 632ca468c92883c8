/** apk add without versions. Source: apk-add(8), apk-world(5). */

import { hasArgument, operands, textOf } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';

export const apkVersionMissing = versionMissing({
  id: 'dockerfile/apk-version-missing',
  aliases: ['DL3018'],
  programs: ['apk'],
  form: 'package=version or package~version',
  unversioned: ({ call }) =>
    hasArgument(call, 'add')
      ? operands(call, ['t', 'virtual', 'X', 'repository']).filter(
          (word) => textOf(word) !== 'add' && !/[=~<>]|\.apk$/.test(textOf(word)),
        )
      : [],
});
