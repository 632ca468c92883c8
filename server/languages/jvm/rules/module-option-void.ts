// jvm/module-option-void: an option that is to open a package, and that the JVM reads as a name that is nowhere.

import type { Fix } from '../../../core/finding.ts';
import { toFile } from '../../../core/mapped-text.ts';
import { each } from '../../../core/rule.ts';
import type { Range } from '../../../core/text.ts';
import type { JvmModel, JvmOption } from '../model.ts';
import { type ReadOption, readOptions } from '../option-set.ts';

const TERMS = new Set(['add-opens', 'add-exports', 'add-reads']);
const EVERYBODY = 'ALL-UNNAMED';

/** What people write for all code on the class path. */
const MEANS_EVERYBODY = /^all[-_]?unnamed$/i;

/** Source: JDK 17 and 25: "WARNING: Unknown module", "WARNING: package … not in". */
export const moduleOptionVoid = each<JvmModel, ReadOption, string>({
  id: 'jvm/module-option-void',
  severity: 'warning',
  since: '0.1.0',
  fix: 'safe',
  says: (why) => `The JVM starts with a warning, and nothing is opened: ${why}.`,
  nodes: readOptions,
  check({ option }, report) {
    const { term, value, valueKnown, mapped, text } = option;
    if (!TERMS.has(term) || !valueKnown || value === undefined) return;
    const [, source = '', targets = ''] = /^([^=]*)=(.*)$/.exec(value) ?? [];
    let start = text.length - value.length;
    if (source.includes(','))
      report(
        toFile(mapped, { start, end: start + source.length }),
        'each package needs an option of its own',
      );
    start += source.length + 1;
    for (const target of targets.split(',')) {
      const at = { start, end: start + target.length };
      if (target !== EVERYBODY && MEANS_EVERYBODY.test(target))
        report(toFile(mapped, at), `${target} is the name of no module, ${EVERYBODY} is meant`, {
          fixes: [spelt(option, at)],
        });
      start = at.end + 1;
    }
  },
});

function spelt({ list, index, text }: JvmOption, at: Range): Fix | undefined {
  const edits = list.replace(index, text.slice(0, at.start) + EVERYBODY + text.slice(at.end));
  return edits && { title: `Write ${EVERYBODY}`, safe: true, edits };
}
