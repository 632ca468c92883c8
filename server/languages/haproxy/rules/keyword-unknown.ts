// Keywords that no version of HAProxy accepts in their section.
// Source: what the binaries of all versions accept, section by section.

import type { Fix } from '../../../core/finding.ts';
import { nearestWord } from '../../../core/nearest.ts';
import { whole } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import { oneOf } from '../listing.ts';
import type { HaproxyModel, Section, Statement } from '../model.ts';
import { isAccepted, type Vocabulary } from '../vocabulary.ts';

/** More mistakes than this make another word. */
const MOST_EDITS = 2;

interface Found {
  readonly text: string;
  readonly kind: string;
  readonly suggestion: string | undefined;
  readonly elsewhere: readonly string[];
}

interface Place {
  readonly section: Section;
  readonly statement: Statement;
}

/** A keyword that is misspelt or stands in the wrong section. */
export const keywordUnknown = whole<HaproxyModel, Found>({
  id: 'haproxy/keyword-unknown',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, kind, suggestion, elsewhere }) =>
    elsewhere.length > 0
      ? `"${text}" is not accepted in a ${kind} section; it belongs in ${oneOf(elsewhere)}.`
      : `HAProxy knows no "${text}" in a ${kind} section${suggestion ? `; did you mean "${suggestion}"?` : '.'}`,
  check(model, report) {
    const places = [...unknownPlaces(model.sections)];
    if (places.length === 0 || isExtended(model)) return;
    for (const { section, statement } of places) {
      const unknown = unknownPart(statement);
      const suggestion = statement.fact ? undefined : suggest(unknown.text, section, model.vocabulary);
      const found = {
        text: unknown.text,
        kind: section.kind,
        suggestion,
        elsewhere: statement.fact?.sections ?? [],
      };
      report(unknown.range, found, { fixes: [respell(unknown.range, suggestion)] });
    }
  },
});

/** Sections whose keywords the catalogue has in full. */
const OPEN_SECTIONS: ReadonlySet<string> = new Set([
  'traces',
  'namespace_list',
  'spoe-agent',
  'spoe-message',
  'spoe-group',
]);
/** Families of keywords of HAProxy Enterprise, which add to those of the community version. */
const ENTERPRISE =
  /^(?:module-|waf-|rules-file|captcha|botmgmt|udp-lb|dynamic-update|maxmind|netacuity|sso|hapee|fingerprint)/;

/** Modules and other builds bring keywords of their own. */
const isExtended = ({ lines }: HaproxyModel): boolean =>
  lines.some((line) => line.kind === 'statement' && ENTERPRISE.test(line.words[0]?.text ?? ''));

function* unknownPlaces(sections: readonly Section[]): Iterable<Place> {
  for (const section of sections) {
    if (OPEN_SECTIONS.has(section.kind)) continue;
    for (const statement of section.statements) {
      if (statement.fact && isAccepted(statement.fact, section.kind)) continue;
      if (!statement.words.slice(0, 3).some(({ opaque }) => opaque)) yield { section, statement };
    }
  }
}

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
  return nearestWord(text, [...names, ...words], Math.min(MOST_EDITS, Math.floor(text.length / 3)));
}

const respell = (range: Range, suggestion: string | undefined): Fix | undefined =>
  suggestion === undefined
    ? undefined
    : { title: `Write ${suggestion}`, safe: false, edits: [{ range, text: suggestion }] };
