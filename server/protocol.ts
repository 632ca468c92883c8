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
  /** The page of a rule; `null` where there is none. */
  'opsHints/rules/get': { params: { rule: string }; result: RuleDocument | null };
}

export type OpsHintsMethod = keyof OpsHintsRequests;
export type ParamsOf<Method extends OpsHintsMethod> = OpsHintsRequests[Method]['params'];
export type ResultOf<Method extends OpsHintsMethod> = OpsHintsRequests[Method]['result'];

/**
 * What the server asks of a client that says `teamNotes`. The client reads, because a workspace may be one that
 * no server can reach: in a browser, or on another machine.
 */
export interface OpsHintsClientRequests {
  /** All saved notes of the workspace, the files that match TEAM_NOTE_FILES. */
  'opsHints/teamNotes/read': { params: Record<string, never>; result: TeamNotesChange };
}

/** What such a client tells the server when notes were made, saved, changed from outside, moved or removed. */
export interface OpsHintsNotifications {
  'opsHints/teamNotes/changed': { params: TeamNotesChange };
}

/** What the server tells a client that shows our pages. */
export interface OpsHintsServerNotifications {
  /** Notes have come, changed or gone: what was asked about them before may no longer hold. */
  'opsHints/notes/changed': { params: Record<string, never> };
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
  /** Whether the client reads and watches the notes of a team for the server. */
  teamNotes?: boolean;
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
