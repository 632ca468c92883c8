// Writing into the value of an ENV so that its quoting stays valid.

import type { Value } from '../../core/fragment.ts';
import { fileOffset, toFile } from '../../core/mapped-text.ts';
import type { Range, TextEdit } from '../../core/text.ts';
import type { DockerfileModel, EscapeCharacter, Expandable } from './model.ts';

type Quoting = 'double' | 'single' | 'bare';

/** A value as Docker sees it, editable; `legacy` is the form without `=`, where blanks need no quotes. */
export function environmentValue(
  { source, escape: mark }: DockerfileModel,
  { value, range }: Expandable,
  legacy: boolean,
): Value {
  return {
    text: value,
    write: (where, text) => {
      if (/[\r\n]/.test(text)) return undefined;
      const at = fileOffset(value, where.start);
      const target = where.start === where.end ? { start: at, end: at } : toFile(value, where);
      const quoting = quotingAt(source.text, range, target.start, mark);
      if (!quoting || quoting !== quotingAt(source.text, range, target.end, mark)) return undefined;
      if (quoting === 'bare' && !legacy && /\s/.test(text))
        return inQuotes(source.text, range, target, text, mark);
      const written = quoted(text, quoting, mark);
      return written === undefined ? undefined : [{ range: target, text: written }];
    },
  };
}

/** Quoting in force at an offset; `undefined` where a comment inside of the value makes that uncertain. */
function quotingAt(text: string, value: Range, offset: number, mark: EscapeCharacter): Quoting | undefined {
  if (/\n[ \t]*#/.test(text.slice(value.start, offset))) return undefined;
  let quote: string | undefined;
  for (let at = value.start; at < offset; at++) {
    const character = text[at];
    if (character === mark && quote !== "'") at++;
    else if (character === quote) quote = undefined;
    else if (!quote && (character === '"' || character === "'")) quote = character;
  }
  return quote === '"' ? 'double' : quote === "'" ? 'single' : 'bare';
}

/** A value without quotes gets some around all of it, rather than an escape in front of every blank. */
function inQuotes(
  text: string,
  value: Range,
  target: Range,
  inserted: string,
  mark: EscapeCharacter,
): readonly TextEdit[] {
  const before = text.slice(value.start, target.start);
  const after = text.slice(target.end, value.end);
  if (/["'\n]/.test(before + after) || (before + after).includes(mark)) {
    return [{ range: target, text: quoted(inserted, 'bare', mark).replace(/\s/g, (blank) => mark + blank) }];
  }
  return [{ range: value, text: `"${before}${quoted(inserted, 'double', mark)}${after}"` }];
}

function quoted(text: string, quoting: 'double' | 'bare', mark: EscapeCharacter): string;
function quoted(text: string, quoting: Quoting, mark: EscapeCharacter): string | undefined;
function quoted(text: string, quoting: Quoting, mark: EscapeCharacter): string | undefined {
  if (quoting === 'single') return text.includes("'") ? undefined : text;
  const special = quoting === 'double' ? /["$]/ : /["'$]/;
  return [...text]
    .map((character) => (special.test(character) || character === mark ? mark + character : character))
    .join('');
}
