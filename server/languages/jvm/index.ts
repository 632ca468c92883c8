// The language object of JVM options: file names, and the rooms of this folder put together.

import type { Knowledge } from '../../core/knowledge.ts';
import { defineLanguage, type Language } from '../../core/language.ts';

export const createJvm = (_knowledge: Knowledge): Language =>
  defineLanguage<null>({
    id: 'jvm',
    title: 'JVM options',
    subject: { kind: 'jvm', label: 'JVM options', supported: ['1'], advised: '1' },
    detection: { languageIds: ['jvm'], certain: [], possible: [], witness: () => false, denies: () => false },
    rules: [],
    parse: () => null,
    hover: () => undefined,
    targets: () => [],
    describe: () => undefined,
  });
