// The language object of JVM options: file names, and the rooms of this folder put together.

import type { Knowledge } from '../../core/knowledge.ts';
import { defineLanguage, type Language } from '../../core/language.ts';
import { once } from '../../core/once.ts';
import type { TargetSubject } from '../../core/target.ts';
import { detection } from './carrier.ts';
import { comments } from './comments.ts';
import { complete } from './complete.ts';
import { folds } from './folds.ts';
import { describe, hoverAt } from './hover.ts';
import { inlays } from './inlays.ts';
import { lenses } from './lenses.ts';
import { links } from './links.ts';
import { measure } from './measure.ts';
import type { JvmModel } from './model.ts';
import { carriesOptions, claims, parse, parseProcesses } from './parse.ts';
import { rules } from './rules/index.ts';
import { variableReader } from './source.ts';
import { statements } from './statements.ts';
import { symbols } from './symbols.ts';
import { termNames } from './term-names.ts';
import { mentions, terms } from './terms.ts';
import { readVocabulary } from './vocabulary.ts';

/** JDK 8, and the long-term releases behind it. */
const JDK: TargetSubject = {
  kind: 'jdk',
  label: 'JDK',
  supported: ['8', '11', '17', '21', '25'],
  advised: '25',
};

export function createJvm(knowledge: Knowledge): Language {
  const vocabulary = once(() => readVocabulary(knowledge.catalogue('jvm')));
  const read = variableReader(vocabulary);
  return defineLanguage<JvmModel>({
    id: 'jvm',
    title: 'JVM options',
    subject: JDK,
    detection: detection((text, path) => carriesOptions(text, path, vocabulary)),
    rules,
    parse: (context) => parse(context, vocabulary()),
    hover: hoverAt,
    targets: ({ processes }) => processes.map(({ target }) => target),
    guest: {
      claims: (process) => claims(process, vocabulary, read),
      parse: (processes, context) => parseProcesses(processes, context, vocabulary(), read),
    },
    terms,
    mentions,
    comments,
    // Maven 3 hands every word of its jvm.config to the JVM.
    takesComments: ({ carrier }) => carrier !== 'words',
    statements,
    complete,
    symbols,
    folds,
    inlays,
    lenses,
    links,
    measure: (key, text) => measure(key, text, vocabulary()),
    describe: (term, version) => describe(vocabulary(), term, version),
    termNames: () => termNames(vocabulary()),
  });
}
