/** apt-get install without versions. Source: apt-get(8), "install". */

import { hasArgument, operands, textOf } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';

export const aptVersionMissing = versionMissing({
  id: 'dockerfile/apt-version-missing',
  aliases: ['DL3008'],
  programs: ['apt-get'],
  form: 'package=version',
  unversioned: ({ call }) =>
    hasArgument(call, 'install')
      ? operands(call, ['t', 'target-release']).filter(
          (word) => textOf(word) !== 'install' && !isFixed(textOf(word)),
        )
      : [],
});

/** A version, a release behind a slash, or a file. */
const isFixed = (text: string): boolean => /[=/]|\.deb$/.test(text);
