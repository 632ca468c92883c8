// Links from the header of each section to its chapter of the manual.

import type { Link } from '../../core/features.ts';
import { type Manuals, sectionPage } from './describe.ts';
import type { HaproxyModel } from './model.ts';

export const links = ({ sections }: HaproxyModel, manuals: Manuals): readonly Link[] =>
  sections.flatMap(({ fact, header }) => {
    const target = sectionPage(fact, manuals);
    return target
      ? [{ range: header.keyword.range, target, tooltip: `${fact.name} in the HAProxy manual` }]
      : [];
  });
