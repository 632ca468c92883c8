// Finds what only a shell would understand in a command line that systemd starts without one.
// Finding places is all that happens here; the rule and its fix are next door.

import { expansionLength } from '../../../core/shell-words.ts';
import type { Range } from '../../../core/text.ts';
import type { ExecCommand, UnitWord } from '../nodes.ts';
import { baseName, isShell, programName, SHELLS, shellScript } from '../programs.ts';

export type SyntaxKind = 'operator' | 'substitution' | 'tilde' | 'glob' | 'assignment' | 'semicolon';

export interface ShellSyntax {
  readonly kind: SyntaxKind;
  readonly text: string;
  /** Place in the value that the command was read from. */
  readonly at: Range;
}

/** Programs that hand their arguments to a shell of their own or on another machine. */
const OWN_SHELL = new Set(
  'adb autossh dbclient gcloud incus lxc mosh parallel plink rsh runuser screen slogin ssh sshpass su tmux vagrant watch'.split(
    ' ',
  ),
);

/** Programs to which operators mean something of their own. */
const OWN_OPERATORS = new Set(['[', 'expr', 'nft', 'tc', 'test']);

/** Interpreters whose scripts use `$(` or backticks for something else. */
const INTERPRETERS = /^(?:g|m)?awk$|^(?:perl|sed|ruby|node|jq|make|expect|lua|php|python[\d.]*|tclsh)$/;

/** Programs that take paths and expand none themselves. */
const TAKES_PATHS = new Set(
  'cat chattr chgrp chmod chown cp du gunzip gzip head install ln ls md5sum mkdir mv restorecon rm rmdir setfacl sha256sum shred stat tail touch wc xz zip'.split(
    ' ',
  ),
);

const OPERATOR = /^(?:\|\|?|\|&|&&?)$/;
const OUTPUT = /^(?:\d*|&)>>?\|?(?:&[\d-]|[/.~$%].*)?$/;
const INPUT = /^\d*<(?:&\d|[/.~$%].*)?$|^<<-?[A-Za-z]*$/;

/** All shell syntax of a command, in order. `text` is the value that the command was read from. */
export function findShellSyntax(command: ExecCommand, text: string): ShellSyntax[] {
  const { words, prefixes } = command;
  // Since systemd 258 the prefix | asks for a shell.
  if (prefixes.includes('|') || OWN_OPERATORS.has(programName(command)) || words.some(hasOwnShell)) return [];
  const substitutions = findSubstitutions(command, text);
  const isCovered = ({ at }: UnitWord) =>
    substitutions.some((found) => found.at.start < at.end && at.start < found.at.end);
  const script = shellScript(command);
  const others = words.flatMap((word, index) => {
    if (word === script || isCovered(word)) return [];
    return syntaxOf(word, index, command) ?? [];
  });
  return [...substitutions, ...others].sort((a, b) => a.at.start - b.at.start);
}

/** The program, or one that it starts in turn: a bare name or a path to a folder of programs. */
const hasOwnShell = (word: UnitWord): boolean =>
  OWN_SHELL.has(baseName(word)) && /^(?:\/(?:usr\/)?(?:local\/)?s?bin\/)?[^/]+$/.test(word.value.text);

function syntaxOf(word: UnitWord, index: number, command: ExecCommand): ShellSyntax | undefined {
  const { raw, at } = word;
  const found = (kind: SyntaxKind, where = at): ShellSyntax => ({
    kind,
    text: raw.slice(where.start - at.start, where.end - at.start),
    at: where,
  });
  // Whoever quotes or escapes a word wants it handed over as it is.
  if (/["'\\]/.test(raw)) return undefined;
  const next = command.words[index + 1];
  if (index === 0)
    return /^[A-Za-z_]\w*=/.test(raw) && next ? found('assignment') : tilde(raw) && found('tilde');
  if (OPERATOR.test(raw) || OUTPUT.test(raw) || INPUT.test(raw)) return found('operator');
  if (raw.endsWith(';') && next?.raw.startsWith('/'))
    return found('semicolon', { start: at.end - 1, end: at.end });
  if (tilde(raw) && !isScript(command.words, index)) return found('tilde');
  const takesPath = TAKES_PATHS.has(programName(command)) || command.words[index - 1]?.raw === '-jar';
  return isGlob(raw) && takesPath ? found('glob') : undefined;
}

const tilde = (raw: string): true | undefined => /^~[\w-]*\//.test(raw) || undefined;
const isGlob = (raw: string): boolean => /^\.?\.?\/.*(?:[*?]|\[[^\]]+\])/.test(raw);

/** A word behind `-c` or `-e` is a script for somebody. */
function isScript(words: readonly UnitWord[], index: number): boolean {
  const option = words[index - 1]?.value.text ?? '';
  const [program] = words;
  if (program && /^(?:docker|podman|nerdctl)$/.test(baseName(program))) return false;
  return /^-[A-Za-z]*[ce]$|^--(?:command|eval|exec)$/.test(option);
}

function findSubstitutions({ words, at }: ExecCommand, text: string): ShellSyntax[] {
  if (!/\$\(|`/.test(text)) return [];
  if (words.some((word) => isShell(word) || INTERPRETERS.test(baseName(word)))) return [];
  const found: ShellSyntax[] = [];
  let end = 0;
  for (const [index, word] of words.entries()) {
    const offset = substitutionIn(word);
    const start = word.at.start + offset;
    if (offset < 0 || start < end || isScript(words, index) || mentionsShell(word)) continue;
    end = Math.min(start + expansionLength(text, start), at.end);
    found.push({ kind: 'substitution', text: text.slice(start, end), at: { start, end } });
  }
  return found;
}

/** Offset of `$(` or a backtick in a word that is not in single quotes; -1 without one. */
function substitutionIn({ raw }: UnitWord): number {
  return /['\\]|\$\$/.test(raw) ? -1 : raw.search(/\$\((?!\()|`[^`]/);
}

/** `--command="bash -c …"`. */
const mentionsShell = ({ value }: UnitWord): boolean =>
  SHELLS.some((shell) => new RegExp(`\\b${shell}\\b`).test(value.text));
