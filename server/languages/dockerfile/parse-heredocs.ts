// Heredocs: which ones a RUN, COPY or ADD opens, and the lines that belong to them.

import { type MappedText, toFile } from '../../core/mapped-text.ts';
import type { Range } from '../../core/text.ts';
import type { Heredoc } from './model.ts';
import type { LineReader } from './parse-lines.ts';
import { splitQuoted } from './parse-words.ts';

export type HeredocOpener = Pick<Heredoc, 'name' | 'opener' | 'expands' | 'stripsTabs'>;

/**
 * Finds the heredocs that an instruction opens.
 * Shape:  a word of its own: `<<NAME`, `<<-NAME`, `3<<NAME`; a quoted name turns expansion off.
 * Source: Dockerfile reference, "Here-documents"; BuildKit asks for a blank in front and none behind `<<`.
 */
export function heredocOpeners(source: MappedText): HeredocOpener[] {
  if (!source.text.includes('<<')) return [];
  // Always the backslash: Docker finds the words of heredocs without regard to `# escape`.
  return splitQuoted(source, 0, { escape: '\\', templated: false }).flatMap((word) => {
    const match = OPENER.exec(source.text.slice(word.start, word.end));
    const [, dash = '', quoted = ''] = match ?? [];
    const name = quoted.replace(/\\(.)|["']/g, '$1');
    if (!match || name === '') return [];
    return [{ name, opener: toFile(source, word), expands: name === quoted, stripsTabs: dash === '-' }];
  });
}

const OPENER = /^\d*<<(-?)([^<]+)$/;

/** Takes the lines of the heredocs, one after the other, off the reader. */
export const readHeredocs = (openers: readonly HeredocOpener[], reader: LineReader): Heredoc[] =>
  openers.map((opener) => ({ ...opener, ...readBody(opener, reader) }));

function readBody(
  { name, stripsTabs }: HeredocOpener,
  reader: LineReader,
): { readonly body: Range; readonly terminated: boolean } {
  const start = reader.peek()?.start ?? reader.text.length;
  for (let line = reader.take(); line; line = reader.take()) {
    const text = reader.text.slice(line.start, line.end);
    if ((stripsTabs ? text.replace(/^\t+/, '') : text) === name) {
      return { body: { start, end: line.start }, terminated: true };
    }
  }
  return { body: { start, end: reader.text.length }, terminated: false };
}
