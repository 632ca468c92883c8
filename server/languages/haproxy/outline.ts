// Comments, outline and folds of a configuration, from its lines and sections.

import type { Fold, OutlineSymbol } from '../../core/features.ts';
import { byPosition, moved, type Range } from '../../core/text.ts';
import type { HaproxyModel } from './model.ts';
import { type Line, type Section, type Statement, titleRange } from './nodes.ts';

/** Every comment, from `#` to the end of its line. */
export const comments = ({ own }: HaproxyModel): readonly Range[] =>
  own
    .ask('comments', (content) => content.comments)
    .flatMap(({ found, start: at }) => found.map((comment) => moved(comment, at)))
    .sort(byPosition);

/** Sections, with the lines that a reader looks for: listeners, servers, ACLs, routes. */
export const symbols = ({ sections }: HaproxyModel): readonly OutlineSymbol[] =>
  sections.map((section) => ({
    name: section.header.name ? `${section.kind} ${section.header.name.text}` : section.kind,
    kind: 'section',
    range: contentOf(section),
    selection: titleRange(section),
    children: section.statements.flatMap((statement) => statementSymbol(statement) ?? []),
  }));

/** Keywords whose first argument names something. */
const NAMING: ReadonlySet<string> = new Set([
  'acl',
  'bind',
  'server',
  'server-template',
  'peer',
  'nameserver',
  'mailer',
  'use_backend',
  'default_backend',
  'user',
  'group',
  'table',
]);

function statementSymbol({ keyword, args, keywordRange, words }: Statement): OutlineSymbol | undefined {
  const [name, ...rest] = args;
  if (!NAMING.has(keyword) || !name) return undefined;
  const end = (words.at(-1) ?? name).range.end;
  return {
    name: `${keyword} ${name.text}`,
    detail: shortened(rest.map(({ text }) => text).join(' ')),
    kind: 'keyword',
    range: { start: keywordRange.start, end },
    selection: name.range,
  };
}

/** More does not fit beside a name. */
const LONGEST_DETAIL = 80;

const shortened = (text: string): string =>
  text.length <= LONGEST_DETAIL ? text : `${text.slice(0, LONGEST_DETAIL - 1)}…`;

/** Sections, and runs of lines that hold nothing but a comment. */
export const folds = (model: HaproxyModel): readonly Fold[] => [
  ...model.sections
    .map((section): Fold => ({ range: contentOf(section), kind: 'region' }))
    .filter(({ range }) => spansLines(range, model)),
  ...commentFolds(model.lines),
];

/** Without the blank lines and comments that belong to what comes next. */
function contentOf({ header, statements }: Section): Range {
  return { start: header.range.start, end: (statements.at(-1) ?? header).range.end };
}

const spansLines = ({ start, end }: Range, { source }: HaproxyModel): boolean =>
  source.position(start).line < source.position(end).line;

function commentFolds(lines: readonly Line[]): readonly Fold[] {
  const folds: Fold[] = [];
  let first: Line | undefined;
  let last: Line | undefined;
  const close = (): void => {
    if (first?.comment && last && last !== first)
      folds.push({ range: { start: first.comment.start, end: last.range.end }, kind: 'comment' });
    first = undefined;
  };
  for (const line of lines) {
    if (line.kind !== 'blank' || !line.comment) close();
    else {
      first ??= line;
      last = line;
    }
  }
  close();
  return folds;
}
