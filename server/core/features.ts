// What a language may offer an editor beside findings and hovers, in words that no protocol owns.

import type { Range, SourceText, TextEdit } from './text.ts';

export type CompletionKind = 'keyword' | 'flag' | 'value' | 'variable' | 'name' | 'file' | 'snippet';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One short line beside the label: type and default, argument shape. */
  readonly detail?: string;
  /** Markdown; escaped where it holds text of a file. */
  readonly documentation?: string;
  /** What is replaced: the word under the cursor, empty where there is none. */
  readonly range: Range;
  readonly text: string;
  /** `text` holds snippet places such as `$0` or `${1:value}`. */
  readonly isSnippet?: boolean;
  /** Smaller comes first; equal ones by label. */
  readonly rank?: number;
  readonly deprecated?: boolean;
}

export type SymbolKind =
  | 'section'
  | 'stage'
  | 'instruction'
  | 'directive'
  | 'keyword'
  | 'option'
  | 'variable'
  | 'name';

/** A line of the outline. */
export interface OutlineSymbol {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** The words to select; inside of `range`. */
  readonly selection: Range;
  readonly children?: readonly OutlineSymbol[];
}

export interface Fold {
  readonly range: Range;
  readonly kind: 'region' | 'comment';
}

/** A place to go to: a web address, or a path relative to the file. */
export interface Link {
  readonly range: Range;
  readonly target: string;
  readonly tooltip?: string;
}

/**
 * A name where it is defined or used. Definition, references, highlight and rename follow from these.
 * Shape: `name` is unique within the file: `stage build`, `acl www is_api`.
 */
export interface NameUse {
  readonly name: string;
  readonly role: 'definition' | 'reference';
  /** The words to jump to or to replace, without quotes. */
  readonly range: Range;
  /** Whether a new name may stand there; absent where the name cannot be changed. */
  readonly accepts?: (newName: string) => boolean;
}

/** The same name in another file. */
export interface UseAround extends Pick<NameUse, 'role' | 'range'> {
  /** As the surroundings name it. */
  readonly path: string;
  readonly source: SourceText;
}

/** A remark at the end of a word that is not in the file, such as `= 30 s`. */
export interface Inlay {
  readonly offset: number;
  readonly text: string;
}

export type TokenType =
  | 'comment'
  | 'keyword'
  | 'function'
  | 'namespace'
  | 'number'
  | 'operator'
  | 'parameter'
  | 'property'
  | 'string'
  | 'type'
  | 'variable';

/** A run of text that is coloured by its meaning; inside of one line, in order, without overlap. */
export interface Token {
  readonly range: Range;
  readonly type: TokenType;
}

/** Arguments of the statement under the cursor. */
export interface Signature {
  readonly label: string;
  readonly documentation?: string;
  /** Parts of the label, one per argument. */
  readonly parameters: readonly string[];
  readonly active: number;
}

/** A line above a range with a summary, such as the effective option list of a process. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  /** Markdown that is shown when the line is chosen. */
  readonly details: string;
}

/** The optional rooms of a language folder; each fills what its field has. */
export interface Features<Model> {
  /** Every comment of the file, marker included; suppressions are read from them. */
  readonly comments: (model: Model) => readonly Range[];
  /** Whether every program that reads the file takes comments in it; absent, where the language has comments. */
  readonly takesComments: (model: Model) => boolean;
  /** What goes on over several lines and is one to its reader, such as an instruction; in order. */
  readonly statements: (model: Model) => readonly Range[];
  readonly complete: (model: Model, offset: number) => readonly Completion[];
  readonly symbols: (model: Model) => readonly OutlineSymbol[];
  readonly folds: (model: Model) => readonly Fold[];
  readonly links: (model: Model) => readonly Link[];
  readonly names: (model: Model) => readonly NameUse[];
  /** Where a name of this file stands in the files around; for definitions and references, when they are asked for. */
  readonly usesAround: (model: Model, name: string) => readonly UseAround[];
  readonly inlays: (model: Model, where: Range) => readonly Inlay[];
  readonly tokens: (model: Model) => readonly Token[];
  readonly signature: (model: Model, offset: number) => Signature | undefined;
  readonly lenses: (model: Model) => readonly Lens[];
  /** Settles after one pass; keeps comments and meaning. */
  readonly format: (model: Model) => readonly TextEdit[];
}

export type FeatureName = keyof Features<unknown>;

/** Written as a record so that a feature without its line here does not compile. */
const NAMES: Readonly<Record<FeatureName, true>> = {
  comments: true,
  takesComments: true,
  statements: true,
  complete: true,
  symbols: true,
  folds: true,
  links: true,
  names: true,
  usesAround: true,
  inlays: true,
  tokens: true,
  signature: true,
  lenses: true,
  format: true,
};

export const FEATURE_NAMES = Object.keys(NAMES) as readonly FeatureName[];
