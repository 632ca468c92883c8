// jvm/command-unexpanded: a command substitution in a file that no shell reads.

import { each } from '../../../core/rule.ts';
import type { JvmModel, JvmOption } from '../model.ts';

/** Source: the readers of option files and of JVM variables split words and know quotes, nothing else. */
export const commandUnexpanded = each<JvmModel, JvmOption, string>({
  id: 'jvm/command-unexpanded',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: (command) =>
    `No shell reads this file: ${command} stays as it is written, in the name of a file too.`,
  nodes: ({ carrier, processes }) =>
    carrier === 'lines' || carrier === 'words'
      ? processes.flatMap(({ sources }) => sources.flatMap(({ options }) => options))
      : [],
  check({ mapped }, report) {
    for (const piece of mapped.pieces) {
      const text = mapped.text.slice(piece.start, piece.end);
      if (piece.opaque && /^(?:\$\(|`)/.test(text)) report(piece.from, text);
    }
  },
});
