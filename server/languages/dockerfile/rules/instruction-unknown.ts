/** A line starts with a word that is no instruction. Source: Dockerfile reference, "Overview". */

import { nearWords, onlyNearest } from '../../../core/nearest.ts';
import { each } from '../../../core/rule.ts';
import { knowsLanguage } from '../frontend.ts';
import type { DockerfileModel } from '../model.ts';
import { instructionsOfKind } from '../walk.ts';

/** More mistakes than this make another word. */
const MOST_EDITS = 2;

export const instructionUnknown = each({
  id: 'dockerfile/instruction-unknown',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ keyword, meant }: { keyword: string; meant: string | undefined }) =>
    `"${keyword}" is no Dockerfile instruction${meant === undefined ? '.' : `; "${meant}" is.`}`,
  nodes: (model: DockerfileModel) => (knowsLanguage(model) ? instructionsOfKind(model, 'unknown') : []),
  check: ({ keyword, keywordRange }, report, { source, vocabulary }) => {
    // Something else is to be put in its place before Docker reads the file.
    if (/^[$@%{<]/.test(keyword)) return;
    const meant = onlyNearest(nearWords(keyword, vocabulary().instructions.keys(), MOST_EDITS));
    const fix = meant !== undefined && {
      title: `Replace by ${meant}`,
      safe: false,
      edits: [{ range: keywordRange, text: meant }],
    };
    report(keywordRange, { keyword: source.slice(keywordRange), meant }, { fixes: fix ? [fix] : [] });
  },
});
