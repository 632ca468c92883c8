// Our own requests beside standard LSP: their names and the shapes that go over the wire. No behaviour here.
// Bodies are Markdown; links in them are written `note:<slug>` and `rule:<id>` and are the client's to resolve.

import type { Severity } from './core/finding.ts';
import type { NoteStatus } from './core/knowledge.ts';
import type { Fixing } from './core/rule.ts';

export {
  LARGEST_TEAM_NOTE_BYTES,
  MOST_TEAM_NOTES,
  TEAM_NOTE_FILES,
  TEAM_NOTE_FOLDER,
} from './notes/team-files.ts';
export { CONFIGURATION_FILES, CONFIGURATION_NAMES } from './workspace/configuration/files.ts';

/** Parameters and result of each request, by its method. */
export interface OpsHintsRequests {
  /**
   * Ranked full-text search. Best first; `#tag` and `language:<id>` in the query filter, and a query without
   * words lists what the filters let through. Notes behind the hints of the open document `uri` come first
   * where the words fit about equally well.
   */
  'opsHints/notes/search': {
    params: { query: string; limit?: number; uri?: string };
    result: NoteSummary[];
  };
  /** One note; `null` where the slug is unknown. */
  'opsHints/notes/get': { params: { slug: string }; result: NoteDocument | null };
  /** Notes behind the findings of an open document, the most frequent first; empty where it is not ours. */
  'opsHints/notes/forDocument': { params: { uri: string }; result: NoteInDocument[] };
  /** Checks a text as `ops-hints check --format json` would, under the settings for `uri`; the report calls it `name`. */
  'opsHints/text/check': { params: { uri: string; name: string; text: string }; result: TextReport };
  /** The languages that files and notes are in, in the order in which people are shown them. */
  'opsHints/languages': { params: Record<string, never>; result: LanguageName[] };
  /**
   * Checks all files of the workspace, tells of it by `opsHints/workspace/progress`, and publishes what is found in
   * those that are not open, from then on whenever they change. May be cancelled; `null` where it was.
   */
  'opsHints/workspace/check': { params: Record<string, never>; result: WorkspaceSummary | null };
  /** Tells the findings of an open document, whatever its settings wait for. */
  'opsHints/document/check': { params: { uri: string }; result: null };
  /** What an open document is taken for; `null` where it is not ours. */
  'opsHints/document/status': { params: { uri: string }; result: DocumentStatus | null };
  /** The page of a rule; `null` where there is none. */
  'opsHints/rules/get': { params: { rule: string }; result: RuleDocument | null };
}

export type OpsHintsMethod = keyof OpsHintsRequests;
export type ParamsOf<Method extends OpsHintsMethod> = OpsHintsRequests[Method]['params'];
export type ResultOf<Method extends OpsHintsMethod> = OpsHintsRequests[Method]['result'];

/**
 * What the server asks of a client that says `teamNotes` or `files`. The client reads, because a workspace may be
 * one that no server can reach: in a browser, or on another machine.
 */
export interface OpsHintsClientRequests {
  /** Texts of files, in the order of the question; `null` for one that is not there, no text, or too large. */
  'opsHints/files/read': { params: { uris: readonly string[] }; result: (string | null)[] };
  /** Files of the workspace that match one of the globs, at most LARGEST_WORKSPACE of them. */
  'opsHints/files/find': { params: { globs: readonly string[] }; result: string[] };
  /**
   * All saved notes: the files of the workspace that match TEAM_NOTE_FILES, those in folders that the client's
   * settings name, and those in `folders`, addresses that configurations name. All are watched from then on.
   */
  'opsHints/teamNotes/read': { params: { folders?: readonly string[] }; result: TeamNotesChange };
}

/** More files than this are not looked at together, and none that is larger. */
export const LARGEST_WORKSPACE = 20_000;
export const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

/** What such a client tells the server when notes were made, saved, changed from outside, moved or removed. */
export interface OpsHintsNotifications {
  'opsHints/teamNotes/changed': { params: TeamNotesChange };
}

/** What the server tells a client that shows our pages, or asked to be told of language ids. */
export interface OpsHintsServerNotifications {
  /** How far a check of the workspace is; first all files are read, then all are checked. */
  'opsHints/workspace/progress': { params: { done: number; all: number } };
  /** Notes have come, changed or gone: what was asked about them before may no longer hold. */
  'opsHints/notes/changed': { params: Record<string, never> };
  /** An opened document is of a language of ours, whose id in the editor would be this one. */
  'opsHints/document/language': { params: { uri: string; languageId: string } };
}

