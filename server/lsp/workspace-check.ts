// Checks the files of a workspace that nobody has open, shows what is found in them, and keeps it current.

import type { Connection } from 'vscode-languageserver';
import { folderOf } from '../core/path.ts';
import type { Analysis } from '../engine.ts';
import type { WorkspaceSummary } from '../protocol.ts';
import { pathOf } from './convert.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Session } from './session.ts';
import { type CheckedFile, summarise, tally } from './workspace-summary.ts';

export interface WorkspaceCheck {
  /** Checks all files; tells of each step, and asks whether to go on. */
  readonly run: (
    step: (done: number, all: number) => void,
    goesOn: () => boolean,
  ) => Promise<WorkspaceSummary>;
  /** Checks some files again, or all, where the workspace has been checked before. */
  readonly again: (uris?: readonly string[]) => Promise<void>;
  /** An open file speaks for itself. */
  readonly opened: (uri: string) => Promise<void>;
}

/** Work goes on this long before others have their turn. */
const TURN_MS = 30;

export function createWorkspaceCheck(connection: Connection, session: Session): WorkspaceCheck {
  const { workspace, engine } = session;
  const closed = new ClosedFiles(connection, session);
  const state = { wanted: false };
  return {
    run: async (step, goesOn) => {
      state.wanted = true;
      await workspace.load(step);
      const uris = workspace.uris();
      await inTurns(
        uris,
        (uri) => closed.check(uri),
        (done) => step(done, uris.length),
        goesOn,
      );
      return summarise(closed.checked, engine);
    },
    again: async (uris) => {
      if (!state.wanted) return;
      const all = uris ?? [...closed.checked.keys(), ...workspace.uris()];
      await inTurns([...new Set(all)], (uri) => closed.check(uri));
    },
    opened: (uri) => closed.hide(uri),
  };
}

async function inTurns(
  uris: readonly string[],
  work: (uri: string) => Promise<void>,
  step: (done: number) => void = () => {},
  goesOn: () => boolean = () => true,
): Promise<void> {
  let turnEnds = performance.now() + TURN_MS;
  for (const [index, uri] of uris.entries()) {
    if (!goesOn()) return;
    await work(uri);
    if (performance.now() < turnEnds) continue;
    step(index + 1);
    await new Promise((resolve) => setTimeout(resolve, 0));
    turnEnds = performance.now() + TURN_MS;
  }
}

/** What is shown of files that are not open. */
class ClosedFiles {
  readonly checked = new Map<string, CheckedFile>();
  readonly #connection: Connection;
  readonly #session: Session;
  readonly #shown = new Set<string>();

  constructor(connection: Connection, session: Session) {
    this.#connection = connection;
    this.#session = session;
  }

  async check(uri: string): Promise<void> {
    const analysis = await this.#analyse(uri);
    if (analysis) this.checked.set(uri, tally(analysis));
    else this.checked.delete(uri);
    if (this.#session.documents.opened.get(uri)) return;
    const diagnostics = analysis ? diagnosticsOf(this.#session, uri, analysis) : [];
    if (diagnostics.length === 0) return this.hide(uri);
    this.#shown.add(uri);
    await this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  async hide(uri: string): Promise<void> {
    if (this.#shown.delete(uri)) await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  async #analyse(uri: string): Promise<Analysis | undefined> {
    const { engine, settings, workspace } = this.#session;
    // Asked for its folder: a client would have to be asked once for each of thousands of files.
    const chosen = await settings.of(uri, folderOf(uri));
    const text = workspace.text(uri);
    const path = pathOf(uri);
    const language = text === undefined || chosen.ignored ? undefined : engine.detect({ path }, text);
    if (!language || text === undefined) return undefined;
    return engine.analyse({ path, text }, language, { ...chosen, around: workspace.around(uri) });
  }
}
