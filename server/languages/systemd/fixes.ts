// The fixes that most rules offer: add a line, change a value, take a directive out.

import type { Fix } from '../../core/finding.ts';
import type { UnitModel } from './model.ts';
import type { Directive } from './nodes.ts';
import { addDirective } from './write-line.ts';

/** Adds `Name=value` to a section; `undefined` where that cannot be done for certain. */
export function adding(model: UnitModel, section: string, line: string): Fix | undefined {
  const edits = addDirective(model, section, line);
  return edits && { title: `Add ${line} to [${section}]`, safe: false, edits };
}

/** Another value; remarks between continuation lines would be lost with the old one. */
export const changing = ({ name, value, comments }: Directive, text: string): Fix | undefined =>
  comments.length > 0
    ? undefined
    : { title: `Change to ${name}=${text}`, safe: false, edits: [{ range: value.extent, text }] };

/** Takes the whole lines out. */
export const removing = (directives: readonly Directive[]): Fix => ({
  title: `Remove ${directives[0]?.name ?? ''}=`,
  safe: false,
  edits: directives.map(({ extent }) => ({ range: extent, text: '' })),
});
