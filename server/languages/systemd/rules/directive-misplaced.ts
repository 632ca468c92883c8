// A directive that is known in this section, but does nothing for this type of unit.

import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import type { Directive } from '../nodes.ts';

interface Found {
  readonly name: string;
  readonly types: readonly string[];
}

export const directiveMisplaced = each<UnitModel, Directive, Found>({
  id: 'systemd/directive-misplaced',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ name, types }) =>
    `${name}= has an effect in ${types.join(', ')} units only; systemd ignores it here.`,
  nodes: ({ directives }) => directives,
  check({ section = '', name, nameRange, extent }, report, { vocabulary, type }) {
    const { onlyUnits } = vocabulary.directive(section, name) ?? {};
    if (!onlyUnits || type === undefined || onlyUnits.includes(type)) return;
    report(
      nameRange,
      { name, types: onlyUnits },
      {
        fixes: [{ title: `Remove ${name}=`, safe: false, edits: [{ range: extent, text: '' }] }],
      },
    );
  },
});
