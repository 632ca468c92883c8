// What a configuration says, once it is read. How it is written is entries.ts, how it is read is read.ts.

import type { TargetChoice } from '../../core/target.ts';
import type { Range } from '../../core/text.ts';
import type { RuleChoices } from '../rule-settings.ts';

/** What may be said for all files below a folder, and for some of them. */
export interface Choices extends Required<Pick<RuleChoices, 'rules' | 'options'>> {
  readonly profile?: NonNullable<RuleChoices['profile']>;
  readonly targets: Readonly<Record<string, TargetChoice>>;
}

export interface Override {
  /** minimatch globs from the folder of the configuration; those without a slash are for names in any folder. */
  readonly files: readonly string[];
  readonly choices: Choices;
}

/** `error`: a part of the configuration is not used; `warning`: it is, and comes to nothing. */
export interface ConfigurationProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly range: Range;
}

export interface Configuration {
  /** Path with `/` separators. */
  readonly path: string;
  readonly text: string;
  /** Its globs and folders count from here. */
  readonly folder: string;
  /** No configuration above this one counts. */
  readonly root: boolean;
  /** Globs of files and folders that are left alone, as in overrides. */
  readonly ignore: readonly string[];
  /** Folders of a team's notes, relative to the configuration's or absolute. */
  readonly notes: readonly string[];
  readonly choices: Choices;
  readonly overrides: readonly Override[];
  readonly problems: readonly ConfigurationProblem[];
}
