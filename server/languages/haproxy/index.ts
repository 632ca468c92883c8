// The language object of HAProxy: file names, and the rooms of this folder put together.

import type { Knowledge } from '../../core/knowledge.ts';
import { defineLanguage, type Language } from '../../core/language.ts';

export const createHaproxy = (_knowledge: Knowledge): Language =>
  defineLanguage<null>({
    id: 'haproxy',
    title: 'HAProxy',
    subject: { kind: 'haproxy', label: 'HAProxy', supported: ['1'], advised: '1' },
    detection: {
      languageIds: ['haproxy'],
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
