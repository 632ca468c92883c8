// The model of one unit file: its nodes, what its directives come to, and what the file's name says.
// Holds no values beyond text: typed reading of values belongs to the rules and to parse-*.ts.

import type { Surroundings } from '../../core/surroundings.ts';
import type { Target } from '../../core/target.ts';
import type { SourceText } from '../../core/text.ts';
import type { Directive, ExecLine, SectionHeader, UnitNode } from './nodes.ts';
import type { Settings } from './settings.ts';
import type { UnitFile, UnitType } from './unit-file.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface UnitModel {
  readonly source: SourceText;
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly file: UnitFile;
  /** By the file's name, else by its sections. */
  readonly type: UnitType | undefined;
  /** Every line of the file belongs to exactly one node; together their extents are the whole text. */
  readonly nodes: readonly UnitNode[];
  readonly headers: readonly SectionHeader[];
  /** Directives inside of a section, in the order of the file. */
  readonly directives: readonly Directive[];
  /** What remains of the directives once resets and repetitions are applied. */
  readonly settings: Settings;
  /** Command lines of all `Exec…=` directives. */
  readonly execLines: readonly ExecLine[];
  /** Lines of a template that may turn into anything, such as `{% if … %}`. */
  readonly hasTemplateLines: boolean;
  readonly target: Target;
  readonly vocabulary: Vocabulary;
  /** A rule that asks it is silent where nothing is known of the files around. */
  readonly around: Surroundings;
  /** Makes what several rules ask for once, and keeps it with the model. */
  readonly shared: <T>(make: (model: UnitModel) => T) => T;
}
