/** A variable that no ARG or ENV has defined so far. Source: Dockerfile reference, "Environment replacement", "Scope". */

import type { Fix } from '../../../core/finding.ts';
import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { rootOf } from '../lineage.ts';
import type { Reference } from '../model.ts';
import { undefinedReferences } from '../undefined-variables.ts';

interface Found {
  readonly name: string;
  readonly meant: string | undefined;
}

export const variableUndefined = each({
  id: 'dockerfile/variable-undefined',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['UndefinedVar'],
  says: ({ name, meant }: Found) =>
    `No ARG or ENV in front defines ${name}, so that nothing stands in its place${meant === undefined ? '' : `; ${meant} is defined`}.`,
  nodes: undefinedReferences,
  check: ({ reference, stage, defined }, report, { templated }) => {
    if (templated) return;
    const { name, nameRange, operator } = reference;
    const meant = onlyNearest(nearWords(name, defined));
    const { base } = rootOf(stage);
    const isCertain = meant !== undefined || base.kind === 'scratch';
    if (!isCertain && mayComeFromBase(name)) return;
    // The image below may define it, and a default says what holds if nobody does.
    const severity = isCertain && operator === undefined ? {} : { severity: 'hint' as const };
    report(
      nameRange,
      { name, meant },
      { fixes: [meant === undefined ? undefined : renamed(reference, meant)], ...severity },
    );
  },
});

/** What images define for those who build on them: where something lies, and which version it has. */
const mayComeFromBase = (name: string): boolean =>
  /(?:^|_)(?:HOME|PATH|ROOT|DIR|PREFIX|BASE|BIN|CONF|DATA|LOGS?|USER|UID|GID|GROUP|VERSION|RELEASE|LANG|TZ|TERM|HOSTNAME)$/.test(
    name,
  );

const renamed = ({ nameRange }: Reference, meant: string): Fix => ({
  title: `Replace by ${meant}`,
  safe: false,
  edits: [{ range: nameRange, text: meant }],
});
