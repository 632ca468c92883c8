// Our findings among the editor's diagnostics.

import type { Diagnostic } from 'vscode';

const SOURCE = 'ops-hints';

export const isOurs = ({ source }: Diagnostic): boolean => source === SOURCE;

/** Id of the rule that found it; `undefined` for what others found. */
export function ruleOf(diagnostic: Diagnostic): string | undefined {
  const { code } = diagnostic;
  if (!isOurs(diagnostic) || code === undefined) return undefined;
  return String(typeof code === 'object' ? code.value : code);
}
