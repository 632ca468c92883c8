/** A variable in exec form, which nobody replaces. Source: Dockerfile reference, "Shell and exec form". */

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { startArrays } from '../exec-forms.ts';
import { scopeAt } from '../scope-at.ts';

export const execFormVariable = each({
  id: 'dockerfile/exec-form-variable',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ name, keyword }: { readonly name: string; readonly keyword: string }) =>
    `The program gets "$${name}" as it stands: ${keyword} in exec form has no shell that replaces variables.`,
  nodes: startArrays,
  check: ({ instruction, array }, report, model) => {
    if (!array.words.some(({ value }) => value.text.includes('$'))) return;
    const scope = scopeAt(model, instruction.range, instruction.range.start);
    for (const { value } of array.words) {
      for (const { index, 0: whole, 1: name = '' } of value.text.matchAll(/\$\{?([A-Za-z_]\w*)\}?/g)) {
        // One that the file does not know may be the program's own.
        if (!scope.has(name)) continue;
        report(toFile(value, { start: index, end: index + whole.length }), {
          name,
          keyword: instruction.keyword,
        });
      }
    }
  },
});
