// Text of a HAProxy configuration → model. Total and lossless; judges nothing.

import type { ParseContext } from '../../core/language.ts';
import { once } from '../../core/once.ts';
import { OpenBlocks } from './conditionals.ts';
import { createKnownLines } from './grammar/known-lines.ts';
import { readLineages } from './inheritance.ts';
import type { Answer, HaproxyModel, OwnSections } from './model.ts';
import type { Section } from './nodes.ts';
import { LineReader } from './parse-lines.ts';
import { groupSections } from './parse-sections.ts';
import { templateSpans } from './parse-template.ts';
import type { SectionContent, SectionShelf, SectionStore } from './section-store.ts';
import { type Chunk, splitSections } from './split-sections.ts';
import type { Vocabulary } from './vocabulary.ts';

export function parse(context: ParseContext, vocabulary: Vocabulary, store: SectionStore): HaproxyModel {
  const { source, path, around } = context;
  const target = context.target([]);
  const spans = templateSpans(source.text);
  const known = spans.length === 0 ? createKnownLines() : undefined;
  const reading = { vocabulary, versions: target.versions, known };
  const chunks = splitSections(source, spans, reading);
  const shelf = store.take(path, source.text, chunks, reading);
  const own = placeSections(chunks, shelf, path, spans.length > 0);
  const lines = once(() => new LineReader(source, reading, OpenBlocks.none).readAll());
  const sections = once(() => groupSections(lines(), vocabulary));
  const lineages = once(() => readLineages(sections(), own.whole));
  return {
    source,
    own,
    get lines() {
      return lines();
    },
    get sections() {
      return sections();
    },
    get lineages() {
      return lineages();
    },
    target,
    around,
    vocabulary,
  };
}

/** Shape: `hasMarks` says that a template engine's marks are somewhere in the text. */
function placeSections(
  chunks: readonly Chunk[],
  shelf: SectionShelf,
  path: string,
  hasMarks: boolean,
): OwnSections {
  const { contents } = shelf;
  const sections: Section[] = [];
  const contentOf = new Map<Section, SectionContent>();
  const startOf = new Map<Section, number>();
  const startOfContent = new Map<SectionContent, number>();
  contents.forEach((content, at) => {
    const { section } = content;
    startOfContent.set(content, chunks[at]?.start ?? 0);
    if (!section) return;
    sections.push(section);
    contentOf.set(section, content);
    startOf.set(section, chunks[at]?.start ?? 0);
  });
  const templated = hasMarks && contents.some((content) => content.templated);
  const whole = isWhole(path, sections) && !templated;
  const lineages = once(() => readLineages(sections, whole));
  return {
    sections,
    whole,
    templated,
    contents: contents.map((content, at) => ({ content, start: chunks[at]?.start ?? 0 })),
    contentOf,
    ask: (key, question, about) => placeAnswers(shelf.ask(key, question, about), startOfContent),
    holding: (term) => shelf.holding(term),
    startOf,
    get lineages() {
      return lineages();
    },
  };
}

function placeAnswers<T>(
  answers: ReadonlyMap<SectionContent, readonly T[]>,
  startOf: ReadonlyMap<SectionContent, number>,
): readonly Answer<T>[] {
  const placed = Array.from(answers, ([content, found]) => ({
    content,
    found,
    start: startOf.get(content) ?? 0,
  }));
  return placed.sort((a, b) => a.start - b.start);
}

/** A file of a folder that HAProxy reads as a whole, or without any general part, may be one of several. */
const isWhole = (path: string, sections: readonly Section[]): boolean =>
  !/(?:^|\/)conf\.d\//.test(path) &&
  (/(?:^|\/)haproxy\.cfg$/.test(path) ||
    sections.some(({ kind }) => kind === 'global' || kind === 'defaults'));
