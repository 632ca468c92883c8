// A program whose compiled code is kept from one run to the next. Node's own cache of compiled code holds what a file
// compiles to when it is loaded; here the functions count that a run has called, which is most of a short run.

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

export interface Loaded {
  /** What the program exports. */
  readonly exports: unknown;
  /** Keeps the compiled code, if the run has met parts of the program that no run before it had. */
  readonly keep: (parts: Iterable<string>) => void;
}

/**
 * Loads a program.
 * Shape:  the bundle is a function of `module` and `exports`, in ASCII, with a hash of its content in its name;
 *         parts are words.
 * Errors: throws what the program throws; where nothing can be read or written, nothing is kept.
 */
export function loadCompiled(path: string): Loaded {
  const kept = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : new KeptCode(path);
  const source = readFileSync(path, 'latin1');
  const cachedData = kept?.read();
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} as unknown };
  script.runInThisContext()(module, module.exports);
  return {
    exports: module.exports,
    keep: (parts) => kept?.keep(script, parts),
  };
}

/** Not in a temporary folder: other users of the machine could put code for us there. */
function cachesOfUser(): string {
  const { LOCALAPPDATA, NODE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  if (NODE_COMPILE_CACHE) return NODE_COMPILE_CACHE;
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * One file: its name tells the program, the engine that compiled it, the check sum of what is in it, and the parts.
 * The engine itself trusts what it is given: other bytes would end the process.
 */
class KeptCode {
  readonly #folder = join(cachesOfUser(), 'ops-hints');
  readonly #stem: string;
  readonly #name: string | undefined;

  constructor(path: string) {
    // The tag stands for the engine's version and flags and for the processor.
    this.#stem = `${basename(path)}.${cachedDataVersionTag().toString(16)}.`;
    this.#name = this.#names().find((name) => name.startsWith(this.#stem));
  }

  /** Nothing that somebody else has written: who runs this as another user runs that user's code only. */
  read(): Buffer | undefined {
    if (this.#name === undefined) return undefined;
    const path = join(this.#folder, this.#name);
    const [sum] = this.#said;
    const data = attempt(() =>
      statSync(path).uid === (process.getuid?.() ?? 0) ? readFileSync(path) : undefined,
    );
    return data && sumOf(data) === sum ? data : undefined;
  }

  keep(script: Script, parts: Iterable<string>): void {
    const known = script.cachedDataRejected === false ? (this.#said[1]?.split('+') ?? []) : [];
    const all = new Set([...known, ...parts]);
    if (all.size > known.length) attempt(() => this.#write(script, [...all].sort()));
  }

  /** The check sum and the parts. */
  get #said(): readonly string[] {
    return this.#name?.slice(this.#stem.length).split('.') ?? [];
  }

  #write(script: Script, parts: readonly string[]): void {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const data = script.createCachedData();
    const name = `${this.#stem}${sumOf(data)}.${parts.join('+')}`;
    // Under its name the file is whole at any moment.
    const fresh = join(this.#folder, `${process.pid}.tmp`);
    writeFileSync(fresh, data, { mode: 0o600 });
    renameSync(fresh, join(this.#folder, name));
    for (const other of this.#names()) {
      const path = join(this.#folder, other);
      const isOld = Date.now() - statSync(path).mtimeMs > MONTH_MS;
      if (other !== name && (isOld || other.startsWith(this.#stem))) rmSync(path, { recursive: true });
    }
  }

  #names(): readonly string[] {
    return attempt(() => readdirSync(this.#folder)) ?? [];
  }
}

const sumOf = (data: Buffer): string => crc32(data).toString(16);

/** What cannot be read or written is done without. */
function attempt<Result>(what: () => Result): Result | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
