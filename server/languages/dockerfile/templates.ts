// Marks of template engines in a Dockerfile that another program completes. What they stand for is unknown.

import type { Range } from '../../core/text.ts';

const NAMES = /\.(?:j2|jinja2?|erb|ejs|tmpl|tpl|template|mustache|hbs|in|gotmpl|m4)$/i;
const OPENER = /^(?:\{\{|\{%|\{#|<%|@@?[A-Z_]+@@?$|%%)/;
const PART = /\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|%%\w+%%|@@?[A-Z][A-Z0-9_]*@@?/g;
const LINE_OF_TEMPLATE = /^[ \t]*(?:\{\{|\{%|<%)/m;
const ARGUMENT_OF_TEMPLATE =
  /^[ \t]*(?:FROM|ARG|ENV|LABEL|COPY|ADD|USER|WORKDIR|EXPOSE)[ \t].*(?:\{\{|<%|%%\w+%%|@@\w+@@)/im;

/** Whether a template engine has to run before Docker can read the file. */
export const isTemplate = (path: string, text: string): boolean =>
  NAMES.test(path) || LINE_OF_TEMPLATE.test(text) || ARGUMENT_OF_TEMPLATE.test(text);

/** Ranges within one line that the engine replaces. */
export const templateParts = (line: string): Range[] =>
  [...line.matchAll(PART)].map(({ index, 0: part }) => ({ start: index, end: index + part.length }));

/** Whether a trimmed line is for the engine alone and no part of an instruction. */
export const isTemplateLine = (line: string): boolean => OPENER.test(line) && /(?:\}|%>|%|@)$/.test(line);

/** The closing mark that a line leaves open, such as `}}` of a block over several lines. */
export function openBlock(line: string): string | undefined {
  const marks = [
    ['{{', '}}'],
    ['<%', '%>'],
    ['{%', '%}'],
  ] as const;
  return marks.find(([open, close]) => line.lastIndexOf(open) > line.lastIndexOf(close))?.[1];
}

/** Whether a trimmed line begins with a mark, or is nothing but a variable; no instruction is. */
export const startsTemplate = (line: string): boolean => OPENER.test(line) || /^\$\{\w+\}$/.test(line);
