// What a host file hands to a guest language: command lines and environment assignments.
// Neutral on purpose: hosts and guests know this file and not each other.

import type { MappedText } from './mapped-text.ts';
import type { Range, TextEdit } from './text.ts';

/** One word as the program receives it. */
export interface Word {
  /** The word with quotes and escapes undone. */
  readonly value: MappedText;
  /** Range in the file, quotes included. */
  readonly range: Range;
  /** An expansion outside of quotes: it may become no word, one word or many. */
  readonly splits: boolean;
}

/** A word with its range in the text that it was split from, quotes included. */
export interface PlacedWord extends Word {
  readonly at: Range;
}

/**
 * A list of words that can be edited in the syntax of its carrier.
 * Each edit keeps the file valid, quoting what needs it; `undefined` where that cannot be promised.
 */
export interface WordList {
  readonly words: readonly Word[];
  /** Puts a new word in front of the word at `index`; `words.length` appends. */
  insert(index: number, text: string): readonly TextEdit[] | undefined;
  /** Takes a word out together with its separator. */
  remove(index: number): readonly TextEdit[] | undefined;
  replace(index: number, text: string): readonly TextEdit[] | undefined;
}

/** A text value that can be edited in the syntax of its carrier. */
export interface Value {
  readonly text: MappedText;
  /** Puts `text` in place of a range of the value; `undefined` where the carrier cannot hold it. */
  write(where: Range, text: string): readonly TextEdit[] | undefined;
}

/** `NAME=value` for the environment of a process, or a shell variable of its start script. */
export interface Assignment {
  readonly kind: 'assignment';
  readonly name: string;
  readonly nameRange: Range;
  readonly value: Value;
  /** Range of the whole assignment. */
  readonly range: Range;
}

/** A program start. `list.words[0]` is the program. */
export interface Command {
  readonly kind: 'command';
  readonly list: WordList;
  readonly range: Range;
  /** A shell reads the words: outside of quotes it puts file names in the place of wildcards. */
  readonly shell?: true;
}

export type Fragment = Assignment | Command;

/** A container image named by the host. */
export interface Image {
  /** Without registry host and library prefix, such as `eclipse-temurin` or `org/app`. */
  readonly name: string;
  /** Registry host with port, where one is named. */
  readonly registry?: string;
  readonly tag?: string;
  readonly digest?: string;
  /** For people: `FROM eclipse-temurin:17-jre, line 1`. */
  readonly from: string;
}

/** The most memory that a process may use, as its host says. */
export interface MemoryLimit {
  readonly bytes: number;
  /** As it is written, such as `MemoryMax=2G`. */
  readonly text: string;
  readonly range: Range;
}

/** Fragments that end up in one process, in the order in which it reads them. */
export interface Process {
  /** For people: `stage build`, `app.service`. */
  readonly label: string;
  readonly fragments: readonly Fragment[];
  readonly image?: Image;
  readonly memoryLimit?: MemoryLimit;
  /** Runs once while something is built or set up, and not as the service. */
  readonly once?: boolean;
}
