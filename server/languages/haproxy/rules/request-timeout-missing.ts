// HTTP frontends that wait for a slow request as long as for an idle client.
// Source: manual, 4.2 "timeout http-request".

import type { Fix } from '../../../core/finding.ts';
import { whole } from '../../../core/rule.ts';
import { addLines } from '../edit-section.ts';
import { isDisabled, modeOf } from '../inheritance.ts';
import { capitalised } from '../listing.ts';
import type { HaproxyModel } from '../model.ts';
import { nameOf, type Section, titleRange } from '../nodes.ts';
import { reportFrom, sourceOf } from '../section-rule.ts';

interface Found {
  /** Such as `These defaults set`. */
  readonly who: string;
}

const TIMEOUT: readonly string[] = ['timeout http-request'];

/** Headers that come one byte at a time hold a connection for the whole client timeout, and then some. */
export const requestTimeoutMissing = whole<HaproxyModel, Found>({
  id: 'haproxy/request-timeout-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: ({ who }) =>
    `${who} no timeout http-request: a client that sends its headers byte by byte holds a connection for as long as it likes.`,
  check(model, report) {
    // One remark for a file: the cure is one line in the defaults.
    const section = model.own.sections.find((each) => isOpenEnded(each, model));
    const lineage = section && model.own.lineages.get(section);
    const place = lineage?.parents.length === 1 ? lineage.parents[0] : section;
    if (!place) return;
    const title = nameOf(place);
    const found = { who: place.kind === 'defaults' ? `These ${title} set` : `${capitalised(title)} sets` };
    reportFrom(place, model, report)(titleRange(place), found, { fixes: [addTimeout(place, model)] });
  },
});

function isOpenEnded(section: Section, { own }: HaproxyModel): boolean {
  const lineage = own.lineages.get(section);
  if (!lineage?.complete || (section.kind !== 'frontend' && section.kind !== 'listen') || isDisabled(lineage))
    return false;
  return modeOf(lineage) === 'http' && lineage.setting(TIMEOUT) === undefined;
}

function addTimeout(section: Section, model: HaproxyModel): Fix {
  const isTimeout = ({ keyword }: { readonly keyword: string }): boolean => keyword.startsWith('timeout ');
  const edits = [addLines(section, ['timeout http-request 10s'], sourceOf(section, model), isTimeout)];
  return { title: 'Add timeout http-request 10s', safe: false, edits };
}
