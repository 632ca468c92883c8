/** Keywords in upper and lower case. Source: BuildKit's check of the same purpose; Dockerfile reference, "Format". */

import { whole } from '../../../core/rule.ts';
import type { DockerfileModel, Instruction } from '../model.ts';

export const keywordCase = whole({
  id: 'dockerfile/keyword-case',
  severity: 'hint',
  since: '0.1.0',
  fix: 'safe',
  aliases: ['ConsistentInstructionCasing'],
  says: ({ keyword, expected }: { readonly keyword: string; readonly expected: string }) =>
    `${keyword} is written unlike most keywords of the file; ${expected} would be.`,
  check: (model: DockerfileModel, report) => {
    const voters = votersOf(model);
    const write = usualCase(voters, model);
    for (const { keywordRange } of voters) {
      const keyword = model.source.slice(keywordRange);
      const expected = write(keyword);
      if (keyword === expected) continue;
      const edits = [{ range: keywordRange, text: expected }];
      const fixes = [{ title: `Write ${expected}`, safe: true, edits }];
      report(keywordRange, { keyword, expected }, { fixes });
    }
  },
});

/** Instructions of stages; what ONBUILD wraps is not looked at. */
const votersOf = ({ stages }: DockerfileModel): Instruction[] =>
  stages
    .flatMap(({ from, instructions }) => [from, ...instructions])
    .filter(({ kind }) => kind !== 'unknown');

/** That of the majority of keywords in one case; upper case where they are even. */
function usualCase(voters: readonly Instruction[], { source }: DockerfileModel): (keyword: string) => string {
  let balance = 0;
  for (const { keyword, keywordRange } of voters) {
    const written = source.slice(keywordRange);
    if (written === keyword) balance++;
    else if (written === keyword.toLowerCase()) balance--;
  }
  return balance < 0 ? (keyword) => keyword.toLowerCase() : (keyword) => keyword.toUpperCase();
}
