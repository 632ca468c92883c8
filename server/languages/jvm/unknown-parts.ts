// Marks what a template engine, a shell or a product will put in later: its value is not in the file.

import { type MappedText, MappedTextBuilder, sliceMapped } from '../../core/mapped-text.ts';

/** Placeholders of template engines: `{{x}}`, `{% x %}`, `<%= x %>`, `@x@`, `%X%`, `%{x}`. */
const TEMPLATE =
  /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|<%[\s\S]*?%>|@[A-Za-z][\w.]*@|%[A-Z][A-Z0-9_-]*%|%\{[^}]*\}/g;

/** The same, and expansions: `${x}`, `$(x)`, `$x`, backticks. */
const TEMPLATE_OR_EXPANSION = new RegExp(
  `\\$\\{[^}]*\\}|\\$\\([^)]*\\)|\\$[A-Za-z_]\\w*|\`[^\`]*\`|${TEMPLATE.source}`,
  'g',
);

/** Statements of template engines: what stands between them may or may not be there. */
const CONTROL =
  /\{%[-+]?\s*(?:if|for|else|elif)|\{\{[-~]?\s*(?:#|\/|\^|if|range|else|with|end)|<%-?\s*(?!=)(?:if|unless|else|end|@?[\w.]+\.each)/;

/** Whether parts of the text depend on statements of a template engine. */
export const hasTemplateStatements = (text: string): boolean => CONTROL.test(text);

/** Marks placeholders of template engines as opaque. */
export const withTemplates = (mapped: MappedText): MappedText => mark(mapped, TEMPLATE);

/** Marks placeholders and expansions as opaque. */
export const withUnknownParts = (mapped: MappedText): MappedText => mark(mapped, TEMPLATE_OR_EXPANSION);

/**
 * Puts harmless text of the same length in the place of templates, so that a parser can read what is around them.
 * Shape: lines of statements become comments, expressions become words; offsets stay.
 */
export function maskTemplates(text: string): string {
  return /\{[{%]/.test(text) ? text.split('\n').map(maskLine).join('\n') : text;
}

function maskLine(line: string): string {
  if (!/\{[{%]/.test(line)) return line;
  if (line.replace(TEMPLATE, '').trim() !== '')
    return line.replace(TEMPLATE, (part) => 'x'.repeat(part.length));
  const start = line.indexOf('{');
  return `${line.slice(0, start)}${'#'.repeat(line.trimEnd().length - start)}${line.slice(line.trimEnd().length)}`;
}

function mark(mapped: MappedText, pattern: RegExp): MappedText {
  if (!/[{$`%@]/.test(mapped.text)) return mapped;
  const builder = new MappedTextBuilder();
  let at = 0;
  for (const match of mapped.text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    builder.append(sliceMapped(mapped, { start: at, end: match.index }));
    for (const piece of sliceMapped(mapped, { start: match.index, end }).pieces) {
      const text = match[0].slice(piece.start, piece.end);
      builder.append({
        text,
        extent: piece.from,
        pieces: [{ ...piece, start: 0, end: text.length, opaque: true }],
      });
    }
    at = end;
  }
  if (at === 0) return mapped;
  return builder.append(sliceMapped(mapped, { start: at, end: mapped.text.length })).build(mapped.extent);
}
