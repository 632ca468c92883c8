// An order that goes in a circle through several files. What one file says both ways is for order-contradiction.
// Asks for the files beside this one; where none are known, it is silent. Source: systemd.unit(5), "Before=, After=".

import { each } from '../../../core/rule.ts';
import type { UnitModel } from '../model.ts';
import { type Circle, circlesThrough } from '../ordering.ts';

export const orderCycle = each<UnitModel, Circle, { readonly path: readonly string[] }>({
  id: 'systemd/order-cycle',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ path }) =>
    `The order goes in a circle: ${path.join(' after ')}. Where they start together, systemd drops one of them.`,
  nodes: (model) =>
    model.file.family !== 'unit' || model.file.dropIn || model.hasTemplateLines ? [] : circlesThrough(model),
  check({ word, path }, report) {
    report(word.range, { path });
  },
});
