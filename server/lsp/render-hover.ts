// A hover as Markdown: what the term means, which pages its findings have, which notes throw light on it.

import type { Note } from '../core/knowledge.ts';
import { code, escapeMarkdown } from '../core/markdown.ts';
import { plural } from '../core/plural.ts';
import type { Engine, EvidencedHover } from '../engine.ts';
import type { Links, TextLinks } from '../notes/links.ts';
import { passage } from '../notes/passage.ts';

/** A hover is read in passing: of the notes that no finding rests on, it shows so many and leads to the others. */
const MOST_OTHERS = 5;

/** Shape: `undefined` where there is nothing to say. */
export function renderHover(
  hover: EvidencedHover,
  links: TextLinks,
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

function renderNotes(hover: EvidencedHover, links: TextLinks, evidence: Engine['evidence']): string {
  const { behind, others } = notesOf(hover, evidence);
  const words = wordsOf(hover);
  const shown = [...behind, ...others.slice(0, MOST_OTHERS)].map((one) => renderNote(one, words, links));
  const hidden = others.length - MOST_OTHERS;
  return [...shown, ...(hidden > 0 ? [searchFor(hover.term, hidden, links)] : [])].join('\n\n');
}

type EvidencedNote = EvidencedHover['notes'][number];

/** Notes that findings at this place rest on, and the others on its term. */
function notesOf({ findings, notes }: EvidencedHover, evidence: Engine['evidence']) {
  const slugs = new Set(findings.flatMap(({ rule }) => evidence(rule).notes.map(({ slug }) => slug)));
  const isBehind = ({ note }: EvidencedNote) => slugs.has(note.slug);
  return { behind: notes.filter(isBehind), others: notes.filter((one) => !isBehind(one)) };
}

function renderNote({ note, says }: EvidencedNote, words: readonly string[], links: Links): string {
  const year = note.date === undefined ? '' : ` (${note.date.slice(0, 4)})`;
  const sentence = says === undefined ? sentenceOn(words, note) : escapeMarkdown(says);
  return `**[${escapeMarkdown(note.title)}](${links.note(note.slug)})**${year}  \n${sentence}`;
}

/** The search finds notes by the terms that they speak of. */
function searchFor(term: string, count: number, links: TextLinks): string {
  return `[${plural(count, 'more note')}: search](${links.search(term)})`;
}

/** What a note says about another term that resembles the place, with that term; else the passage that does. */
function sentenceOn(words: readonly string[], { terms, body }: Note): string {
  const scored = terms.map((each) => {
    const lower = `${each.term} ${each.says}`.toLowerCase();
    return { ...each, score: words.filter((word) => lower.includes(word)).length };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { term: '', says: '', score: 1 });
  if (best.says === '') return escapeMarkdown(passage(body, words));
  return `${code(best.term.slice(best.term.indexOf(':') + 1))}: ${escapeMarkdown(best.says)}`;
}

/** The parts of the names of the term and of the rules: `jvm`, `perf`, `shared`. */
const wordsOf = ({ term, findings }: EvidencedHover): string[] => [
  ...new Set(
    [term, ...findings.map(({ rule }) => rule)]
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9]{3,}/g) ?? [],
  ),
];
