// The list of languages. A new language is one folder and one line here.

import type { Knowledge } from '../core/knowledge.ts';
import type { Language } from '../core/language.ts';
import { createDockerfile } from './dockerfile/index.ts';
import { createHaproxy } from './haproxy/index.ts';
import { createJvm } from './jvm/index.ts';
import { createSystemd } from './systemd/index.ts';

/** Languages in the order in which they are asked whether a file is theirs. */
export const createLanguages = (knowledge: Knowledge): readonly Language[] =>
  [createDockerfile, createSystemd, createHaproxy, createJvm].map((create) => create(knowledge));
