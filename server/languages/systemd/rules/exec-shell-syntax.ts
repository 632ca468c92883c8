// Pipes, redirections and other shell syntax in a command line that systemd starts without a shell.
// Source: systemd.service(5), "Command lines".

import type { Fix } from '../../../core/finding.ts';
import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { ExecLine } from '../nodes.ts';
import { shellScript } from '../programs.ts';
import { findShellSyntax, type ShellSyntax, type SyntaxKind } from './shell-syntax.ts';
import { wrapInShell } from './shell-wrap.ts';

interface Found {
  readonly kind: SyntaxKind;
  readonly text: string;
  readonly program: string;
  /** The command starts a shell with a script, and the syntax is not in it. */
  readonly hasScript: boolean;
}

const SAYS: Readonly<Record<SyntaxKind, (found: Found) => string>> = {
  operator: ({ text, program, hasScript }) =>
    hasScript
      ? `"${text}" stands outside of the script: systemd hands it to ${program} as an argument.`
      : `"${text}" is shell syntax; systemd starts ${program} without a shell and hands this over as an argument.`,
  substitution: ({ text, program }) => `"${text}" is not run: systemd starts ${program} without a shell.`,
  tilde: ({ text, program }) => `"${text}" is not expanded: systemd starts ${program} without a shell.`,
  glob: ({ text, program }) =>
    `"${text}" is not expanded: systemd starts ${program} without a shell, and it looks for a file of this very name.`,
  assignment: ({ text }) =>
    `"${text}" is taken for the program to start; variables are set with Environment=.`,
  semicolon: () => 'This ";" is part of the argument; between commands it has to stand as a word of its own.',
};

export const execShellSyntax = each<UnitModel, ExecLine, Found>({
  id: 'systemd/exec-shell-syntax',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: (found) => SAYS[found.kind](found),
  nodes: ({ execLines, settings }) => execLines.filter(({ directive }) => !settings.endedBy(directive)),
  check(line, report) {
    const { value } = line.directive;
    for (const command of line.commands) {
      const syntax = findShellSyntax(command, value.text);
      const program = command.words[0]?.value.text ?? '';
      const hasScript = shellScript(command) !== undefined;
      for (const { kind, text, at } of syntax) {
        report(toFile(value, at), { kind, text, program, hasScript }, { fixes: [fixFor(line, syntax)] });
      }
    }
  },
});

function fixFor(line: ExecLine, syntax: readonly ShellSyntax[]): Fix | undefined {
  // A shell expands ~ by $HOME, which a system service need not have.
  if (syntax.every(({ kind }) => kind === 'tilde')) return undefined;
  const edits = wrapInShell(line, syntax);
  return edits && { title: "Run the command line through /bin/sh -c '…'", safe: false, edits };
}
