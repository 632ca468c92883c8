// Where the comments of a file are, marker included, in the way that each kind of file writes them.

import type { Range, SourceText } from '../../core/text.ts';
import type { Carrier } from './carrier.ts';
import type { JvmModel } from './model.ts';
import { findComments } from './shell-script.ts';

/** Comments of a file of ours; a host's file has its own. */
export const comments = ({ carrier, source }: JvmModel): readonly Range[] =>
  carrier === undefined ? [] : FINDERS[carrier](source);

const FINDERS: Readonly<Record<Carrier, (source: SourceText) => readonly Range[]>> = {
  lines: (source) => byLine(source, optionComment),
  words: (source) => byLine(source, optionComment),
  properties: propertyComments,
  shell: ({ text }) => findComments(text),
  yaml: (source) => byLine(source, yamlComment),
};

function* linesOf(source: SourceText): Generator<Range> {
  for (let line = 0; line < source.lineCount; line++) yield source.line(line);
}

function byLine(source: SourceText, startIn: (text: string) => number | undefined): Range[] {
  return [...linesOf(source)].flatMap((where) => {
    const start = startIn(source.slice(where));
    return start === undefined ? [] : [{ start: where.start + start, end: where.end }];
  });
}

/** A whole line, or what stands behind blanks at its end. */
function optionComment(text: string): number | undefined {
  if (!text.includes('#')) return undefined;
  const whole = /^[\s\uFEFF]*#/.exec(text);
  if (whole) return whole[0].length - 1;
  const behind = /\s#/.exec(text);
  return behind ? behind.index + 1 : undefined;
}

/** Behind a blank or at the start of a line, outside of quotes as far as the line tells. */
function yamlComment(text: string): number | undefined {
  const comment = /^(?:[^"'#]|"(?:[^"\\]|\\.)*"|'[^']*'|(?<=\S)#)*?(?<!\S)#/.exec(text);
  return comment ? comment[0].length - 1 : undefined;
}

/** Source: java.util.Properties, "load": a comment is never a part of a line that goes on. */
function propertyComments(source: SourceText): Range[] {
  const found: Range[] = [];
  let goesOn = false;
  for (const where of linesOf(source)) {
    const text = source.slice(where);
    const lead = /^[ \t\f\uFEFF]*[#!]/.exec(text)?.[0];
    if (!goesOn && lead) found.push({ start: where.start + lead.length - 1, end: where.end });
    goesOn = !(lead && !goesOn) && (/\\*$/.exec(text)?.[0].length ?? 0) % 2 === 1;
  }
  return found;
}
