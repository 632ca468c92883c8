/** A variable that no ARG or ENV has defined so far. Source: Dockerfile reference, "Environment replacement", "Scope". */

import type { Fix } from '../../../core/finding.ts';
import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { rootOf } from '../lineage.ts';
import type { Base, Reference } from '../model.ts';
import { undefinedReferences } from '../undefined-variables.ts';

interface Found {
  readonly name: string;
  readonly meant: string | undefined;
  readonly operator: Reference['operator'];
  /** The image below may define what this file does not. */
  readonly mayBeBelow: boolean;
}

export const variableUndefined = each({
  id: 'dockerfile/variable-undefined',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  aliases: ['UndefinedVar'],
  says: ({ name, meant, operator, mayBeBelow }: Found) => {
    const known = meant === undefined ? '' : `, but ${meant}`;
    const condition = mayBeBelow ? 'unless the base image does, ' : '';
    return `No ARG or ENV in front defines ${name}${known}: ${condition}${outcome(operator)}.`;
  },
  nodes: undefinedReferences,
  check: ({ reference, stage, defined }, report, { templated }) => {
    if (templated) return;
    const { name, nameRange, operator } = reference;
    const meant = onlyNearest(nearWords(name, defined));
    const mayBeBelow = !definesPathAlone(rootOf(stage).base);
    const isCertain = meant !== undefined || !mayBeBelow;
    if (!isCertain && mayComeFromBase(name)) return;
    // The image below may define it, and a default says what holds if nobody does.
    const severity = isCertain && operator === undefined ? {} : { severity: 'hint' as const };
    report(
      nameRange,
      { name, meant, operator, mayBeBelow },
      { fixes: [meant === undefined ? undefined : renamed(reference, meant)], ...severity },
    );
  },
});

/** Systems whose official images set nothing but PATH. Source: their pages on Docker Hub, "Tag details". */
const definesPathAlone = (base: Base): boolean =>
  base.kind === 'scratch' ||
  (base.kind === 'image' &&
    base.image.registry === undefined &&
    /^(?:alpine|busybox|debian|ubuntu)$/.test(base.image.name));

/** What comes of a variable that is not set. Source: Dockerfile reference, "Environment replacement". */
function outcome(operator: Found['operator']): string {
  if (operator === ':-' || operator === '-') return 'its default holds';
  if (operator === ':?' || operator === '?') return 'the build ends here';
  return 'nothing stands in its place';
}

/** What images define for those who build on them: where something lies, and which version it has. */
const mayComeFromBase = (name: string): boolean =>
  /(?:^|_)(?:HOME|PATH|ROOT|DIR|PREFIX|BASE|BIN|CONF|DATA|LOGS?|USER|UID|GID|GROUP|VERSION|RELEASE|LANG|TZ|TERM|HOSTNAME)$/.test(
    name,
  );

const renamed = ({ nameRange }: Pick<Reference, 'nameRange'>, meant: string): Fix => ({
  title: `Replace by ${meant}`,
  safe: false,
  edits: [{ range: nameRange, text: meant }],
});
