// The open documents and what is known of each: its analysis by version and settings, or why there is none.

import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Knowledge } from '../core/knowledge.ts';
import type { Language } from '../core/language.ts';
import type { Analysis, Engine } from '../engine.ts';
import { pathOf } from './convert.ts';
import type { FileSettings } from './file-settings.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** An open document of ours. */
export interface Analysed {
  readonly uri: string;
  readonly version: number;
  readonly path: string;
  readonly language: Language;
  readonly settings: FileSettings;
  readonly analysis: Analysis;
}

export interface Documents {
  readonly opened: TextDocuments<TextDocument>;
  /** The current text, analysed; `undefined` where it is not open, not ours, or not text. */
  readonly analysed: (uri: string) => Promise<Analysed | undefined>;
  readonly forget: (uri: string) => void;
}

export interface DocumentsNeeds {
  readonly engine: Engine;
  readonly opened: TextDocuments<TextDocument>;
  readonly settingsOf: (uri: string) => Promise<FileSettings>;
  /** What lies around a file, and a number that changes with it. */
  readonly workspace: Pick<WorkspaceFiles, 'around' | 'state'>;
  /** Told once per open document that is left out, with the reason. */
  readonly skipped: (path: string, reason: string) => void;
}

const LARGEST = 5 * 1024 * 1024;
/** So much of a file that is skipped tells whose it is. */
const ENOUGH = 64 * 1024;

/** Versions of the past that an editor shows beside the file; a hint there could not be followed. */
export const PAST = /^(?:git|gitlens|gitfs|pr|review):/;

interface Known {
  readonly version: number;
  readonly settings: FileSettings;
  /** Another one when a team's notes have changed. */
  readonly knowledge: Knowledge;
  /** Another one when files around have changed. */
  readonly state: number;
  readonly result: Analysed | undefined;
}

export function createDocuments({
  engine,
  opened,
  settingsOf,
  workspace,
  skipped,
}: DocumentsNeeds): Documents {
  const known = new Map<string, Known>();
  const told = new Set<string>();
  const skip = (uri: string, path: string, reason: string): undefined => {
    if (!told.has(uri)) skipped(path, reason);
    told.add(uri);
  };
  const analyse = (document: TextDocument, settings: FileSettings): Analysed | undefined => {
    if (settings.ignored) return undefined;
    const { uri, languageId, version } = document;
    const path = pathOf(uri);
    const text = document.getText();
    const reason = whyNotText(text);
    const language = engine.detect({ path, languageId }, reason ? text.slice(0, ENOUGH) : text);
    // About other people's files we say nothing, whatever is in them.
    if (!language) return undefined;
    if (reason) return skip(uri, path, reason);
    const analysis = engine.analyse({ path, languageId, text }, language, {
      ...settings,
      around: workspace.around(uri),
    });
    return { uri, version, path, language, settings, analysis };
  };
  return {
    opened,
    analysed: async (uri) => {
      if (!opened.get(uri) || PAST.test(uri)) return undefined;
      const settings = await settingsOf(uri);
      // Read after waiting: the document may have moved on.
      const document = opened.get(uri);
      if (!document) return undefined;
      const { knowledge } = engine;
      const last = known.get(uri);
      const state = workspace.state();
      const isSame = last?.settings === settings && last.knowledge === knowledge && last.state === state;
      if (isSame && last.version === document.version) return last.result;
      // The old analysis is let go first: of a large file, two at once are a burden.
      known.delete(uri);
      const result = analyse(document, settings);
      known.set(uri, { version: document.version, settings, knowledge, state, result });
      return result;
    },
    forget: (uri) => {
      known.delete(uri);
      told.delete(uri);
    },
  };
}

function whyNotText(text: string): string | undefined {
  if (text.length > LARGEST) return 'it is larger than 5 MB';
  if (text.includes('\0')) return 'it is binary: it holds a NUL character';
  return undefined;
}
