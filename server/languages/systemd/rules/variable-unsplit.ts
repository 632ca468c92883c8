// ${NAME} as a word of its own, where several arguments are meant: with braces it stays one argument.
// Source: systemd.service(5), "Command lines".

import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Started } from '../service.ts';
import { allCommands, environmentOf } from '../service.ts';

interface Found {
  readonly name: string;
  /** Its value stands in this unit. */
  readonly value: string | undefined;
}

export const variableUnsplit = each<UnitModel, Started, Found>({
  id: 'systemd/variable-unsplit',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, value }) =>
    value === undefined
      ? `\${${name}} is handed over as one argument, even an empty one; $${name} without braces is split into words.`
      : `\${${name}} hands over "${value}" as one argument; $${name} without braces is split into words.`,
  nodes: (model) => (model.file.fromEngine ? [] : allCommands(model)),
  check({ command: { words, dollars } }, report, model) {
    if (dollars !== 'expanded') return;
    for (const { raw, range } of words.slice(1)) {
      const [, name] = /^"?\$\{(\w+)\}"?$/.exec(raw) ?? [];
      if (name === undefined) continue;
      const value = environmentOf(model).get(name);
      const isList = value === undefined ? OPTIONS.test(name) : /^-\S*\s+-/.test(value);
      if (!isList) continue;
      const fix = { title: `Change to $${name}`, safe: false, edits: [{ range, text: `$${name}` }] };
      report(
        range,
        { name, value },
        { fixes: [fix], ...(value === undefined ? { severity: 'information' } : {}) },
      );
    }
  },
});

/** Names that say that there are several. */
const OPTIONS = /(?:^|_)(?:OPTS|OPTIONS|ARGS|ARGUMENTS|FLAGS)$/;
