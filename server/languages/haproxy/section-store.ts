// Sections as they were read last time: one whose text has not changed is not read and judged again.
// Everything in here counts from where the section starts, so that lines added above it change nothing.

import { type Range, SourceText } from '../../core/text.ts';
import type { OpenBlocks, Reading } from './conditionals.ts';
import { judgeSection, type SectionJudgement } from './grammar/judge-section.ts';
import type { Conditional, Line, Section } from './nodes.ts';
import { LineReader } from './parse-lines.ts';
import { groupSections } from './parse-sections.ts';
import type { Chunk } from './split-sections.ts';

/** What a chunk holds, in its own coordinates. */
export class SectionContent {
  readonly source: SourceText;
  readonly lines: readonly Line[];
  /** Nothing for the lines in front of the first section. */
  readonly section: Section | undefined;
  readonly #reading: Reading;
  readonly #memory = new Map<string, unknown>();

  constructor(text: string, open: OpenBlocks, reading: Reading) {
    this.source = new SourceText(text);
    this.#reading = reading;
    this.lines = new LineReader(this.source, reading, open).readAll();
    this.section = groupSections(this.lines, reading.vocabulary)[0];
  }

  /** What the grammar says about the section: faults, names. */
  get judgement(): SectionJudgement {
    return this.remember('judgement', () => judgeSection(this.section, this.lines, this.#reading));
  }

  /** A template writes whole lines of it. */
  get templated(): boolean {
    return this.remember('templated', () => this.lines.some(({ kind }) => kind === 'template'));
  }

  get comments(): readonly Range[] {
    return this.remember('comments', () => this.lines.flatMap(({ comment }) => comment ?? []));
  }

  /** `.if` and its kin. */
  get conditionals(): readonly Conditional[] {
    return this.remember('conditionals', () => this.lines.filter((line) => line.kind === 'conditional'));
  }

  /** Makes something once. What is made may depend on nothing but this section and the versions. */
  remember<T>(key: string, make: () => T): T {
    if (!this.#memory.has(key)) this.#memory.set(key, make());
    // A key is used for one type of value: each is written in one place.
    return this.#memory.get(key) as T;
  }
}

/** Keeps the sections of the files that were read last, by path. */
export class SectionStore {
  readonly #files = new Map<string, Shelf>();

  /** The contents of all chunks, in order; each is handed out once, even where two chunks are alike. */
  take(path: string, text: string, chunks: readonly Chunk[], reading: Reading): readonly SectionContent[] {
    const known = this.#files.get(path);
    const before = known?.key === keyOf(reading) ? known.contents : NOTHING_KEPT;
    const kept = new Map<string, SectionContent[]>();
    const contents = chunks.map(({ start, end, open }) => {
      const own = text.slice(start, end);
      const key = open.depth > 0 ? `${open.key} ${own}` : own;
      const content = before.get(key)?.pop() ?? new SectionContent(own, open, reading);
      const alike = kept.get(key);
      if (alike) alike.push(content);
      else kept.set(key, [content]);
      return content;
    });
    this.#keep(path, { key: keyOf(reading), contents: kept });
    return contents;
  }

  /** The newest stands last; the oldest goes. */
  #keep(path: string, shelf: Shelf): void {
    this.#files.delete(path);
    this.#files.set(path, shelf);
    const [oldest] = this.#files.keys();
    if (oldest !== undefined && this.#files.size > MOST_FILES) this.#files.delete(oldest);
  }
}

interface Shelf {
  readonly key: string;
  readonly contents: ReadonlyMap<string, SectionContent[]>;
}

const MOST_FILES = 4;
const NOTHING_KEPT: Shelf['contents'] = new Map();
const keyOf = ({ versions }: Reading): string => versions.join(' ');
