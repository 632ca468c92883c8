/** COPY --from names neither an earlier stage nor an image with a version. Source: Dockerfile reference, "COPY --from". */

import { isOpaque } from '../../../core/mapped-text.ts';
import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { fromOf } from '../copies.ts';
import { stageNamed } from '../images.ts';
import type { DockerfileModel, Instruction } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const copyFromUnknown = each({
  id: 'dockerfile/copy-from-unknown',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['DL3022'],
  says: ({ fault }: { readonly fault: string }) => fault,
  nodes: (model: DockerfileModel) => directInstructions(model, 'copy'),
  check: (copy, report, model) => {
    const from = fromOf(copy)?.value;
    const name = from?.value.text ?? '';
    if (!from || name === '' || name.includes(':') || stageNamed(model, copy, name)) return;
    if (isOwnStage(model, copy.range.start, name)) return;
    const isVariable = isOpaque(from.value);
    const meant = isVariable ? undefined : onlyNearest(nearWords(name, earlierNames(model, copy)));
    const edits = [{ range: from.range, text: meant ?? '' }];
    const fixes = meant === undefined ? [] : [{ title: `Replace by ${meant}`, safe: false, edits }];
    report(from.range, { fault: isVariable ? variableIn(name) : faultOf(name, meant) }, { fixes });
  },
});

const variableIn = (name: string): string =>
  `--from expands no variables: Docker looks for "${name}" as it is written. Use the variable in the FROM of a stage of its own.`;

function faultOf(name: string, meant: string | undefined): string {
  if (/^\d+$/.test(name)) return `No earlier stage has the number ${name}.`;
  return meant === undefined
    ? `No earlier stage is called "${name}", so Docker looks for an image of that name.`
    : `No earlier stage is called "${name}"; "${meant}" is.`;
}

/** The last stage in front is the one that the instruction stands in. */
const earlierNames = ({ stages }: DockerfileModel, { range }: Instruction): string[] =>
  stages
    .filter(({ from }) => from.range.start < range.start)
    .slice(0, -1)
    .flatMap(({ alias }) => alias?.name ?? []);

/** That is a fault of its own, reported by copy-from-itself. */
const isOwnStage = ({ stages }: DockerfileModel, offset: number, name: string): boolean =>
  stages.findLast(({ from }) => from.range.start < offset)?.alias?.key === name.toLowerCase();
