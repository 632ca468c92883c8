// The texts of a workspace's files that are ours, open or not: found and read through the client when they are asked
// for the first time, kept current from then on. Bounded, so that no workspace is too large.

import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Surroundings } from '../core/surroundings.ts';
import { type Engine, expandBraces, surroundingsOf } from '../engine.ts';
import { LARGEST_FILE_BYTES, LARGEST_WORKSPACE } from '../protocol.ts';
import { localTime } from './clock.ts';
import { pathOf } from './convert.ts';
import type { FileAccess } from './file-access.ts';
import { addressOf, originOf } from './live-configurations.ts';

export interface WorkspaceFiles {
  /** Finds and reads all of them, once; told of each step with how many there are. */
  readonly load: (step?: (done: number, all: number) => void) => Promise<void>;
  readonly isLoaded: () => boolean;
  /** Addresses of the files that are ours. */
  readonly uris: () => readonly string[];
  /** The text as it is open, else as it is saved. */
  readonly text: (uri: string) => string | undefined;
  /** What changed on disk; answers with the addresses of files that are, or were, ours. */
  readonly follow: (changed: readonly string[], removed: readonly string[]) => Promise<readonly string[]>;
  readonly around: (uri: string) => Surroundings;
}

export interface WorkspaceFilesNeeds {
  readonly engine: Engine;
  readonly files: FileAccess;
  readonly opened: TextDocuments<TextDocument>;
  readonly warn: (line: string) => void;
  /** Told when somebody asked for neighbours before they were known, and now they are. */
  readonly arrived: () => void;
}

/** So many are read with one question. */
const BATCH = 100;
/** Texts together take no more than this, in UTF-16 units. */
const MOST_TEXT = 100_000_000;

export function followWorkspaceFiles(needs: WorkspaceFilesNeeds): WorkspaceFiles {
  const store = new Store(needs);
  return {
    load: (step) => store.load(step),
    isLoaded: () => store.isLoaded,
    uris: () => [...store.texts.keys()],
    text: (uri) => store.text(uri),
    follow: (changed, removed) => store.follow(changed, removed),
    around: (uri) => {
      const origin = originOf(uri);
      const files = surroundingsOf(pathOf(uri), {
        paths: () => store.pathsFor(origin),
        text: (path) => store.text(addressOf(origin, path)),
      });
      return { ...files, now: localTime };
    },
  };
}

class Store {
  readonly texts = new Map<string, string>();
  readonly #needs: WorkspaceFilesNeeds;
  readonly #paths = new Map<string, readonly string[]>();
  #size = 0;
  #loading: Promise<void> | undefined;
  isLoaded = false;

  constructor(needs: WorkspaceFilesNeeds) {
    this.#needs = needs;
  }

  load(step: (done: number, all: number) => void = () => {}): Promise<void> {
    this.#loading ??= this.#readAll(step);
    return this.#loading;
  }

  text(uri: string): string | undefined {
    return this.#needs.opened.get(uri)?.getText() ?? this.texts.get(uri);
  }

  /** Sorted paths of the files with one origin; the first question makes them known. */
  pathsFor(origin: string): readonly string[] {
    if (!this.#loading) this.load().then(this.#needs.arrived);
    const known =
      this.#paths.get(origin) ??
      [...this.texts.keys()]
        .filter((uri) => originOf(uri) === origin)
        .map(pathOf)
        .sort();
    this.#paths.set(origin, known);
    return known;
  }

  async follow(changed: readonly string[], removed: readonly string[]): Promise<readonly string[]> {
    if (!this.#loading) return [];
    await this.#loading;
    const gone = removed.flatMap((uri) => this.#below(uri));
    for (const uri of gone) this.#forget(uri);
    const wanted = changed.filter((uri) => this.#needs.engine.mayBeOurs(pathOf(uri)));
    const before = wanted.filter((uri) => this.texts.has(uri));
    await this.#read(wanted);
    const now = wanted.filter((uri) => this.texts.has(uri));
    return [...new Set([...gone, ...before, ...now])];
  }

  /** A file, or all files of a folder. */
  #below(uri: string): string[] {
    if (this.texts.has(uri)) return [uri];
    return [...this.texts.keys()].filter((known) => known.startsWith(`${uri}/`));
  }

  async #readAll(step: (done: number, all: number) => void): Promise<void> {
    const { engine, files, warn } = this.#needs;
    const names = engine.languages.flatMap(({ detection }) => [...detection.certain, ...detection.possible]);
    // Searches of editors take alternatives, but none within others.
    const globs = names.flatMap(expandBraces);
    const found = [...(await files.find(globs))].sort();
    if (found.length > LARGEST_WORKSPACE) warn(`Only ${LARGEST_WORKSPACE} files of the workspace are read.`);
    const uris = found.slice(0, LARGEST_WORKSPACE);
    for (let at = 0; at < uris.length; at += BATCH) {
      await this.#read(uris.slice(at, at + BATCH));
      step(Math.min(at + BATCH, uris.length), uris.length);
    }
    this.isLoaded = true;
  }

  async #read(uris: readonly string[]): Promise<void> {
    const texts = uris.length === 0 ? [] : await this.#needs.files.read(uris);
    uris.forEach((uri, index) => {
      const text = texts[index];
      if (text === undefined || !this.#isOurs(uri, text)) this.#forget(uri);
      else this.#keep(uri, text);
    });
    this.#paths.clear();
  }

  #isOurs(uri: string, text: string): boolean {
    if (text.length > LARGEST_FILE_BYTES || text.includes('\0')) return false;
    return this.#needs.engine.detect({ path: pathOf(uri) }, text) !== undefined;
  }

  #keep(uri: string, text: string): void {
    const more = text.length - (this.texts.get(uri)?.length ?? 0);
    if (this.#size + more > MOST_TEXT) return;
    this.#size += more;
    this.texts.set(uri, text);
  }

  #forget(uri: string): void {
    this.#size -= this.texts.get(uri)?.length ?? 0;
    this.texts.delete(uri);
    this.#paths.clear();
  }
}