export interface TeamNotesChange {
  readonly changed: readonly { readonly uri: string; readonly text: string }[];
  /** URIs of files, and of folders with all that was in them. */
  readonly removed: readonly string[];
}

/** What a client may send as `initializationOptions`; every part is optional. */
export interface InitializationOptions {
  /**
   * Where links to notes and rules lead. `web`: to their pages on the web, the default. `editor`: hovers link to
   * `command:opsHints.openNote?["<slug>"]` and `command:opsHints.openRule?["<id>"]`, and the rule id of a
   * diagnostic to `ops-hints:/rules/<id>` or `ops-hints:/notes/<slug>`; a code lens runs
   * `opsHints.showDetails` with its title and its details as Markdown.
   */
  links?: 'web' | 'editor';
  /** Whether the client wants to be told of opened documents that bear another language id than they could. */
  languageIds?: boolean;
  /** Whether the client reads and watches the notes of a team for the server. */
  teamNotes?: boolean;
  /** Whether the client finds and reads files for the server: configurations, and those of a whole workspace. */
  files?: boolean;
  /** The `opsHints` settings, for a client that cannot answer `workspace/configuration`. */
  settings?: unknown;
}

/** The report of `ops-hints check --format json`. */
export interface TextReport {
  version: 1;
  files: readonly object[];
  summary: Readonly<Record<string, number>>;
}

export interface LanguageName {
  id: string;
  /** For people: `JVM options`. */
  title: string;
}

/** What was found in all files of a workspace. */
export interface WorkspaceSummary {
  files: number;
  findings: number;
  /** Findings with a safe fix. */
  fixable: number;
  suppressed: number;
  /** Tables by rule, by note and by file, with links `note:<slug>` and `rule:<id>`. */
  markdown: string;
}

export interface DocumentStatus {
  /** Id and title of its language. */
  language: string;
  title: string;
  /** For people: which version it is judged for, and how we know. */
  targets: readonly { label: string; version: string; from: string; known: boolean }[];
  /** Paths of the configurations that count for it, the nearest first. */
  configurations: readonly string[];
  findings: number;
  suppressed: number;
}

/** A note in a list. */
export interface NoteSummary {
  slug: string;
  title: string;
  tags: readonly string[];
  /** The passage that fits best, as plain text. */
  excerpt: string;
  /** Web address of what the note is about. */
  source?: string;
  status: NoteStatus;
  /** Ids of the languages that it is about. */
  languages: readonly string[];
  /** How well it fits what was searched for; 0 where nothing was. */
  score: number;
  /** Ids of the rules and hints that rest on it. */
  rules: readonly string[];
  /** Whether it is a team's own. */
  isOwn: boolean;
}

/** A note behind findings of a document. */
export interface NoteInDocument extends NoteSummary {
  /** In the order of the text. */
  findings: readonly NoteFinding[];
}

export interface NoteFinding {
  rule: string;
  severity: Severity;
  message: string;
  range: DocumentRange;
}

/** Half-open; lines and characters count from 0, characters in UTF-16 units. */
export interface DocumentRange {
  start: DocumentPosition;
  end: DocumentPosition;
}

export interface DocumentPosition {
  line: number;
  character: number;
}

export interface NoteDocument {
  slug: string;
  title: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them with a slash between. */
  date?: string;
  tags: readonly string[];
  status: NoteStatus;
  /** Web address of what the note is about. */
  source?: string;
  body: string;
  related: readonly NoteLink[];
  /** Rules that rest on the note. */
  rules: readonly RuleLink[];
  /** Hints that the note declares. */
  hints: readonly NoteHint[];
  /** URI of the file of a team's own note. */
  file?: string;
}

export interface NoteHint {
  /** As findings name it: `note/<id>`. */
  rule: string;
  language: string;
  severity: Severity;
  message: string;
}

export interface RuleDocument {
  rule: string;
  title: string;
  /** Level unless settings say otherwise. */
  severity: Severity;
  fix: Fixing;
  /** Names of the same check in other tools. */
  aliases: readonly string[];
  /** Section of a manual, or another source in words. */
  source?: string;
  body: string;
  notes: readonly NoteLink[];
}

export interface NoteLink {
  slug: string;
  title: string;
}

export interface RuleLink {
  rule: string;
  title: string;
}
