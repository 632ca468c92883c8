/** Several files copied to what is written like one. Source: Dockerfile reference, "COPY", Destination. */

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { destinationOf, sourcesOf } from '../copies.ts';
import type { DockerfileModel } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const copyDestinationSlash = each({
  id: 'dockerfile/copy-destination-slash',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['DL3021'],
  says: ({ path }: { readonly path: string }) =>
    `"${path}" receives several files and has to be a folder; older builders refuse it without a slash at its end.`,
  nodes: (model: DockerfileModel) => directInstructions(model, 'copy'),
  check: (copy, report) => {
    const destination = destinationOf(copy);
    if (!destination || sourcesOf(copy).length < 2 || /[/\\]$/.test(destination.value.text)) return;
    const { value, range } = destination;
    const end = toFile(value, { start: 0, end: value.text.length }).end;
    const edits = [{ range: { start: end, end }, text: '/' }];
    const isVariable = value.pieces.at(-1)?.opaque === true;
    report(
      range,
      { path: value.text },
      {
        fixes: [{ title: 'Append a slash', safe: true, edits }],
        ...(isVariable ? { severity: 'hint' } : {}),
      },
    );
  },
});
