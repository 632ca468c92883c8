// Texts of files that are kept because of what they are called and what is in them. Bounded.

import { LARGEST_FILE_BYTES } from '../protocol.ts';
import type { FileAccess } from './file-access.ts';

/** Which files are kept. */
export interface Kept {
  readonly byName: (uri: string) => boolean;
  readonly byText: (uri: string, text: string) => boolean;
}

/** Told how many of how many files are read. */
export type Step = (done: number, all: number) => void;

/** So many are read with one question. */
const BATCH = 100;
/** Texts together take no more than this, in UTF-16 units. */
const MOST_TEXT = 100_000_000;

export class WorkspaceTexts {
  readonly #files: FileAccess;
  readonly #kept: Kept;
  readonly #texts = new Map<string, string>();
  #size = 0;

  constructor(files: FileAccess, kept: Kept) {
    this.#files = files;
    this.#kept = kept;
  }

  get(uri: string): string | undefined {
    return this.#texts.get(uri);
  }

  uris(): string[] {
    return [...this.#texts.keys()];
  }

  /** Reads those of the files that may be kept by their names. */
  async read(uris: readonly string[], step: Step = () => {}): Promise<void> {
    const wanted = uris.filter(this.#kept.byName);
    for (let at = 0; at < wanted.length; at += BATCH) {
      const batch = wanted.slice(at, at + BATCH);
      const texts = await this.#files.read(batch);
      batch.forEach((uri, index) => {
        this.#take(uri, texts[index]);
      });
      step(Math.min(at + BATCH, wanted.length), wanted.length);
    }
  }

  /** Takes what changed on disk; answers with the files that are, or were, kept. */
  async follow(changed: readonly string[], removed: readonly string[]): Promise<string[]> {
    const gone = removed.flatMap((uri) => this.#below(uri));
    for (const uri of gone) this.#forget(uri);
    const before = changed.filter((uri) => this.#texts.has(uri));
    await this.read(changed);
    return [...new Set([...gone, ...before, ...changed.filter((uri) => this.#texts.has(uri))])];
  }

  /** A file, or all files of a folder. */
  #below(uri: string): string[] {
    if (this.#texts.has(uri)) return [uri];
    return this.uris().filter((known) => known.startsWith(`${uri}/`));
  }

  #take(uri: string, text: string | undefined): void {
    const others = this.#size - (this.#texts.get(uri)?.length ?? 0);
    this.#forget(uri);
    if (text === undefined || others + text.length > MOST_TEXT || !this.#isKept(uri, text)) return;
    this.#size += text.length;
    this.#texts.set(uri, text);
  }

  #isKept(uri: string, text: string): boolean {
    return text.length <= LARGEST_FILE_BYTES && !text.includes('\0') && this.#kept.byText(uri, text);
  }

  #forget(uri: string): void {
    this.#size -= this.#texts.get(uri)?.length ?? 0;
    this.#texts.delete(uri);
  }
}
