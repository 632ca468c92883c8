// What is known of a term, as Markdown: for hovers and for questions by name. Looks at no file.

import { code } from '../../core/markdown.ts';
import type { ActionFact, KeywordFact, OptionFact, SampleFact, SectionFact } from './catalogue.ts';
import type { Versioned } from './versions.ts';
import { reaches } from './versions.ts';
import type { Vocabulary } from './vocabulary.ts';

const MANUAL = 'https://docs.haproxy.org';
/** Chapters whose numbers have been the same in every manual; others are linked in the newest. */
const STEADY_CHAPTER = /^(?:2|3\.[12]|4\.[12]|5\.[12]|7)(?:[.-]|$)/;

/** The newest manual that is not in development. */
export interface Manuals {
  readonly newest: string;
}

/**
 * Describes `timeout client`, `bind.alpn`, `server.check`, `frontend`, `http-request.deny`.
 * Shape: `version` chooses the manual that is linked.
 */
export function describeTerm(
  term: string,
  vocabulary: Vocabulary,
  manuals: Manuals,
  version = manuals.newest,
): string | undefined {
  const section = vocabulary.section(term);
  if (section) return describeSection(section, manuals);
  const facts = vocabulary.keyword(term);
  if (facts.length > 0)
    return facts.map((fact) => describeKeyword(fact, manuals, version)).join('\n\n---\n\n');
  const dot = term.indexOf('.');
  const [owner, name] = [term.slice(0, dot), term.slice(dot + 1)];
  const option =
    owner === 'bind'
      ? vocabulary.bindOption(name)
      : owner === 'server'
        ? vocabulary.serverOption(name)
        : undefined;
  if (option) return describeOption(option, `${owner} option`, manuals, version);
  const action = vocabulary.action(owner, name);
  if (action) return describeAction(action, manuals);
  const fetch = vocabulary.sampleFetch(term);
  if (fetch) return describeSample(fetch, 'sample fetch', manuals);
  const converter = vocabulary.converter(term);
  return converter && describeSample(converter, 'converter', manuals);
}

export const describeSection = (fact: SectionFact, manuals: Manuals): string =>
  page(head(fact, 'section'), fact.summary, [life(fact)], sectionPage(fact, manuals));

/** The chapter of the manual about a section; nothing for what the manual passes over. */
export const sectionPage = ({ chapter }: SectionFact, { newest }: Manuals): string | undefined =>
  chapter && `${MANUAL}/${newest}/configuration.html#${chapter}`;

export const describeKeyword = (fact: KeywordFact, manuals: Manuals, version: string): string =>
  page(
    head(fact, 'keyword'),
    fact.summary,
    [
      fact.sections.length > 0 &&
        `Goes in ${fact.sections.join(', ')}${fact.namedDefaultsOnly ? ' (defaults only with a name)' : ''}.`,
      fact.modes && fact.modes.length === 1 && `Only in mode ${fact.modes.join('')}.`,
      bareUnit(fact),
      life(fact),
      fact.replacement && `In its place: ${code(fact.replacement)}.`,
      fact.build && `Needs a build with ${code(fact.build)}.`,
      fact.experimental && `Experimental: needs ${code('expose-experimental-directives')}.`,
    ],
    link(fact.anchor, fact.manual ?? version, manuals),
  );

export const describeOption = (fact: OptionFact, kind: string, manuals: Manuals, version: string): string =>
  page(
    head(fact, kind),
    fact.summary,
    [
      fact.ssl && 'Has an effect only with ssl.',
      fact.inDefaultServer && 'Also in default-server.',
      bareUnit(fact),
      life(fact),
      fact.experimental && `Experimental: needs ${code('expose-experimental-directives')}.`,
    ],
    link(fact.anchor, version, manuals),
  );

export const describeAction = (fact: ActionFact, manuals: Manuals): string =>
  page(
    head(fact, `action of ${fact.ruleset}`),
    fact.summary,
    [fact.final && 'Ends the ruleset.', life(fact)],
    link(fact.anchor, manuals.newest, manuals),
  );

export const describeSample = (fact: SampleFact, kind: string, manuals: Manuals): string =>
  page(
    head(fact, kind),
    fact.summary,
    [fact.in && `Takes: ${fact.in}.`, fact.out && `Gives: ${fact.out}.`, life(fact)],
    link(fact.anchor, manuals.newest, manuals),
  );

const head = (fact: { readonly name: string; readonly args?: readonly string[] }, kind: string): string =>
  [`**${code(fact.name)}**`, (fact.args ?? []).filter(Boolean).map(code).join(' or '), `— ${kind}`]
    .filter(Boolean)
    .join(' ');

function life({ since, deprecated, removed }: Versioned): string | false {
  const parts = [
    since && `since ${since}`,
    deprecated && `deprecated since ${deprecated}`,
    removed && `refused since ${removed}`,
  ].filter(Boolean);
  return parts.length > 0 && `HAProxy: ${parts.join(', ')}.`;
}

function bareUnit({ times = [] }: KeywordFact | OptionFact): string | false {
  const [first] = times;
  return (
    first !== undefined &&
    `A number without a unit means ${first.unit === 's' ? 'seconds' : 'milliseconds'}; units are us, ms, s, m, h, d.`
  );
}

function link(anchor: string | undefined, version: string, { newest }: Manuals): string | undefined {
  if (anchor === undefined) return undefined;
  const [, line] = /^v?(\d+\.\d+)/.exec(version) ?? [];
  const steady = STEADY_CHAPTER.test(anchor) && line !== undefined && !reaches(line, '3.5');
  return `${MANUAL}/${steady ? line : newest}/configuration.html#${encodeURIComponent(anchor)}`;
}

const page = (
  title: string,
  summary: string | undefined,
  facts: readonly (string | false | undefined)[],
  address: string | undefined,
): string =>
  [title, summary, facts.filter(Boolean).join(' '), address && `[HAProxy manual](${address})`]
    .filter(Boolean)
    .join('\n\n');
