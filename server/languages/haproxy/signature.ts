// The arguments of the statement under the cursor, from the syntax of its keyword.

import type { Signature } from '../../core/features.ts';
import type { Syntax } from './grammar/syntax.ts';
import { writeParts } from './grammar/write-syntax.ts';
import { lineAt } from './line-at.ts';
import type { HaproxyModel } from './model.ts';
import type { Statement } from './nodes.ts';

/** Nothing on the keyword itself, and nothing for keywords that stand alone. */
export function signature(model: HaproxyModel, offset: number): Signature | undefined {
  const line = lineAt(model.lines, offset);
  if (line?.kind !== 'statement' || !line.fact || offset <= line.keywordRange.end) return undefined;
  if (line.comment && offset > line.comment.start) return undefined;
  const section = model.sections.findLast(({ range }) => range.start <= offset)?.kind ?? '';
  const shape = shapeOf(line, section, model);
  const parameters = shape ? writeParts(shape.syntax, model.vocabulary) : [];
  if (!shape || parameters.length === 0) return undefined;
  const before = line.args.filter(({ range }) => range.end < offset).length - shape.skipped;
  return {
    label: [shape.title, ...parameters].join(' '),
    parameters,
    active: Math.min(Math.max(before, 0), parameters.length - 1),
    ...(shape.summary ? { documentation: shape.summary } : {}),
  };
}

interface Shape {
  readonly title: string;
  readonly syntax: Syntax;
  readonly summary: string | undefined;
  /** Arguments that belong to the title. */
  readonly skipped: number;
}

/** An action has arguments of its own. */
function shapeOf(
  { keyword, args, fact }: Statement,
  section: string,
  { vocabulary }: HaproxyModel,
): Shape | undefined {
  const [first] = args;
  const action = first && vocabulary.action(keyword, first.text);
  const own = action && vocabulary.syntax(`action.${action.name}`);
  if (action && own) {
    const condition: Syntax = [...own, { kind: 'condition' }];
    return { title: `${keyword} ${first.text}`, syntax: condition, summary: action.summary, skipped: 1 };
  }
  const syntax = vocabulary.syntaxIn(section, keyword);
  return syntax && { title: keyword, syntax, summary: fact?.summary, skipped: 0 };
}
