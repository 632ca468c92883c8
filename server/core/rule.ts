// A rule: its metadata, and the three builders that every rule is made with.

import type { FindingTag, Fix, Related, Severity } from './finding.ts';
import { type GivenOptions, type OptionShapes, type OptionValues, readOptions } from './options.ts';
import type { Target } from './target.ts';
import type { Range } from './text.ts';

export type Fixing = 'none' | 'safe' | 'ask';

export interface RuleInfo {
  /** `<language>/<thing>-<fault>`. Page and tests bear the same name. */
  readonly id: string;
  readonly severity: Severity;
  /** Version of Ops Hints that brought the rule; a hint of a note has none. */
  readonly since?: string | undefined;
  /** `safe`: part of fix-all; `ask`: offered one by one; `none`: no fix. */
  readonly fix: Fixing;
  /** Names of the same check in other tools, such as `DL3008`. */
  readonly aliases?: readonly string[];
  /** `all`: runs only where somebody asks for every rule or for this one. */
  readonly profile?: 'all';
  /** What a configuration may say to the rule beyond its level. */
  readonly options?: OptionShapes;
}

/** All names of a rule: its id, the part of it behind the slash, those of other tools. */
export const namesOf = ({ id, aliases = [] }: RuleInfo): readonly string[] => [
  id,
  id.slice(id.indexOf('/') + 1),
  ...aliases,
];

/** Level of a rule after settings; `off` keeps it from running. */
export type LevelOf = (rule: RuleInfo) => Severity | 'off';

/** How the rules run on one file. */
export interface RuleSettings {
  readonly levelOf: LevelOf;
  readonly optionsOf: (rule: RuleInfo) => GivenOptions;
}

/** What may go with a report. */
export interface ReportDetail {
  readonly related?: readonly Related[];
  readonly fixes?: readonly (Fix | undefined)[];
  readonly tags?: readonly FindingTag[];
  /** The version that the finding depends on. */
  readonly target?: Target;
  /** A milder or stronger level than the rule's own, where the case decides. */
  readonly severity?: Severity;
  /** Those of the rule's aliases that stand for this case, where not all do. */
  readonly aliases?: readonly string[];
}

/** Reports one place. `found` fills the rule's message. */
export type Report<Found> = (range: Range, found: Found, detail?: ReportDetail) => void;

/** A report with its message made. */
export type Emit = (range: Range, message: string, detail: ReportDetail) => void;

export interface Rule<Model> extends RuleInfo {
  readonly run: (model: Model, emit: Emit, given: GivenOptions) => void;
}

interface Says<Found, Shapes extends OptionShapes> extends RuleInfo {
  readonly options?: Shapes;
  /** What is wrong, with the text found and the text expected. */
  readonly says: (found: Found) => string;
}

/** A rule that looks at the model as a whole. */
export function whole<Model, Found, Shapes extends OptionShapes = OptionShapes>(
  rule: Says<Found, Shapes> & {
    readonly check: (model: Model, report: Report<Found>, options: OptionValues<Shapes>) => void;
  },
): Rule<Model> {
  return {
    ...infoOf(rule),
    run: (model, emit, given) => rule.check(model, reporter(rule, emit), readOptions(rule.options, given)),
  };
}

/** A rule that judges one node at a time. */
export function each<Model, Node, Found, Shapes extends OptionShapes = OptionShapes>(
  rule: Says<Found, Shapes> & {
    readonly nodes: (model: Model) => Iterable<Node>;
    readonly check: (node: Node, report: Report<Found>, model: Model, options: OptionValues<Shapes>) => void;
  },
): Rule<Model> {
  return {
    ...infoOf(rule),
    run: (model, emit, given) => {
      const nodes = rule.nodes(model);
      // Most rules find nothing to judge in most files.
      if (Array.isArray(nodes) && nodes.length === 0) return;
      const report = reporter(rule, emit);
      const options = readOptions(rule.options, given);
      for (const node of nodes) rule.check(node, report, model, options);
    },
  };
}

/** A rule that walks the nodes in order, carries a state, and may have a last word. */
export function scan<Model, Node, State, Found, Shapes extends OptionShapes = OptionShapes>(
  rule: Says<Found, Shapes> & {
    readonly nodes: (model: Model) => Iterable<Node>;
    readonly start: (model: Model, options: OptionValues<Shapes>) => State;
    readonly step: (state: State, node: Node, report: Report<Found>) => State;
    readonly end?: (state: State, report: Report<Found>, model: Model) => void;
  },
): Rule<Model> {
  return {
    ...infoOf(rule),
    run: (model, emit, given) => {
      const report = reporter(rule, emit);
      let state = rule.start(model, readOptions(rule.options, given));
      for (const node of rule.nodes(model)) state = rule.step(state, node, report);
      rule.end?.(state, report, model);
    },
  };
}

const reporter =
  <Found>(rule: { readonly says: (found: Found) => string }, emit: Emit): Report<Found> =>
  (range, found, detail = {}) =>
    emit(range, rule.says(found), detail);

/** Only the metadata, so that a rule does not drag its builder's parts along. */
const infoOf = ({ id, severity, since, fix, aliases = [], profile, options }: RuleInfo): RuleInfo => ({
  id,
  severity,
  since,
  fix,
  aliases,
  ...(profile ? { profile } : {}),
  ...(options ? { options } : {}),
});
