/** AS in another case than its FROM. Source: BuildKit's check of the same purpose. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

export const fromAsCase = each({
  id: 'dockerfile/from-as-case',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['FromAsCasing'],
  says: ({ from, as }: { readonly from: string; readonly as: string }) =>
    `${as} is written in another case than ${from}.`,
  nodes: ({ stages }: DockerfileModel) => stages,
  check: ({ from: { keywordRange, image, alias } }, report, { source }) => {
    if (!image || !alias) return;
    const from = source.slice(keywordRange);
    const between = source.text.slice(image.range.end, alias.range.start);
    const start = image.range.end + between.search(/\bas\s[^a-z]*$/i);
    const range = { start, end: start + 2 };
    const as = source.slice(range);
    const expected = from === from.toLowerCase() ? 'as' : 'AS';
    if (as === expected || !isOneCase(from) || as.toLowerCase() !== 'as') return;
    const edits = [{ range, text: expected }];
    report(range, { from, as }, { fixes: [{ title: `Write ${expected}`, safe: true, edits }] });
  },
});

const isOneCase = (keyword: string): boolean =>
  keyword === keyword.toLowerCase() || keyword === keyword.toUpperCase();
