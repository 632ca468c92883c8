// The language object of Dockerfile: file names, and the rooms of this folder put together.

import type { Knowledge } from '../../core/knowledge.ts';
import { defineLanguage, type Language } from '../../core/language.ts';
import { once } from '../../core/once.ts';
import { completeDockerfile } from './complete.ts';
import { describeTerm } from './describe.ts';
import { detection } from './detection.ts';
import { processesOf } from './embedded.ts';
import { formatDockerfile } from './format.ts';
import { hoverDockerfile } from './hover.ts';
import { inlaysOf } from './inlays.ts';
import { linksOf } from './links.ts';
import { measureWith } from './measure.ts';
import type { DockerfileModel } from './model.ts';
import { namesOf } from './names.ts';
import { parseDockerfile } from './parse.ts';
import { ReadingStore } from './reading-store.ts';
import { rules } from './rules/index.ts';
import { commentsOf, foldsOf, symbolsOf } from './symbols.ts';
import { termNames } from './term-names.ts';
import { mentions, termGroups } from './terms.ts';
import { tokensOf } from './tokens.ts';
import { readVocabulary } from './vocabulary.ts';

export function createDockerfile(knowledge: Knowledge): Language {
  const vocabulary = once(() => readVocabulary(knowledge.catalogue('dockerfile')));
  const store = new ReadingStore();
  return defineLanguage<DockerfileModel>({
    id: 'dockerfile',
    title: 'Dockerfile',
    subject: { kind: 'dockerfile', label: 'Dockerfile', supported: ['1'], advised: '1' },
    detection,
    rules,
    parse: (context) => parseDockerfile(context, vocabulary, store),
    hover: hoverDockerfile,
    targets: ({ target }) => (target.known ? [target] : []),
    embedded: processesOf,
    terms: termGroups,
    mentions,
    comments: commentsOf,
    statements: ({ instructions }) => instructions.map(({ range }) => range),
    symbols: symbolsOf,
    folds: foldsOf,
    complete: completeDockerfile,
    names: namesOf,
    links: linksOf,
    tokens: tokensOf,
    inlays: inlaysOf,
    format: formatDockerfile,
    measure: measureWith(vocabulary),
    describe: (term) => describeTerm(vocabulary(), term),
    termNames: () => termNames(vocabulary()),
  });
}
