/** ENV or LABEL with a blank instead of `=`. Source: Dockerfile reference, "ENV", on the alternative syntax. */

import type { Fix } from '../../../core/finding.ts';
import { each } from '../../../core/rule.ts';
import type { DockerfileModel, Pair } from '../model.ts';
import { directInstructions } from '../walk.ts';

export const keyValueLegacy = each({
  id: 'dockerfile/key-value-legacy',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['LegacyKeyValueFormat'],
  says: ({ keyword, name }: { readonly keyword: string; readonly name: string }) =>
    `${keyword} ${name} takes the rest of the line as its value; write ${name}=value.`,
  nodes: (model: DockerfileModel) => directInstructions(model, 'env', 'label'),
  check: ({ keyword, pairs: [pair] }, report, model) => {
    if (pair?.legacy && pair.value) {
      report(
        pair.range,
        { keyword, name: pair.name },
        { fixes: [withEquals(model, pair)], tags: ['deprecated'] },
      );
    }
  },
});

/** Quotes around the value where blanks make them necessary; none of its own may be in the way. */
function withEquals({ source }: DockerfileModel, { nameRange, value }: Pair): Fix | undefined {
  const range = { start: nameRange.end, end: value?.range.end ?? nameRange.end };
  const text = value ? source.slice(value.range) : '';
  const quoted = /^(?:"[^"\\]*"|'[^']*')$/.test(text);
  if (!quoted && /["'\\`\n]/.test(text)) return undefined;
  const written = quoted || !/\s/.test(text) ? text : `"${text}"`;
  return { title: 'Write with =', safe: true, edits: [{ range, text: `=${written}` }] };
}
