// Edits that write a comment which suppresses: beside what is there already, never in the middle of a statement.

import type { Finding } from '../../core/finding.ts';
import type { SourceText, TextEdit } from '../../core/text.ts';
import { PREFIX, type SuppressionComment } from './comment.ts';
import { areaOf, type Commented, suppressionsIn } from './silences.ts';

/** Ways to suppress a finding; each is absent where no comment can stand. */
export interface Disabling {
  readonly line: TextEdit | undefined;
  readonly file: TextEdit | undefined;
}

/** All our languages know `#` where they know comments. */
const MARKER = '# ';

export function disablingOf({ rule, range: { start } }: Finding, file: Commented): Disabling {
  const own = suppressionsIn(file).filter(({ foreign, names }) => !foreign && names.length > 0);
  const besides = own.find(
    (comment) => LINE_ACTIONS.has(comment.action) && holds(areaOf(comment, file, []), start),
  );
  const ofFile = own.find(({ action }) => action === 'disable-file');
  return {
    line: besides ? addName(besides, rule) : aboveStatement(rule, start, file),
    file: ofFile ? addName(ofFile, rule) : onTop(rule, file),
  };
}

const LINE_ACTIONS: ReadonlySet<SuppressionComment['action']> = new Set([
  'disable-line',
  'disable-next-line',
]);

const holds = (area: { readonly start: number; readonly end: number }, offset: number): boolean =>
  area.start <= offset && offset <= area.end;

/** The reason of the comment stays, and goes for the new name as well. */
function addName({ names }: SuppressionComment, rule: string): TextEdit | undefined {
  const last = names.at(-1);
  return last && { range: { start: last.range.end, end: last.range.end }, text: `, ${rule}` };
}

function aboveStatement(rule: string, offset: number, file: Commented): TextEdit | undefined {
  const { source, comments, statements } = file;
  const statement = statements.find((candidate) => holds(candidate, offset));
  const { line } = source.position(statement?.start ?? offset);
  const first = firstOf(source, line);
  // A comment may be a directive that has to stand first.
  if (comments.some(({ start }) => start === first)) return undefined;
  const indent = source.text.slice(source.lineStart(line), first).replace(/^\uFEFF/, '');
  return insertLine(source, line, `${indent}${MARKER}${PREFIX}disable-next-line ${rule}`);
}

/** Behind the comments that a file begins with: directives, a licence, the name of an interpreter. */
function onTop(rule: string, { source, comments }: Commented): TextEdit {
  const starts = new Set(comments.map(({ start }) => start));
  let line = 0;
  while (line < source.lineCount && starts.has(firstOf(source, line))) line++;
  return insertLine(source, line, `${MARKER}${PREFIX}disable-file ${rule}`);
}

/** Where the text of a line begins. */
function firstOf(source: SourceText, line: number): number {
  const { start, end } = source.line(line);
  return start + (/^[\s\uFEFF]*/.exec(source.text.slice(start, end))?.[0].length ?? 0);
}

function insertLine(source: SourceText, line: number, text: string): TextEdit {
  const mark = line === 0 && source.text.startsWith('\uFEFF') ? 1 : 0;
  const at = line < source.lineCount ? source.lineStart(line) + mark : source.text.length;
  const gap = line >= source.lineCount ? source.lineEnd : '';
  return { range: { start: at, end: at }, text: `${gap}${text}${source.lineEnd}` };
}
