// A command line that systemd cannot take apart, or whose program it cannot start: it refuses the whole unit.
// What is wrong is found in exec-faults.ts.

import type { Fix } from '../../../core/finding.ts';
import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import { type ExecFault, type FaultyCommand, faultOf, isPassedOver } from '../exec-faults.ts';
import type { UnitModel } from '../model.ts';
import type { ExecCommand, ExecLine } from '../nodes.ts';
import { looksLikeGap } from '../placeholders.ts';

interface Found extends Pick<FaultyCommand, 'fault' | 'text'> {
  readonly passedOver: boolean;
}

const SAYS: Readonly<Record<ExecFault, (text: string, outcome: string) => string>> = {
  quote: (_text, outcome) => `The quote that opens here is never closed, and ${outcome}.`,
  relative: (text, outcome) =>
    `"${text}" is neither an absolute path nor the bare name of a program; ${outcome}.`,
  variable: (text) =>
    `systemd replaces no variable in the name of the program: "${text}" is looked for as it stands.`,
  folder: (text, outcome) => `"${text}" is a folder, and ${outcome}.`,
  empty: () => 'There is no program behind the prefix.',
  'name-missing': (_text, outcome) =>
    `The prefix @ needs a second word, which becomes the name of the process; ${outcome}.`,
  prefixes: (text) => `systemd does not know the prefixes "${text}" together and takes the rest for a path.`,
  'prefix-new': (text, outcome) => `The prefix "${text}" came with a later systemd; ${outcome}.`,
  bare: (text, outcome) =>
    `A program without a path, "${text}", is known from systemd 239 on; before, ${outcome}.`,
};

/** The first version that looks for a bare name in the folders of programs. */
const FIRST_WITH_SEARCH = 239;

export const execInvalid = each<UnitModel, ExecLine, Found>({
  id: 'systemd/exec-invalid',
  severity: 'error',
  since: '0.1.0',
  fix: 'ask',
  says: ({ fault, text, passedOver }) =>
    SAYS[fault](text, passedOver ? 'systemd passes over the command' : 'systemd refuses the unit'),
  nodes: ({ execLines, settings }) => execLines.filter(({ directive }) => !settings.endedBy(directive)),
  check({ commands }, report, model) {
    for (const command of commands) {
      const found = faultOf(command) ?? newPrefix(command, model);
      if (!found || !isFault(found, model)) continue;
      const passedOver = isPassedOver(command);
      report(
        found.word.range,
        { ...found, passedOver },
        {
          fixes: [absolute(found)],
          ...(passedOver || isMild(found) ? { severity: 'warning' } : {}),
          ...(found.fault === 'bare' || found.fault === 'prefix-new' ? { target: model.target } : {}),
        },
      );
    }
  },
});

/** A prefix that the systemd in question takes for the start of the path. */
function newPrefix(
  { prefixes, words: [word] }: ExecCommand,
  { target, vocabulary }: UnitModel,
): FaultyCommand | undefined {
  const text = [...prefixes].find((sign) => {
    const since = vocabulary.prefix(sign)?.since;
    return target.known && since !== undefined && Number(target.version) < Number(since);
  });
  return word && text !== undefined ? { fault: 'prefix-new', word, text } : undefined;
}

function isFault({ fault }: FaultyCommand, { file, target }: UnitModel): boolean {
  if (fault === 'variable') return !file.fromEngine;
  return fault !== 'bare' || (target.known && Number(target.version) < FIRST_WITH_SEARCH);
}

/** A variable may also be one that an installer fills in. */
const isMild = ({ fault, text }: FaultyCommand): boolean =>
  fault === 'variable' || (fault !== 'quote' && looksLikeGap(text));

/** A path that lacks nothing but its first slash. */
function absolute({ fault, word: { raw, value } }: FaultyCommand): Fix | undefined {
  const { text } = value;
  if (fault !== 'relative' || raw !== text || !/^(?:usr|opt|s?bin|srv|home|var)\//.test(text))
    return undefined;
  const range = toFile(value, { start: 0, end: text.length });
  return { title: `Change to /${text}`, safe: false, edits: [{ range, text: `/${text}` }] };
}
