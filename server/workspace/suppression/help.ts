// Suppression as an editor offers it for an analysed file: edits, completion and hovers. Each is made elsewhere.

import type { Completion } from '../../core/features.ts';
import type { Finding } from '../../core/finding.ts';
import type { Analysis } from '../analyse.ts';
import { type KnownRules, type Told, tellRules } from '../tell-rules.ts';
import { completeSuppression, suppressionWordAt } from './assist.ts';
import { type Disabling, disablingOf } from './disable.ts';

export interface SuppressionHelp {
  /** Edits that suppress a finding by a comment. */
  readonly disabling: (analysis: Analysis, finding: Finding) => Disabling;
  /** What may stand in a comment that suppresses; `undefined` where the cursor is in none. */
  readonly complete: (analysis: Analysis, offset: number) => readonly Completion[] | undefined;
  /** What a word of such a comment means. */
  readonly hover: (analysis: Analysis, offset: number) => Told | undefined;
}

export const createSuppressionHelp = (known: KnownRules): SuppressionHelp => ({
  disabling: ({ source, files: [host] }, finding) =>
    host?.features.takesComments()
      ? disablingOf(finding, {
          source,
          comments: host.features.comments(),
          statements: host.features.statements(),
        })
      : { line: undefined, file: undefined },
  complete: (analysis, offset) =>
    completeSuppression(analysis.source, commentsOf(analysis), offset, {
      ...known,
      found: foundIn(analysis),
    }),
  hover: (analysis, offset) => {
    const word = suppressionWordAt(analysis.source, commentsOf(analysis), offset);
    const markdown = word?.name === undefined ? word?.means : tellRules(word.name, known);
    return word && markdown !== undefined ? { range: word.range, markdown } : undefined;
  },
});

const commentsOf = ({ files: [host] }: Analysis) => host?.features.comments() ?? [];

/** Rules that find something in the file, suppressed or not. */
const foundIn = ({ findings, suppressed }: Analysis): ReadonlySet<string> =>
  new Set([...findings, ...suppressed.map(({ finding }) => finding)].map(({ rule }) => rule));
