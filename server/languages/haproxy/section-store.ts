// Sections as they were read last time: one whose text has not changed is not read and judged again.
// Everything in here counts from where the section starts, so that lines added above it change nothing.

import { addTo } from '../../core/group.ts';
import { oncePer, oncePerPair } from '../../core/once.ts';
import { RecentFiles } from '../../core/recent-files.ts';
import { type Range, SourceText } from '../../core/text.ts';
import type { OpenBlocks, Reading } from './conditionals.ts';
import { judgeSection, type SectionJudgement } from './grammar/judge-section.ts';
import type { Conditional, Line, OptionLine, Section } from './nodes.ts';
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
  #judgement: SectionJudgement | undefined;

  constructor(text: string, open: OpenBlocks, reading: Reading) {
    this.source = new SourceText(text);
    this.#reading = reading;
    this.lines = new LineReader(this.source, reading, open).readAll();
    this.section = groupSections(this.lines, reading.vocabulary)[0];
  }

  /** What the grammar says about the section: faults, names. */
  get judgement(): SectionJudgement {
    this.#judgement ??= judgeSection(this.section, this.lines, this.source.text, this.#reading);
    return this.#judgement;
  }

  /** A template writes whole lines of it. */
  get templated(): boolean {
    return this.lines.some(({ kind }) => kind === 'template');
  }

  get comments(): readonly Range[] {
    return this.lines.flatMap(({ comment }) => comment ?? NO_RANGES);
  }

  /** `.if` and its kin. */
  get conditionals(): readonly Conditional[] {
    return DOT_IN_FRONT.test(this.source.text)
      ? this.lines.filter((line) => line.kind === 'conditional')
      : NO_CONDITIONALS;
  }
}

const NO_RANGES: readonly Range[] = [];
const NO_CONDITIONALS: readonly Conditional[] = [];
const DOT_IN_FRONT = /^\s*\./m;
const NO_SECTIONS: readonly Section[] = [];
const NO_CONTENTS: readonly SectionContent[] = [];

/** What was found in sections, by a key for each question; sections where nothing was found are not there. */
type Findings = ReadonlyMap<SectionContent, readonly unknown[]>;

/** The sections of one reading of a file, with what the reading before already knows of them. */
export class SectionShelf {
  readonly contents: readonly SectionContent[];
  readonly #present: ReadonlySet<SectionContent>;
  readonly #fresh: readonly SectionContent[];
  readonly #before: ReadonlyMap<string, Findings> | undefined;
  readonly #known = new Map<string, Findings>();
  /** Among some contents, those with each keyword or option. */
  readonly #holding = oncePer(indexByTerm);
  /** Those with one of several, which rules of a kind have in common. */
  readonly #asked = oncePerPair(
    (contents: readonly SectionContent[], about: readonly string[]): readonly SectionContent[] => {
      const index = this.#holding(contents);
      const [only, ...others] = about.filter((term) => index.has(term));
      if (others.length === 0) return index.get(only ?? '') ?? NO_CONTENTS;
      return [...new Set(about.flatMap((term) => index.get(term) ?? NO_CONTENTS))];
    },
  );

  constructor(
    contents: readonly SectionContent[],
    fresh: readonly SectionContent[],
    before: SectionShelf | undefined,
  ) {
    this.contents = contents;
    this.#present = new Set(contents);
    this.#fresh = fresh;
    this.#before = before ? before.#known : undefined;
  }

  holds(content: SectionContent): boolean {
    return this.#present.has(content);
  }

  /**
   * Asks every section a question whose answer depends on nothing but the section and the versions.
   * Shape: only sections with an answer are given; those that have not changed are not asked again. With `about`,
   *        only sections with one of these keywords or options are asked.
   */
  ask<T>(
    key: string,
    question: (content: SectionContent) => readonly T[],
    about?: readonly string[],
  ): ReadonlyMap<SectionContent, readonly T[]> {
    // A key is used for one type of answer: each is written in one place.
    const known = this.#known.get(key) as ReadonlyMap<SectionContent, readonly T[]> | undefined;
    if (known) return known;
    const answers = new Map<SectionContent, readonly T[]>();
    const before = this.#before?.get(key) as ReadonlyMap<SectionContent, readonly T[]> | undefined;
    before?.forEach((answer, content) => {
      if (this.#present.has(content)) answers.set(content, answer);
    });
    this.#among(before ? this.#fresh : this.contents, about).forEach((content) => {
      const answer = question(content);
      if (answer.length > 0) answers.set(content, answer);
    });
    this.#known.set(key, answers);
    return answers;
  }

  /** The sections with a keyword or option, in order. */
  holding(term: string): readonly Section[] {
    return (
      this.#holding(this.contents)
        .get(term)
        ?.flatMap(({ section }) => section ?? NO_SECTIONS) ?? NO_SECTIONS
    );
  }

  #among(
    contents: readonly SectionContent[],
    about: readonly string[] | undefined,
  ): readonly SectionContent[] {
    return about ? this.#asked(contents, about) : contents;
  }
}

function indexByTerm(contents: readonly SectionContent[]): ReadonlyMap<string, readonly SectionContent[]> {
  const index = new Map<string, SectionContent[]>();
  for (const content of contents) {
    const { section } = content;
    if (!section) continue;
    for (const keyword of section.byKeyword.keys()) addTo(index, keyword, content);
    addOptions(section.binds, content, index);
    addOptions(section.servers, content, index);
  }
  return index;
}

function addOptions(
  lines: readonly OptionLine[],
  content: SectionContent,
  index: Map<string, SectionContent[]>,
): void {
  for (const { options } of lines) {
    for (const { name } of options) if (index.get(name)?.at(-1) !== content) addTo(index, name, content);
  }
}

/** Keeps the sections of the files that were read last, by path. */
export class SectionStore {
  readonly #files = new RecentFiles<Kept>(MOST_TEXT);

  /** The contents of all chunks, in order; each is handed out once, even where two chunks are alike. */
  take(path: string, text: string, chunks: readonly Chunk[], reading: Reading): SectionShelf {
    const versions = reading.versions.join(' ');
    const known = this.#files.of(path);
    const before = known?.versions === versions ? known : undefined;
    const byText = new Map<string, SectionContent[]>();
    const fresh: SectionContent[] = [];
    const contents = chunks.map(({ start, end, open }) => {
      const own = text.slice(start, end);
      const key = open.depth > 0 ? `${open.key} ${own}` : own;
      const content = before?.byText.get(key)?.pop() ?? new SectionContent(own, open, reading);
      addTo(byText, key, content);
      if (!before?.shelf.holds(content)) fresh.push(content);
      return content;
    });
    const shelf = new SectionShelf(contents, fresh, before?.shelf);
    this.#files.keep(path, text, { versions, byText, shelf });
    return shelf;
  }
}

interface Kept {
  readonly versions: string;
  readonly byText: ReadonlyMap<string, SectionContent[]>;
  readonly shelf: SectionShelf;
}

/** In characters: some six files, which take two megabytes when read, or one large one. */
const MOST_TEXT = 30_000;
