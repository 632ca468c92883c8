// Proxies whose client, connect or server timeout is not set, by HAProxy's own conditions for its warning.
// Source: HAProxy configuration manual, 4.2 "timeout client", "timeout connect", "timeout server".

import type { Fix, Related } from '../../../core/finding.ts';
import { groupBy } from '../../../core/group.ts';
import { type Report, whole } from '../../../core/rule.ts';
import type { SourceText, TextEdit } from '../../../core/text.ts';
import { addLines } from '../edit-section.ts';
import { isDisabled, modeOf } from '../inheritance.ts';
import { capitalised, oneOf } from '../listing.ts';
import type { HaproxyModel } from '../model.ts';
import {
  isProxy,
  type Lineage,
  nameOf,
  type Section,
  type ServerLine,
  type Statement,
  titleRange,
} from '../nodes.ts';
import { placed, reportFrom, sourceOf } from '../section-rule.ts';

/** Spellings that set the timeout; the old ones are refused since 2.1, which is another rule's matter. */
const SPELLINGS: Readonly<Record<Timeout, readonly string[]>> = {
  'timeout connect': ['timeout connect', 'contimeout', 'timeout contimeout'],
  'timeout client': ['timeout client', 'clitimeout', 'timeout clitimeout'],
  'timeout server': ['timeout server', 'srvtimeout', 'timeout srvtimeout'],
};
const TUNNEL: readonly string[] = ['timeout tunnel'];

type Timeout = 'timeout connect' | 'timeout client' | 'timeout server';

const TIMEOUTS: readonly Timeout[] = ['timeout connect', 'timeout client', 'timeout server'];

const USUAL: Readonly<Record<Timeout, string>> = {
  'timeout connect': '5s',
  'timeout client': '30s',
  'timeout server': '30s',
};

interface Found {
  readonly title: string;
  readonly missing: readonly Timeout[];
  readonly proxies: number;
}

interface Faulty {
  readonly section: Section;
  readonly lineage: Lineage;
  readonly missing: readonly Timeout[];
}

/** A proxy waits without end for a silent client or server. */
export const timeoutMissing = whole<HaproxyModel, Found>({
  id: 'haproxy/timeout-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ title, missing, proxies }) =>
    proxies > 1
      ? `These ${title} leave ${proxies} proxies without ${oneOf(missing)}: a silent peer holds its connection for ever.`
      : `${title} has no ${oneOf(missing)}: a silent peer holds its connection for ever.`,
  check(model, report) {
    const faulty = model.own.sections.flatMap((section) => faultOf(section, model) ?? []);
    for (const [defaults, group] of groupBy(faulty, sharedDefaults)) {
      if (defaults && group.length > 1) reportShared(defaults, group, model, report);
      else for (const one of group) reportOne(one, model, report);
    }
  },
});

function faultOf(section: Section, model: HaproxyModel): Faulty | undefined {
  const lineage = model.own.lineages.get(section);
  if (!lineage?.complete || !isProxy(section) || isDisabled(lineage)) return undefined;
  const mode = modeOf(lineage);
  if (mode !== 'tcp' && mode !== 'http') return undefined;
  const missing = TIMEOUTS.filter(
    (timeout) => needs(timeout, section, lineage, mode) && !isSet(lineage, SPELLINGS[timeout]),
  );
  return missing.length > 0 ? { section, lineage, missing } : undefined;
}

/** A backend without servers needs none; in TCP mode a tunnel timeout stands in for the server's. */
function needs(timeout: Timeout, section: Section, lineage: Lineage, mode: string): boolean {
  if (timeout === 'timeout client') return section.kind !== 'backend';
  if (section.kind === 'frontend' || !section.servers.some(isCertainServer)) return false;
  return timeout === 'timeout connect' || mode !== 'tcp' || !isSet(lineage, TUNNEL);
}

const isCertainServer = ({ kind, statement }: ServerLine): boolean =>
  kind !== 'default-server' && !statement.conditional;

/** HAProxy takes 0 for not set. A line inside a conditional may set it. */
function isSet(lineage: Lineage, keywords: readonly string[]): boolean {
  const setting = lineage.setting(keywords);
  return setting !== undefined && !isZero(setting);
}

const isZero = ({ args, conditional }: Statement): boolean =>
  !conditional && args[0] !== undefined && !args[0].opaque && NOTHING.test(args[0].text);

const NOTHING = /^0+(?:us|ms|[smhd])?$/;

/** The defaults section where one line could help; not where a proxy itself sets the timeout to 0. */
function sharedDefaults({ section, lineage, missing }: Faulty): Section | undefined {
  const [parent, ...others] = lineage.parents;
  const own = missing.some((timeout) => zeroIn(section, timeout) !== undefined);
  return others.length > 0 || own ? undefined : parent;
}

const zeroIn = ({ statements }: Section, timeout: Timeout): Statement | undefined =>
  statements.findLast((statement) => SPELLINGS[timeout].includes(statement.keyword) && isZero(statement));

function reportShared(
  defaults: Section,
  group: readonly Faulty[],
  model: HaproxyModel,
  report: Report<Found>,
): void {
  const all = group.flatMap(({ missing }) => missing);
  const missing = TIMEOUTS.filter((timeout) => all.includes(timeout));
  const related = group.map(
    (one): Related => ({
      range: placed(one.section, titleRange(one.section), model),
      message: `${nameOf(one.section)} has no ${oneOf(one.missing)}.`,
    }),
  );
  const found = { title: nameOf(defaults), missing, proxies: group.length };
  const fixes = [addTimeouts(defaults, missing, sourceOf(defaults, model))];
  reportFrom(defaults, model, report)(titleRange(defaults), found, { related, fixes });
}

function reportOne({ section, missing }: Faulty, model: HaproxyModel, report: Report<Found>): void {
  const found = { title: capitalised(nameOf(section)), missing, proxies: 1 };
  const fixes = [addTimeouts(section, missing, sourceOf(section, model))];
  reportFrom(section, model, report)(titleRange(section), found, { fixes });
}

const isTimeout = ({ keyword }: Statement): boolean => keyword.startsWith('timeout ');

/** Not safe: what sits idle for longer than the usual values would be cut from now on. */
function addTimeouts(section: Section, missing: readonly Timeout[], source: SourceText): Fix {
  const edits: TextEdit[] = [];
  const added: string[] = [];
  for (const timeout of missing) {
    const zero = zeroIn(section, timeout)?.args[0];
    if (zero) edits.push({ range: zero.range, text: USUAL[timeout] });
    else added.push(`${timeout} ${USUAL[timeout]}`);
  }
  if (added.length > 0) edits.push(addLines(section, added, source, isTimeout));
  return { title: `Set ${oneOf(missing)} in ${nameOf(section)}`, safe: false, edits };
}
