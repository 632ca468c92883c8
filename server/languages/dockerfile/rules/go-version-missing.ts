/** go install, get or run of a module without a version. Source: Go modules reference, "Version queries". */

import type { ShellWord } from '../../../shell/script.ts';
import { type Call, hasArgument, operands, textOf } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';

export const goVersionMissing = versionMissing({
  id: 'dockerfile/go-version-missing',
  aliases: ['DL3062'],
  programs: ['go'],
  form: 'module@version',
  unversioned: ({ call }) => packagesOf(call).filter((word) => !isFixed(textOf(word))),
});

/** Behind the package of `go run` stand the arguments of the program. */
function packagesOf(call: Call): readonly ShellWord[] {
  const words = operands(call).filter((word) => !['run', 'install', 'get', 'tool'].includes(textOf(word)));
  if (hasArgument(call, 'run')) return words.slice(0, 1);
  return hasArgument(call, 'install', 'get') ? words : [];
}

/** `latest` moves, `none` removes; a path is part of the project. */
const isFixed = (text: string): boolean =>
  /^[./]/.test(text) || (/@/.test(text) && !/@(?:latest|none)$/.test(text));
