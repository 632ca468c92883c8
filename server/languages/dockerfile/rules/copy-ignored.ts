/** COPY or ADD of what .dockerignore keeps out of the build. Source: Docker's documentation of .dockerignore files. */

import { each } from '../../../core/rule.ts';
import { fromOf, isHeredoc, sourcesOf } from '../copies.ts';
import { isIgnored } from '../ignore-file.ts';
import type { DockerfileModel, Expandable } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const copyIgnored = each({
  id: 'dockerfile/copy-ignored',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  aliases: ['CopyIgnoredFile'],
  says: ({ path }: { readonly path: string }) =>
    `The build does not get "${path}": the ignore file leaves it out.`,
  nodes: (model: DockerfileModel) => directInstructions(model, 'copy', 'add'),
  check: (copy, report, { ignoreFile }) => {
    const patterns = fromOf(copy) ? undefined : ignoreFile();
    if (!patterns) return;
    for (const source of sourcesOf(copy).filter(isLocal)) {
      const path = source.value.text;
      if (isIgnored(path, patterns)) report(source.range, { path });
    }
  },
});

const isLocal = (source: Expandable): boolean =>
  source.value.pieces.every(({ opaque }) => !opaque) &&
  !isHeredoc(source) &&
  !/^\w[\w+.-]*:\/\/|^git@/.test(source.value.text);
