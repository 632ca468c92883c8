// From the comments of a file to its silences: where which rules are not to be heard.

import { overlaps, type Range, type SourceText } from '../../core/text.ts';
import { type Action, type NamedRule, PREFIX, readComment, type SuppressionComment } from './comment.ts';
import { readPragma } from './pragmas.ts';

/** One name of a comment, or the comment as a whole where it names none. */
export interface Silence {
  readonly comment: SuppressionComment;
  readonly named: NamedRule | undefined;
  /** Findings that begin in it are meant, its end included. */
  readonly area: Range;
  /** From where on others of the same block may be heard again. */
  readonly heard: readonly { readonly name: string; readonly from: number }[];
}

/** The parts of a file that count here. */
export interface Commented {
  readonly source: SourceText;
  readonly comments: readonly Range[];
  /** What goes on over several lines. */
  readonly statements: readonly Range[];
}

export interface ReadSilences {
  readonly silences: readonly Silence[];
  readonly comments: readonly SuppressionComment[];
}

const NONE: ReadSilences = { silences: [], comments: [] };

/** Whether a text can hold such a comment at all; most do not. */
const mayHold = (text: string): boolean =>
  text.includes(PREFIX) || /hadolint\s|check\s*=|haproxy\s*:\s*ignore/i.test(text);

/** Shape: comments are asked for only where the text may hold one that counts. */
export function readSilences(source: SourceText, file: () => Omit<Commented, 'source'>): ReadSilences {
  if (!mayHold(source.text)) return NONE;
  const commented = { source, ...file() };
  const comments = suppressionsIn(commented);
  const ended = comments.filter(({ action }) => action === 'enable');
  const silences = comments
    .filter(({ action }) => action !== 'enable')
    .flatMap((comment) => silencesOf(comment, commented, ended));
  return { silences, comments };
}

/** The comments of a file that suppress something, in order. */
export function suppressionsIn({ source, comments }: Pick<Commented, 'source' | 'comments'>) {
  const head = source.text.search(/^(?!\uFEFF?[ \t]*(?:#|$))/m);
  return comments.flatMap((range) => {
    const text = source.slice(range);
    return readComment(text, range) ?? readPragma(text, range, head < 0 || range.start < head) ?? [];
  });
}

function silencesOf(
  comment: SuppressionComment,
  file: Commented,
  ends: readonly SuppressionComment[],
): Silence[] {
  const area = areaOf(comment, file, ends);
  const later = ends.filter(({ range }) => comment.action === 'disable' && range.start > comment.range.start);
  const heard = later.flatMap(({ names, range }) => names.map(({ name }) => ({ name, from: range.start })));
  const named = comment.names.length > 0 ? comment.names : [undefined];
  return named.map((name) => ({ comment, named: name, area, heard }));
}

/** Where the findings are that a comment means; `ends` are the comments that end blocks. */
export const areaOf = (
  comment: SuppressionComment,
  file: Commented,
  ends: readonly SuppressionComment[],
): Range =>
  comment.until ? upTo(comment.until, comment.range, file) : AREAS[comment.action](comment.range, file, ends);

type AreaOf = (comment: Range, file: Commented, ends: readonly SuppressionComment[]) => Range;

/** The first such line begins what is meant, a stage for instance, and the second one what follows. */
function upTo(line: RegExp, { start }: Range, { source: { text } }: Commented): Range {
  const [, second] = text.slice(start).matchAll(line);
  return { start, end: second ? start + second.index - 1 : text.length };
}

const AREAS: Readonly<Record<Action, AreaOf>> = {
  'disable-file': (_comment, { source }) => ({ start: 0, end: source.text.length }),
  'disable-line': (comment, file) => lineOf(comment, file),
  'disable-next-line': (comment, file) => nextLineOf(comment, file),
  disable: ({ start }, { source }, ends) => {
    const end = ends.find(({ names, range }) => names.length === 0 && range.start > start);
    return { start, end: end?.range.start ?? source.text.length };
  },
  enable: ({ start }) => ({ start, end: start }),
};

/** The line of a comment, with all of the statement that it stands beside. */
function lineOf(comment: Range, { source, statements }: Commented): Range {
  const line = source.line(source.position(comment.start).line);
  return withStatement(line, statements);
}

/** The statement on the next line that says something; inside of a statement, only that line. */
function nextLineOf(comment: Range, { source, comments, statements }: Commented): Range {
  const inside = statements.some(({ start, end }) => start < comment.start && comment.end < end);
  const starts = new Set(comments.map(({ start }) => start));
  for (let number = source.position(comment.end).line + 1; number < source.lineCount; number++) {
    const line = source.line(number);
    const text = source.slice(line);
    const first = line.start + text.length - text.trimStart().length;
    if (text.trim() === '' || starts.has(first)) continue;
    return inside ? line : withStatement(line, statements);
  }
  return { start: comment.end, end: source.text.length };
}

function withStatement(line: Range, statements: readonly Range[]): Range {
  const statement = statements.find((candidate) => overlaps(candidate, line));
  if (!statement) return line;
  return { start: Math.min(statement.start, line.start), end: Math.max(statement.end, line.end) };
}
