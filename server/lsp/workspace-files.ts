// The files of a workspace, open or not: found and read through the client when they are asked for the first time,
// kept current from then on. Where their texts are kept is workspace-texts.ts.

import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Surroundings } from '../core/surroundings.ts';
import { type Engine, expandBraces, surroundingsOf } from '../engine.ts';
import { LARGEST_WORKSPACE } from '../protocol.ts';
import { localTime } from './clock.ts';
import { pathOf } from './convert.ts';
import type { FileAccess } from './file-access.ts';
import { addressOf, originOf } from './live-configurations.ts';
import { type Step, WorkspaceTexts } from './workspace-texts.ts';

export interface WorkspaceFiles {
  /** Finds and reads all of them, once; told of each step. */
  readonly load: (step?: Step) => Promise<void>;
  /** Addresses of the files that are ours. */
  readonly uris: () => readonly string[];
  /** The text as it is open, else as it is saved; of files that are ours, and of those beside them. */
  readonly text: (uri: string) => string | undefined;
  /** What changed on disk; answers with the addresses of files that are, or were, ours. */
  readonly follow: (changed: readonly string[], removed: readonly string[]) => Promise<readonly string[]>;
  readonly around: (uri: string) => Surroundings;
  /** Another number whenever a look around may show something else. */
  readonly state: () => number;
  /** Has somebody told when a look around, after the first one, would show something else. */
  readonly heed: (arrived: () => void) => void;
}

export interface WorkspaceFilesNeeds {
  readonly engine: Engine;
  readonly files: FileAccess;
  readonly opened: TextDocuments<TextDocument>;
  readonly warn: (line: string) => void;
}

/** A list of files is as good as new for so long. */
const LIST_AGE_MS = 15_000;

/** Shape: all methods are bound. */
export function followWorkspaceFiles(needs: WorkspaceFilesNeeds): WorkspaceFiles {
  const files = new Files(needs);
  return {
    load: (step) => files.load(step),
    uris: () => files.ours.uris(),
    text: (uri) => files.text(uri),
    follow: (changed, removed) => files.follow(changed, removed),
    state: () => files.state,
    heed: (arrived) => {
      files.arrived = arrived;
    },
    around: (uri) => {
      const origin = originOf(uri);
      const around = surroundingsOf(pathOf(uri), {
        paths: () => files.pathsFor(origin),
        text: (path) => files.text(addressOf(origin, path)),
      });
      return { ...around, now: localTime };
    },
  };
}

class Files {
  readonly ours: WorkspaceTexts;
  readonly #beside: WorkspaceTexts;
  readonly #needs: WorkspaceFilesNeeds;
  /** All files of the workspace, ours or not. */
  #listed: ReadonlySet<string> = new Set();
  #listedAt = Number.NEGATIVE_INFINITY;
  #paths = new Map<string, readonly string[]>();
  #loading: Promise<void> | undefined;
  #asked = false;
  state = 0;
  arrived = (): void => {};

  constructor(needs: WorkspaceFilesNeeds) {
    const { engine, files } = needs;
    this.#needs = needs;
    this.ours = new WorkspaceTexts(files, {
      byName: (uri) => engine.mayBeOurs(pathOf(uri)),
      byText: (uri, text) => engine.detect({ path: pathOf(uri) }, text) !== undefined,
    });
    const isBeside = engine.isBeside;
    this.#beside = new WorkspaceTexts(files, { byName: (uri) => isBeside(pathOf(uri)), byText: () => true });
  }

  /** Errors: rejects where the files cannot be listed or read; asked again, it tries again. */
  load(step: Step = () => {}): Promise<void> {
    this.#loading ??= this.#readAll(step).catch((cause: unknown) => {
      this.#loading = undefined;
      throw cause;
    });
    return this.#loading;
  }

  text(uri: string): string | undefined {
    return this.#needs.opened.get(uri)?.getText() ?? this.ours.get(uri) ?? this.#beside.get(uri);
  }

  /** Sorted paths of the files with one origin; the first question makes them known. */
  pathsFor(origin: string): readonly string[] {
    this.#asked = true;
    const isOld = performance.now() - this.#listedAt > LIST_AGE_MS;
    if (isOld) this.#look().catch(() => this.#needs.warn('The files of the workspace cannot be listed.'));
    const known = this.#paths.get(origin) ?? pathsWith(origin, this.#listed);
    this.#paths.set(origin, known);
    return known;
  }

  /** In the background: the first time at everything, then at the names. */
  async #look(): Promise<void> {
    this.#listedAt = performance.now();
    if (this.#loading) return this.#list();
    await this.load();
    this.#changed();
  }

  async follow(changed: readonly string[], removed: readonly string[]): Promise<readonly string[]> {
    if (!this.#loading) return [];
    await this.#loading;
    const beside = await this.#beside.follow(changed, removed);
    const ours = await this.ours.follow(changed, removed);
    if (ours.length + beside.length > 0) {
      this.#listed = new Set([...this.#listed, ...this.ours.uris(), ...this.#beside.uris()]);
      for (const uri of [...ours, ...beside]) if (this.text(uri) === undefined) this.#forget(uri);
      this.#changed();
    }
    return ours;
  }

  #forget(uri: string): void {
    this.#listed = new Set([...this.#listed].filter((listed) => listed !== uri));
  }

  #changed(): void {
    this.state += 1;
    this.#paths.clear();
    if (this.#asked) this.arrived();
  }

  async #readAll(step: Step): Promise<void> {
    const { engine, files, warn } = this.#needs;
    const names = engine.languages.flatMap(({ detection: { certain, possible, beside = [] } }) => [
      ...certain,
      ...possible,
      ...beside,
    ]);
    // Searches of editors take alternatives, but none within others.
    const found = [...(await files.find(names.flatMap(expandBraces)))].sort();
    if (found.length > LARGEST_WORKSPACE) warn(`Only ${LARGEST_WORKSPACE} files of the workspace are read.`);
    await this.#list();
    const uris = found.slice(0, LARGEST_WORKSPACE);
    await this.#beside.read(uris);
    await this.ours.read(uris, step);
    this.#listed = new Set([...this.#listed, ...uris]);
    this.#paths.clear();
  }

  /** The names of all files, for those who look for more than ours. */
  async #list(): Promise<void> {
    this.#listedAt = performance.now();
    this.#listed = new Set([...(await this.#needs.files.find(['**/*'])), ...this.ours.uris()]);
    this.#paths.clear();
  }
}

const pathsWith = (origin: string, uris: ReadonlySet<string>): string[] =>
  [...uris]
    .filter((uri) => originOf(uri) === origin)
    .map(pathOf)
    .sort();
