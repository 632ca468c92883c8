// Defaults with rules of their own, taken over by sections that cannot share them.
// Source: manual, 4 "Proxies", on named defaults; the program's messages "cannot inherit" and "is explicitly referenced".

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, type Section, titleRange } from '../nodes.ts';
import { ALL_RULES } from '../rulesets.ts';
import { placed, reportFrom } from '../section-rule.ts';

interface Found {
  readonly reason: string;
}

/** A section that takes over rules which were written for others. */
export const defaultsConflict = whole<HaproxyModel, Found>({
  id: 'haproxy/defaults-conflict',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ reason }) => reason,
  check(model, report) {
    const { own } = model;
    if (own.templated) return;
    const users = new Map<Section, Section[]>();
    const withRules = new Set(
      own.sections.filter((section) => section.kind === 'defaults' && holdsRules(section)),
    );
    if (withRules.size === 0) return;
    for (const section of own.sections) {
      const [parent, ...others] = own.lineages.get(section)?.parents ?? [];
      if (!isProxy(section) || !parent || others.length > 0 || section.header.conditional) continue;
      if (parent.header.conditional || !withRules.has(parent)) continue;
      const before = users.get(parent) ?? [];
      const reason = conflict(section, parent, before);
      const range = placed(parent, parent.header.keyword.range, model);
      const related = [{ range, message: 'The defaults with rules.' }];
      if (reason) reportFrom(section, model, report)(titleRange(section), { reason }, { related });
      else users.set(parent, [...before, section]);
    }
  },
});

const RULES = ALL_RULES.filter((keyword) => /^(?:http|tcp)-/.test(keyword));

const holdsRules = (section: Section): boolean => RULES.some((keyword) => holds(section, keyword));

const holds = (section: Section, keyword: string): boolean =>
  section.of(keyword).some(({ conditional }) => !conditional);

function conflict(section: Section, parent: Section, before: readonly Section[]): string | undefined {
  const { kind, header } = section;
  if (kind === 'listen') return 'A listen section cannot take over defaults that hold rules.';
  if (kind === 'frontend' && holds(parent, 'tcp-response content'))
    return 'A frontend cannot take over rules of "tcp-response content".';
  if (
    kind === 'backend' &&
    ['tcp-request connection', 'tcp-request session'].some((rule) => holds(parent, rule))
  )
    return 'A backend cannot take over rules of connections or sessions.';
  if (before.some((other) => other.kind !== kind))
    return 'Frontends and backends cannot take over the same defaults where these hold rules.';
  return before.some((other) => (other.header.from === undefined) !== (header.from === undefined))
    ? 'Other sections name these defaults with "from": where defaults hold rules, all of them have to, or none.'
    : undefined;
}
