// The language object of Dockerfile: file names, and the rooms of this folder put together.

import type { Knowledge } from '../../core/knowledge.ts';
import { defineLanguage, type Language } from '../../core/language.ts';

export const createDockerfile = (_knowledge: Knowledge): Language =>
  defineLanguage<null>({
    id: 'dockerfile',
    title: 'Dockerfile',
    subject: { kind: 'dockerfile', label: 'Dockerfile', supported: ['1'], advised: '1' },
    detection: {
      languageIds: ['dockerfile'],
      certain: [],
      possible: [],
      witness: () => false,
      denies: () => false,
    },
    rules: [],
    parse: () => null,
    hover: () => undefined,
    targets: () => [],
    describe: () => undefined,
  });
