// What a rule reports, and the fix that travels with it.

import type { Target } from './target.ts';
import type { Range, TextEdit } from './text.ts';

/** `error`: will not start or is rejected; `warning`: known to hurt; `information`: advice; `hint`: style. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A change that removes its finding. `safe`: meaning is kept or is what anybody would want. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Another place that belongs to the finding. Without a path it is in the same file. */
export interface Related {
  readonly range: Range;
  readonly message: string;
  readonly path?: string;
}

export type FindingTag = 'deprecated' | 'unnecessary';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly tags: readonly FindingTag[];
  /** Checks of other tools that find this very case, where not all that the rule bears the names of do. */
  readonly aliases?: readonly string[];
  /** The version that the finding depends on, where it depends on one. */
  readonly target?: Target;
}
