/** A comment above FROM or ARG that does not begin with the name. Source: BuildKit's check of the same purpose. */

import { yesOrNo } from '../../../core/options.ts';
import { each } from '../../../core/rule.ts';
import type { DockerfileModel, FromInstruction, Instruction, PairsInstruction } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const definitionComment = each({
  id: 'dockerfile/definition-comment',
  severity: 'hint',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['InvalidDefinitionDescription'],
  options: {
    always: yesOrNo('Whether the rule runs without "# check=experimental=" in the file, too.', false),
  },
  says: ({ name }: { readonly name: string }) =>
    `The comment is shown as the description of ${name}, and does not begin with that name.`,
  nodes: (model: DockerfileModel) =>
    model.comments.length > 0 ? directInstructions(model, 'from', 'arg') : [],
  check: (instruction, report, model, { always }) => {
    const names = namesOf(instruction);
    const [first] = names;
    const comment = first === undefined ? undefined : commentAbove(model, instruction);
    if (!first || !comment || !(always || isAskedFor(model))) return;
    const [word = ''] = model.source.slice(comment).replace(/^#\s*/, '').split(/\s/);
    if (word === '' || names.includes(word)) return;
    const at = { start: instruction.range.start, end: instruction.range.start };
    const fix = {
      title: 'Part the comment from it',
      safe: false,
      edits: [{ range: at, text: `#${model.source.lineEnd}` }],
    };
    report(comment, { name: first }, { fixes: [fix] });
  },
});

function namesOf(instruction: FromInstruction | PairsInstruction): readonly string[] {
  if (instruction.kind !== 'from') return instruction.pairs.map(({ name }) => name);
  return instruction.alias ? [instruction.alias.key] : [];
}

/** The comment that ends in the line above; a parser directive is none. */
const commentAbove = ({ comments, source, directives }: DockerfileModel, { range }: Instruction) => {
  const line = source.position(range.start).line;
  const above = comments.findLast(({ end }) => end <= range.start);
  const isDirective = directives.some((directive) => directive.range.start === above?.start);
  return above && !isDirective && source.position(above.end).line === line - 1 ? above : undefined;
};

const isAskedFor = ({ directives }: DockerfileModel): boolean =>
  directives.some(
    ({ name, value }) =>
      name === 'check' &&
      /(?:^|;)\s*experimental=(?:[\w,\s]*,)?\s*(?:all|InvalidDefinitionDescription)\s*(?:[,;]|$)/.test(value),
  );
