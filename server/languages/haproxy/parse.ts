// Text of a HAProxy configuration → model. Total and lossless; judges nothing.

import type { ParseContext } from '../../core/language.ts';
import { once } from '../../core/once.ts';
import { OpenBlocks } from './conditionals.ts';
import { readLineages } from './inheritance.ts';
import type { HaproxyModel, OwnSections } from './model.ts';
import type { Section } from './nodes.ts';
import { LineReader } from './parse-lines.ts';
import { groupSections } from './parse-sections.ts';
import { templateSpans } from './parse-template.ts';
import type { SectionContent, SectionStore } from './section-store.ts';
import { type Chunk, splitSections } from './split-sections.ts';
import type { Vocabulary } from './vocabulary.ts';

export function parse(context: ParseContext, vocabulary: Vocabulary, store: SectionStore): HaproxyModel {
  const { source, path } = context;
  const target = context.target([]);
  const reading = { vocabulary, versions: target.versions };
  const chunks = splitSections(source, templateSpans(source.text), reading);
  const contents = store.take(path, source.text, chunks, reading);
  const own = placeSections(chunks, contents, path);
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
    vocabulary,
  };
}

function placeSections(
  chunks: readonly Chunk[],
  contents: readonly SectionContent[],
  path: string,
): OwnSections {
  const sections: Section[] = [];
  const contentOf = new Map<Section, SectionContent>();
  const startOf = new Map<Section, number>();
  contents.forEach((content, at) => {
    const { section } = content;
    if (!section) return;
    sections.push(section);
    contentOf.set(section, content);
    startOf.set(section, chunks[at]?.start ?? 0);
  });
  const templated = contents.some((content) => content.templated);
  const whole = isWhole(path, sections) && !templated;
  const lineages = once(() => readLineages(sections, whole));
  return {
    sections,
    whole,
    templated,
    contents: contents.map((content, at) => ({ content, start: chunks[at]?.start ?? 0 })),
    contentOf,
    startOf,
    get lineages() {
      return lineages();
    },
  };
}

/** A file of a folder that HAProxy reads as a whole, or without any general part, may be one of several. */
const isWhole = (path: string, sections: readonly Section[]): boolean =>
  !/(?:^|\/)conf\.d\//.test(path) &&
  (/(?:^|\/)haproxy\.cfg$/.test(path) ||
    sections.some(({ kind }) => kind === 'global' || kind === 'defaults'));
