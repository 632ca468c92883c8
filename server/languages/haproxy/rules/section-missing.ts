// Lines in front of the first section.
// Source: the program's message "out of section".

import { nearestWord } from '../../../core/nearest.ts';
import { whole } from '../../../core/rule.ts';
import type { HaproxyModel } from '../model.ts';

interface Found {
  readonly text: string;
  readonly suggestion: string | undefined;
}

/** A keyword outside of any section. */
export const sectionMissing = whole<HaproxyModel, Found>({
  id: 'haproxy/section-missing',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ text, suggestion }) =>
    `"${text}" stands in front of the first section${suggestion ? `; did you mean "${suggestion}"?` : '.'}`,
  check({ own, vocabulary }, report) {
    const [first] = own.contents;
    if (!first || first.content.section || own.templated) return;
    // The lines below follow from the first.
    const line = first.content.lines.find(({ kind, conditional }) => kind === 'statement' && !conditional);
    const [word] = line?.words ?? [];
    if (!word || word.opaque) return;
    const range = { start: word.range.start + first.start, end: word.range.end + first.start };
    const names = vocabulary.sections.flatMap(({ name, file }) => (file ? [] : name));
    const suggestion = nearestWord(word.text, names, 2);
    const fix = suggestion && {
      title: `Write ${suggestion}`,
      safe: false,
      edits: [{ range, text: suggestion }],
    };
    report(range, { text: word.text, suggestion }, { fixes: [fix || undefined] });
  },
});
