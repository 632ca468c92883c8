/** gem install without versions. Source: RubyGems command reference, "gem install". */

import type { ShellWord } from '../../../shell/script.ts';
import { type Call, hasArgument, textOf } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';

export const gemVersionMissing = versionMissing({
  id: 'dockerfile/gem-version-missing',
  aliases: ['DL3028'],
  programs: ['gem'],
  form: 'gem:version',
  unversioned: ({ call }) =>
    hasArgument(call, 'install', 'i') && !hasVersion(call)
      ? gemsOf(call).filter((word) => !textOf(word).includes(':'))
      : [],
});

const hasVersion = ({ args }: Call): boolean =>
  args.some((word) => /^(?:-v|--version(?:=.*)?)$/s.test(textOf(word)));

/** Up to `--`, behind which flags of the compiler stand; most options of gem take a value. */
function gemsOf({ args }: Call): ShellWord[] {
  const end = args.findIndex((word) => textOf(word) === '--');
  const own = args.slice(0, end < 0 ? args.length : end);
  return own.filter(
    (word, index) =>
      !/^(?:-.*|install|i)$/s.test(textOf(word)) && !textOf(own[index - 1] ?? word).startsWith('-'),
  );
}
