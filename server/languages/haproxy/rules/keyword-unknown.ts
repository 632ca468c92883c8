// Keywords that HAProxy does not accept where they stand: unknown, in the wrong section, or too new.
// Source: what the binaries of all versions accept, section by section.

import type { Fix } from '../../../core/finding.ts';
import { nearestWord } from '../../../core/nearest.ts';
import type { Target } from '../../../core/target.ts';
import type { Range } from '../../../core/text.ts';
import { isEnterpriseLine } from '../enterprise.ts';
import { isTaken } from '../grammar/judge-context.ts';
import { oneOf } from '../listing.ts';
import type { HaproxyModel } from '../model.ts';
import type { Section, Statement } from '../nodes.ts';
import { isForEnterprise, perSection, templateSeverity } from '../section-rule.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** More mistakes than this make another word. */
const MOST_EDITS = 2;

interface Found {
  readonly text: string;
  readonly kind: string;
  readonly reason: Reason;
}

type Reason =
  | { readonly is: 'unknown'; readonly suggestion: string | undefined }
  | { readonly is: 'elsewhere'; readonly sections: readonly string[] }
  | { readonly is: 'newer'; readonly since: string }
  | { readonly is: 'unnamed' };

/** A keyword that is misspelt, stands in the wrong section, or is not there yet. */
export const keywordUnknown = perSection<Found>({
  id: 'haproxy/keyword-unknown',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, kind, reason }) => {
    if (reason.is === 'elsewhere')
      return `"${text}" is not accepted in a ${kind} section; it belongs in ${oneOf(reason.sections)}.`;
    if (reason.is === 'newer') return `"${text}" exists since HAProxy ${reason.since} only.`;
    if (reason.is === 'unnamed')
      return `"${text}" is accepted in a defaults section only if that has a name.`;
    const end = reason.suggestion ? `; did you mean "${reason.suggestion}"?` : '.';
    return `HAProxy knows no "${text}" in a ${kind} section${end}`;
  },
  severityOf: (model) => (isForEnterprise(model) ? 'warning' : templateSeverity(model)),
  check(section, report, model) {
    const { kind, header, fact } = section;
    const { target } = model;
    if (!header.conditional && isNewer(fact, target))
      report(
        header.keyword.range,
        { text: kind, kind, reason: { is: 'newer', since: fact.since ?? '' } },
        { target },
      );
    if (OPEN_SECTIONS.has(kind) || section.statements.every(isKnown)) return;
    for (const statement of section.statements) {
      if (isKnown(statement)) continue;
      if (isEnterpriseLine(statement)) return;
      // What a conditional holds may be for another version.
      const reason = statement.conditional ? undefined : reasonOf(statement, section, model);
      if (!reason) continue;
      const { text, range } = unknownPart(statement);
      const detail = reason.is === 'newer' ? { target } : { fixes: [respell(range, reason)] };
      report(range, { text, kind, reason }, detail);
    }
  },
});

/** Known in every version and in every such section, as nearly all are. */
const isKnown = ({ fact, accepted }: Statement): boolean =>
  accepted && fact !== undefined && fact.since === undefined && !fact.namedDefaultsOnly;

/** Sections whose keywords the catalogue has not in full. */
const OPEN_SECTIONS: ReadonlySet<string> = new Set([
  'traces',
  'namespace_list',
  'spoe-agent',
  'spoe-message',
  'spoe-group',
]);
function reasonOf(
  statement: Statement,
  section: Section,
  { vocabulary, target }: HaproxyModel,
): Reason | undefined {
  const { fact } = statement;
  if (fact && statement.accepted) {
    if (isNewer(fact, target)) return { is: 'newer', since: fact.since ?? '' };
    return fact.namedDefaultsOnly && section.kind === 'defaults' && !section.header.name
      ? { is: 'unnamed' }
      : undefined;
  }
  const { words } = statement;
  const first = words[0]?.text ?? '';
  // An unknown part of a keyword may make it a known one.
  const lead = first === 'no' || first === 'default' ? words : words.slice(0, vocabulary.longest(first));
  if (lead.some(({ opaque }) => opaque)) return undefined;
  // A ring passes over timeouts that it does not know.
  if (section.kind === 'ring' && first === 'timeout') return undefined;
  if (fact) return { is: 'elsewhere', sections: fact.sections };
  return { is: 'unknown', suggestion: suggest(unknownPart(statement).text, section, vocabulary) };
}

/** Whether it came after every version that could be meant; what has gone again is another rule's matter. */
const isNewer = (fact: { readonly since?: string; readonly removed?: string }, target: Target): boolean =>
  fact.since !== undefined && !isTaken({ since: fact.since }, target);

/** `option htplog` and `timeout cleint` are known by their first word: the second is the unknown one. */
const GROUPS: ReadonlySet<string> = new Set(['option', 'timeout']);

function unknownPart(statement: Statement): { readonly text: string; readonly range: Range } {
  const [second] = statement.args;
  return !statement.fact && GROUPS.has(statement.keyword) && second
    ? {
        text: `${statement.keyword} ${second.text}`,
        range: { start: statement.keywordRange.start, end: second.range.end },
      }
    : { text: statement.fact?.name ?? statement.keyword, range: statement.keywordRange };
}

/** Names of several words are candidates as a whole and by their first word. */
function suggest(text: string, { kind }: Section, vocabulary: Vocabulary): string | undefined {
  const names = vocabulary.keywordsIn(kind).flatMap(({ name, removed }) => (removed ? [] : name));
  const words = text.includes(' ') ? [] : names.map((name) => name.split(' ')[0] ?? name);
  // `option` alone is spelt right and lacks its second word.
  if (words.includes(text)) return undefined;
  return nearestWord(text, [...names, ...words], Math.min(MOST_EDITS, Math.floor(text.length / 3)));
}

function respell(range: Range, reason: Reason): Fix | undefined {
  if (reason.is !== 'unknown' || reason.suggestion === undefined) return undefined;
  return { title: `Write ${reason.suggestion}`, safe: false, edits: [{ range, text: reason.suggestion }] };
}
