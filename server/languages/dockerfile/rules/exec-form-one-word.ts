/** A whole command line as the name of a program. Source: Dockerfile reference, "Exec form". */

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import { startArrays } from '../exec-forms.ts';
import type { JsonWord } from '../model.ts';

export const execFormOneWord = each({
  id: 'dockerfile/exec-form-one-word',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  says: ({ text }: { readonly text: string }) =>
    `There is no program called "${text}": in exec form each argument is a string of its own.`,
  nodes: startArrays,
  check: ({ instruction, array, stage }, report) => {
    const [first] = array.words;
    const isProgram = instruction.kind === 'entrypoint' || !stage.start.entrypoint;
    if (!first || !isProgram || !/^[\w./-]+ +-?\S/.test(first.value.text)) return;
    report(first.range, { text: first.value.text }, { fixes: [splitAtBlanks(first)] });
  },
});

/** Only where no quote or variable needs a shell. */
function splitAtBlanks({ value: { text }, range }: JsonWord): Fix | undefined {
  if (/["'\\$`*?&|;<>]/.test(text)) return undefined;
  const strings = text
    .trim()
    .split(/\s+/)
    .map((word) => JSON.stringify(word));
  return { title: 'Write each argument by itself', safe: true, edits: [{ range, text: strings.join(', ') }] };
}
