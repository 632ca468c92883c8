// The language object of systemd units: file names, and the rooms of this folder put together.

import type { Knowledge } from '../../core/knowledge.ts';
import { defineLanguage, type Language } from '../../core/language.ts';

export const createSystemd = (_knowledge: Knowledge): Language =>
  defineLanguage<null>({
    id: 'systemd',
    title: 'systemd units',
    subject: { kind: 'systemd', label: 'systemd units', supported: ['1'], advised: '1' },
    detection: {
      languageIds: ['systemd'],
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
