// The language object of HAProxy: the rooms of this folder put together.

import type { Knowledge } from '../../core/knowledge.ts';
import { defineLanguage, type Language } from '../../core/language.ts';
import { once } from '../../core/once.ts';
import type { TargetSubject } from '../../core/target.ts';
import { complete } from './complete.ts';
import { describeTerm } from './describe.ts';
import { detection } from './detection.ts';
import { format } from './format.ts';
import { hover } from './hover.ts';
import { inlays } from './inlays.ts';
import { links } from './links.ts';
import type { HaproxyModel } from './model.ts';
import { names } from './names.ts';
import { comments, folds, symbols } from './outline.ts';
import { parse } from './parse.ts';
import { rules } from './rules/index.ts';
import { SectionStore } from './section-store.ts';
import { signature } from './signature.ts';
import { termNames } from './term-names.ts';
import { measureTerm } from './term-quantity.ts';
import { mentions, terms } from './terms.ts';
import { tokens } from './tokens.ts';
import { readVocabulary } from './vocabulary.ts';

/** The long-term releases that still get fixes. */
const subject: TargetSubject = {
  kind: 'haproxy',
  label: 'HAProxy',
  supported: ['2.4', '2.6', '2.8', '3.0', '3.2', '3.4'],
  advised: '3.4',
};

const manuals = { newest: subject.advised };

export function createHaproxy(knowledge: Knowledge): Language {
  const vocabulary = once(() => readVocabulary(knowledge.catalogue('haproxy')));
  const store = new SectionStore();
  return defineLanguage<HaproxyModel>({
    id: 'haproxy',
    title: 'HAProxy',
    subject,
    detection,
    rules,
    parse: (context) => parse(context, vocabulary(), store),
    hover: (model, offset) => hover(model, offset, manuals),
    targets: ({ target }) => [target],
    terms,
    mentions,
    comments,
    complete,
    symbols,
    folds,
    names,
    signature,
    inlays,
    tokens,
    format,
    links: (model) => links(model, manuals),
    measure: (key, text) => measureTerm(key, text, vocabulary()),
    describe: (term, version) => describeTerm(term, vocabulary(), manuals, version),
    termNames: () => termNames(vocabulary()),
  });
}
