// What is kept of the files that were read last, by path. How much depends on their texts, so that many small files
// stay and few large ones.

export class RecentFiles<Kept> {
  readonly #files = new Map<string, { readonly kept: Kept; readonly length: number }>();
  readonly #most: number;
  #length = 0;

  /** Units: `most` counts the characters of all texts; the newest file stays whatever its length. */
  constructor(most: number) {
    this.#most = most;
  }

  of(path: string): Kept | undefined {
    return this.#files.get(path)?.kept;
  }

  keep(path: string, text: string, kept: Kept): void {
    this.#drop(path);
    // The newest stands last.
    this.#files.set(path, { kept, length: text.length });
    this.#length += text.length;
    for (const oldest of this.#files.keys()) {
      if (this.#length <= this.#most || oldest === path) break;
      this.#drop(oldest);
    }
  }

  #drop(path: string): void {
    this.#length -= this.#files.get(path)?.length ?? 0;
    this.#files.delete(path);
  }
}
