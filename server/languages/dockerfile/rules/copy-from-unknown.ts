/** COPY --from names neither an earlier stage nor an image with a version. Source: Dockerfile reference, "COPY --from". */

import { isOpaque } from '../../../core/mapped-text.ts';
import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { fromOf } from '../copies.ts';
import { stageNamed } from '../images.ts';
import type { DockerfileModel } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const copyFromUnknown = each({
  id: 'dockerfile/copy-from-unknown',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['DL3022'],
  says: ({ name, meant }: { readonly name: string; readonly meant: string | undefined }) =>
    meant === undefined
      ? `No earlier stage is called "${name}", so Docker looks for an image of that name.`
      : `No earlier stage is called "${name}"; "${meant}" is.`,
  nodes: (model: DockerfileModel) => directInstructions(model, 'copy'),
  check: (copy, report, model) => {
    const from = fromOf(copy)?.value;
    const name = from?.value.text ?? '';
    if (!from || name === '' || name.includes(':') || stageNamed(model, copy, name)) return;
    if (isOpaque(from.value) || isOwnStage(model, copy.range.start, name)) return;
    const earlier = model.stages.filter((stage) => stage.from.range.start < copy.range.start);
    const meant = onlyNearest(
      nearWords(
        name,
        earlier.slice(0, -1).flatMap(({ alias }) => alias?.name ?? []),
      ),
    );
    const edits = [{ range: from.range, text: meant ?? '' }];
    const fixes = meant === undefined ? [] : [{ title: `Replace by ${meant}`, safe: false, edits }];
    report(from.range, { name, meant }, { fixes });
  },
});

/** That is a fault of its own, reported by copy-from-itself. */
const isOwnStage = ({ stages }: DockerfileModel, offset: number, name: string): boolean =>
  stages.findLast(({ from }) => from.range.start < offset)?.alias?.key === name.toLowerCase();
