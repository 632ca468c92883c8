/** pip install without versions. Source: pip's documentation, "Requirement Specifiers" and "VCS Support". */

import type { ShellWord } from '../../../shell/script.ts';
import { type Call, hasArgument, hasFlag, operands, textOf } from '../calls.ts';
import { versionMissing } from '../package-versions.ts';
import { isPipInstall } from '../pip.ts';

export const pipVersionMissing = versionMissing({
  id: 'dockerfile/pip-version-missing',
  aliases: ['DL3013'],
  form: 'package==version, or a requirements file',
  unversioned: ({ call }) =>
    isPipInstall(call) && !readsList(call) ? packagesOf(call).filter((word) => !isFixed(textOf(word))) : [],
});

/** A file of requirements or constraints fixes the versions, and `.` is the project itself. */
const readsList = (call: Call): boolean =>
  hasArgument(call, '-r', '--requirement', '.') || hasFlag(call, 'c', 'constraint');

const TAKE_VALUE = [
  ...['abi', 'b', 'build', 'e', 'editable', 'extra-index-url', 'f', 'find-links', 'i', 'index-url'],
  ...['implementation', 'no-binary', 'only-binary', 'platform', 'prefix', 'progress-bar', 'proxy', 'python'],
  ...['python-version', 'root', 'root-user-action', 'src', 't', 'target', 'trusted-host', 'upgrade-strategy'],
];

function packagesOf(call: Call): readonly ShellWord[] {
  const words = operands(call, TAKE_VALUE);
  return words.slice(words.findIndex((word) => textOf(word) === 'install') + 1);
}

const REPOSITORY = /^(?:git|hg|svn|bzr)\b/;

/** A version clause, a file, a path or address; a repository only with a revision. */
const isFixed = (text: string): boolean =>
  /[<>]|[=!~]=/.test(text) ||
  /\.(?:whl|tar\.gz)$/.test(text) ||
  (REPOSITORY.test(text) ? text.includes('@') : text.includes('/'));
