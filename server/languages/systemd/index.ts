// The language object of systemd units: file names, and the rooms of this folder put together.

import type { Knowledge } from '../../core/knowledge.ts';
import { defineLanguage, type Language } from '../../core/language.ts';
import { once } from '../../core/once.ts';
import type { TargetSubject } from '../../core/target.ts';
import { comments } from './comments.ts';
import { complete } from './complete.ts';
import { describeTerm } from './describe.ts';
import { detection } from './detection.ts';
import { embedded } from './embedded.ts';
import { folds } from './folds.ts';
import { format } from './format.ts';
import { hover } from './hover.ts';
import { inlays } from './inlays.ts';
import { lenses } from './lenses.ts';
import { links } from './links.ts';
import type { UnitModel } from './model.ts';
import { names } from './names.ts';
import { measure } from './quantity.ts';
import { readUnit } from './read-unit.ts';
import { rules } from './rules/index.ts';
import { symbols } from './symbols.ts';
import { termNames } from './term-names.ts';
import { mentions, terms } from './terms.ts';
import { tokens } from './tokens.ts';
import { usesAround } from './uses-around.ts';
import { readVocabularies } from './vocabulary.ts';

/**
 * Versions that long-lived distributions still run: 237 Ubuntu 18.04, 239 RHEL 8, 245 Ubuntu 20.04,
 * 247 Debian 11, 249 Ubuntu 22.04, 252 Debian 12 and RHEL 9, 255 Ubuntu 24.04, 257 Debian 13 and RHEL 10,
 * 259 Ubuntu 26.04; 261 is the newest release. Advice is for the newest long-term distribution.
 */
const subject: TargetSubject = {
  kind: 'systemd',
  label: 'systemd',
  supported: ['237', '239', '245', '247', '249', '252', '255', '257', '259', '261'],
  advised: '259',
};

export const createSystemd = (knowledge: Knowledge): Language => {
  const vocabularies = once(() => readVocabularies(knowledge.catalogue('systemd')));
  const vocabulary = () => vocabularies().unit;
  return defineLanguage<UnitModel>({
    id: 'systemd',
    title: 'systemd units',
    subject,
    detection,
    rules,
    // A unit does not say for which systemd it is written.
    parse: ({ source, path, target, around }) => readUnit(source, path, target([]), vocabularies(), around),
    hover,
    targets: ({ target }) => [target],
    embedded,
    comments,
    statements: ({ directives }) => directives.map(({ range }) => range),
    complete,
    symbols,
    folds,
    links,
    names,
    usesAround,
    inlays,
    tokens,
    lenses,
    format,
    terms,
    mentions,
    measure: (key, text) => measure(vocabulary(), key, text),
    // What Podman knows includes what systemd knows.
    describe: (term, version) => describeTerm(vocabularies().quadlet, term, version),
    termNames: () => termNames(vocabularies().quadlet),
  });
};
