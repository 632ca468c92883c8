// Quotes and dashes as word processors write them: to systemd they are letters like any other.

import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';
import { splitWords } from '../parse-words.ts';

interface Found {
  readonly text: string;
  readonly plain: string;
}

const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '--',
  '—': '--',
  '\u00a0': ' ',
};

export const quoteTypographic = each<UnitModel, Directive, Found>({
  id: 'systemd/quote-typographic',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, plain }) =>
    text === '\u00a0'
      ? 'This space is one that does not separate words; it belongs to the word for systemd.'
      : `"${text}" is a letter to systemd; the program gets it as it is. ${plain} is meant.`,
  nodes: ({ directives, vocabulary }) =>
    directives.filter(
      ({ section = '', name, value }) =>
        ['exec', 'environmentAssignments'].includes(vocabulary.directive(section, name)?.type ?? '') &&
        TYPED.test(value.text),
    ),
  check({ value }, report) {
    for (const { at, raw } of splitWords(value, 'kept')) {
      // In a text between quotes such signs are just typography.
      for (const { 0: sign, index } of /["']/.test(raw) ? [] : raw.matchAll(SIGNS)) {
        const range = toFile(value, { start: at.start + index, end: at.start + index + sign.length });
        const plain = PLAIN[sign] ?? sign;
        const title = `Change to ${plain === ' ' ? 'a space' : plain}`;
        report(
          range,
          { text: sign, plain },
          { fixes: [{ title, safe: false, edits: [{ range, text: plain }] }] },
        );
      }
    }
  },
});

/** Quotes where a word or its value begins or ends, a dash where an option begins. */
const SIGNS = /(?<=^|=)[“„‘]|[”’]$|^[–—](?=[a-z])|\u00a0/gu;
const TYPED = /[“”„‘’–—\u00a0]/u;
