/** npm install without versions. Source: npm-install(1). */

import type { ShellWord } from '../../../shell/script.ts';
import { type Call, operands, textOf } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';

export const npmVersionMissing = versionMissing({
  id: 'dockerfile/npm-version-missing',
  aliases: ['DL3016'],
  programs: ['npm'],
  form: 'package@version',
  unversioned: ({ call }) => packagesOf(call).filter((word) => !isFixed(textOf(word))),
});

/** None for `npm install` alone, which reads package.json. */
function packagesOf(call: Call): readonly ShellWord[] {
  const words = operands(call, ['loglevel', 'registry']);
  return words[0] && textOf(words[0]) === 'install' ? words.slice(1) : [];
}

function isFixed(text: string): boolean {
  if (/^git(?:\+(?:ssh|https?))?:\/\//.test(text)) return text.includes('#');
  return /\.(?:tar|tar\.gz|tgz)$/.test(text) || /^(?:\.{0,2}|~)\//.test(text) || /.@/.test(text);
}
