/** Blank lines in a continued instruction. Source: BuildKit's check of the same purpose. */

import { each } from '../../../core/rule.ts';
import type { DockerfileModel } from '../model.ts';

export const emptyContinuation = each({
  id: 'dockerfile/empty-continuation',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['NoEmptyContinuation'],
  says: () => 'Blank line inside of a continued instruction; a later version of Docker will refuse it.',
  nodes: ({ instructions }: DockerfileModel) =>
    instructions.filter(({ blankLines }) => blankLines.length > 0),
  check: ({ blankLines }, report, { source }) => {
    const [first] = blankLines;
    if (!first) return;
    const edits = blankLines.map(({ start }) => {
      const next = source.lineStart(source.position(start).line + 1);
      return { range: { start, end: next }, text: '' };
    });
    report(first, {}, { fixes: [{ title: 'Remove the blank lines', safe: true, edits }] });
  },
});
