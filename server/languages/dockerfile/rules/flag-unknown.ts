/** A flag that the instruction does not have. Source: Dockerfile reference, each instruction's flags. */

import type { Fix } from '../../../core/finding.ts';
import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { type WrittenFlag, writtenFlags } from '../flags.ts';
import { isOlderThan } from '../frontend.ts';
import type { DockerfileModel } from '../model.ts';

interface Found {
  readonly name: string;
  readonly keyword: string;
  readonly meant: string | undefined;
  readonly since: string | undefined;
}

export const flagUnknown = each({
  id: 'dockerfile/flag-unknown',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, keyword, meant, since }: Found) =>
    since === undefined
      ? `${keyword} has no flag ${name}${meant === undefined ? '.' : `; ${meant} is one.`}`
      : `${keyword} has ${name} since version ${since} of the language.`,
  nodes: writtenFlags,
  check: ({ instruction: { keyword }, flag, known, fact }, report, { target }: DockerfileModel) => {
    const found = { name: `--${flag.name}`, keyword, meant: undefined, since: fact?.since };
    if (fact) {
      if (isOlderThan(target, fact.since)) report(flag.nameRange, found, { target });
      return;
    }
    const meant = onlyNearest(
      nearWords(
        found.name,
        known.map(({ name }) => name),
      ),
    );
    report(flag.nameRange, { ...found, meant, since: undefined }, { fixes: [replacement(flag, meant)] });
  },
});

const replacement = ({ nameRange }: WrittenFlag['flag'], meant: string | undefined): Fix | undefined =>
  meant === undefined
    ? undefined
    : { title: `Replace by ${meant}`, safe: false, edits: [{ range: nameRange, text: meant }] };
