// Frontends whose small connection limit makes their accept queue as small.
// Source: manual, 4.2 "backlog": without it the queue is as long as maxconn.

import type { Fix } from '../../../core/finding.ts';
import { whole } from '../../../core/rule.ts';
import { addLines } from '../edit-section.ts';
import type { HaproxyModel } from '../model.ts';
import type { Section, Word } from '../nodes.ts';
import { reportFrom, sourceOf } from '../section-rule.ts';

interface Found {
  readonly most: number;
}

/** What Linux itself allowed before 5.4; a shorter queue has become a choice. */
const SHORT = 128;
const BACKLOG: readonly string[] = ['backlog'];

/** A burst is dropped by the kernel where it could have waited for a moment. */
export const acceptQueueShort = whole<HaproxyModel, Found>({
  id: 'haproxy/accept-queue-short',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ most }) =>
    `Without backlog, maxconn ${most} is the length of the accept queue too: the rest of a burst is dropped by the kernel, and its clients retry after a second.`,
  check(model, report) {
    for (const section of model.own.holding('maxconn')) {
      const limit = shortLimit(section);
      if (!limit || hasBacklog(section, model)) continue;
      const fixes = [addBacklog(section, model)];
      reportFrom(section, model, report)(limit.range, { most: Number(limit.text) }, { fixes });
    }
  },
});

function shortLimit(section: Section): Word | undefined {
  if (section.kind !== 'frontend' && section.kind !== 'listen') return undefined;
  const statement = section.of('maxconn').at(-1);
  const limit = statement?.conditional ? undefined : statement?.args[0];
  const most = limit && /^\d+$/.test(limit.text) ? Number(limit.text) : 0;
  return most > 0 && most < SHORT ? limit : undefined;
}

/** In the section, in what it takes over, or on all of its listeners. */
function hasBacklog(section: Section, { own }: HaproxyModel): boolean {
  const lineage = own.lineages.get(section);
  if (!lineage?.complete || lineage.setting(BACKLOG)) return true;
  return section.binds.every(({ options, open }) => open || options.some(({ name }) => name === 'backlog'));
}

function addBacklog(section: Section, model: HaproxyModel): Fix {
  const isLimit = ({ keyword }: { readonly keyword: string }): boolean => keyword === 'maxconn';
  const edits = [addLines(section, ['backlog 1024'], sourceOf(section, model), isLimit)];
  return { title: 'Add backlog 1024', safe: false, edits };
}
