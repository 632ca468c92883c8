// A hover as Markdown: what the term means, which pages its findings have, which notes throw light on it.

import { escapeMarkdown } from '../core/markdown.ts';
import type { Engine, EvidencedHover } from '../engine.ts';
import type { Links } from '../notes/links.ts';
import { passage } from '../notes/passage.ts';

/** A hover is read in passing; whoever wants all notes asks for those of the file. */
const MOST_NOTES = 4;

/** Shape: `undefined` where there is nothing to say. */
export function renderHover(
  hover: EvidencedHover,
  links: Links,
  evidence: Engine['evidence'],
): string | undefined {
  const parts = [
    hover.markdown.trim(),
    renderPages(hover, links, evidence),
    renderNotes(hover, links, evidence),
  ];
  const said = parts.filter((part) => part !== '');
  return said.length > 0 ? said.join('\n\n---\n\n') : undefined;
}

function renderPages({ findings }: EvidencedHover, links: Links, evidence: Engine['evidence']): string {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const lines = rules.flatMap((rule) => {
    const { page } = evidence(rule);
    return page ? [`[${escapeMarkdown(page.title)}](${links.rule(rule)}) \`${rule}\``] : [];
  });
  return lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : lines.join('');
}

function renderNotes(hover: EvidencedHover, links: Links, evidence: Engine['evidence']): string {
  const words = wordsOf(hover, evidence);
  return hover.notes
    .slice(0, MOST_NOTES)
    .map(({ note, says }) => {
      const year = note.date === undefined ? '' : ` (${note.date.slice(0, 4)})`;
      const sentence = escapeMarkdown(says ?? passage(note.body, words));
      return `**[${escapeMarkdown(note.title)}](${links.note(note.slug)})**${year}  \n${sentence}`;
    })
    .join('\n\n');
}

/** What the place is about, to choose the sentence of a note that answers it: the term, the rules and their titles. */
function wordsOf({ term, findings }: EvidencedHover, evidence: Engine['evidence']): string[] {
  const about = [term, ...findings.flatMap(({ rule }) => [rule, evidence(rule).page?.title ?? ''])];
  const words =
    about
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9]{4,}/g) ?? [];
  return [...new Set(words)];
}
