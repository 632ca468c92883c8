/** FROM reads a variable that no ARG in front of the first FROM declares. Source: Dockerfile reference, "Scope". */

import type { Fix } from '../../../core/finding.ts';
import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import type { DockerfileModel, Expandable, FromInstruction, Reference } from '../model.ts';
import { predeclared } from '../predeclared.ts';

export const fromVariableUndeclared = each({
  id: 'dockerfile/from-variable-undeclared',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['UndefinedArgInFrom'],
  says: ({ name, meant }: { readonly name: string; readonly meant: string | undefined }) =>
    `No ARG in front of the first FROM declares ${name}${meant === undefined ? '' : `; ${meant} is declared`}.`,
  nodes: ({ stages, templated }: DockerfileModel) => (templated ? [] : stages.map(({ from }) => from)),
  check: (from, report, model) => {
    const read = readBy(from);
    if (read.length === 0) return;
    const declared = new Set([...declaredIn(model), ...predeclared(model)]);
    for (const { name, nameRange, operator } of read) {
      if (declared.has(name) || name === '') continue;
      const meant = onlyNearest(nearWords(name, declared));
      const fixes = [meant === undefined ? declare(model, name) : rename(nameRange, meant)];
      // A default says what holds as long as nobody can set the argument.
      report(nameRange, { name, meant }, operator === undefined ? { fixes } : { fixes, severity: 'hint' });
    }
  },
});

const declaredIn = ({ preamble }: DockerfileModel): string[] =>
  preamble.flatMap((instruction) =>
    instruction.kind === 'arg' ? instruction.pairs.map(({ name }) => name) : [],
  );

const readBy = ({ image, flags }: FromInstruction): Reference[] =>
  [image, ...flags.map(({ value }) => value)].flatMap((word) => (word ? referencesIn(word) : []));

const referencesIn = ({ references }: Expandable): Reference[] =>
  references.flatMap((reference) => [
    reference,
    ...(reference.operand ? referencesIn(reference.operand) : []),
  ]);

const rename = (range: Reference['nameRange'], meant: string): Fix => ({
  title: `Replace by ${meant}`,
  safe: false,
  edits: [{ range, text: meant }],
});

function declare({ stages, source }: DockerfileModel, name: string): Fix | undefined {
  const first = stages[0]?.from.range.start;
  if (first === undefined) return undefined;
  const edits = [{ range: { start: first, end: first }, text: `ARG ${name}${source.lineEnd}` }];
  return { title: `Declare ARG ${name} in front of the first FROM`, safe: false, edits };
}
