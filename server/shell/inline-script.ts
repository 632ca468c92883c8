// The script that a shell is given on its command line.

import type { Word } from '../core/fragment.ts';

const SHELL = /^(?:.*\/)?(?:ba|da|a|k|z)?sh$/;

/** The word behind `-c` of a shell; options in front of it are skipped. `undefined` for all else. */
export function inlineScript<Each extends Pick<Word, 'value'>>(words: readonly Each[]): Each | undefined {
  const program = words[0]?.value.text ?? '';
  if (!program.endsWith('sh') || !SHELL.test(program)) return undefined;
  let at = 1;
  for (let text = words[at]?.value.text; text && /^[-+]/.test(text); text = words[at]?.value.text) {
    if (/^-[a-z]*c$/.test(text)) return words[at + 1];
    at += /^[-+][a-z]*[oO]$/.test(text) ? 2 : 1;
  }
  return undefined;
}
