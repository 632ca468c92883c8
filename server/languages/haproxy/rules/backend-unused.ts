// Backends that no rule leads to.
// Source: manual, 4.2 "use_backend", "default_backend".

import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';
import { spokenOfAround } from '../neighbours.ts';
import type { Section } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';
import type { SectionContent } from '../section-store.ts';

interface Found {
  readonly name: string;
}

/** Servers that get no traffic. */
export const backendUnused = whole<HaproxyModel, Found>({
  id: 'haproxy/backend-unused',
  severity: 'hint',
  since: '0.1.0',
  fix: 'none',
  says: ({ name }) => `No rule of this file sends anything to backend "${name}".`,
  check(model, report) {
    const { own } = model;
    if (
      !own.whole ||
      own.templated ||
      !own.sections.some(({ kind }) => kind === 'frontend' || kind === 'listen')
    )
      return;
    // A log format chooses among names that nobody can list.
    const chosen = own.ask(
      'chosen backends',
      ({ section }) => (choosesBackends(section) ? [true] : NONE),
      CHOOSING,
    );
    if (chosen.length > 0) return;
    const used = new Set(own.ask('used backends', usedBackends).flatMap(({ found }) => found));
    const unused = own.sections.filter((section) => isUnused(section, used));
    if (unused.length === 0 || unused.length > MOST) return;
    const isSpokenOf = spokenOfAround(model.around);
    for (const section of unused) {
      const { name } = section.header;
      if (name && !isSpokenOf(name.text))
        reportFrom(section, model, report)(name.range, { name: name.text }, { tags: ['unnecessary'] });
    }
  },
});

const NONE: readonly never[] = [];

const usedBackends = ({ judgement }: SectionContent): readonly string[] =>
  judgement.references.flatMap(({ kind, name }) => (kind === 'backend' || kind === 'table' ? name : NONE));

/** More than this are not forgotten: something that is not in the file chooses among them. */
const MOST = 20;

/** A backend that holds nothing but a table is asked for by expressions. */
function isUnused(section: Section, used: ReadonlySet<string>): boolean {
  const { name, conditional } = section.header;
  if (section.kind !== 'backend' || !name || name.opaque || conditional || used.has(name.text)) return false;
  return section.of('stick-table').length === 0 || section.servers.length > 0;
}

const CHOOSING = ['use_backend', 'default_backend', 'filter'];

/** Names come from a request, a script, or the configuration of an agent. */
const choosesBackends = (section: Section | undefined): boolean =>
  [...(section?.of('use_backend') ?? []), ...(section?.of('default_backend') ?? [])].some(
    ({ args, conditional }) => conditional || args[0]?.opaque || args[0]?.text.includes('%['),
  ) || (section?.of('filter') ?? []).some(({ args }) => args[0]?.text === 'spoe');
