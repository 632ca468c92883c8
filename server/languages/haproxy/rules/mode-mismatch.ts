// HTTP frontends that send their traffic to TCP backends, and the other way round.
// Source: the program's message "tries to use incompatible … backend".

import { whole } from '../../../core/rule.ts';
import { modeOf } from '../inheritance.ts';
import type { HaproxyModel } from '../model.ts';
import { isProxy, type Section, type Statement } from '../nodes.ts';
import { placed, reportFrom } from '../section-rule.ts';

interface Found {
  readonly own: string;
  readonly name: string;
  readonly other: string;
}

/** Both ends of a route have to speak the same protocol. */
export const modeMismatch = whole<HaproxyModel, Found>({
  id: 'haproxy/mode-mismatch',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  says: ({ own, name, other }) =>
    `This section is in mode ${own} and "${name}" in mode ${other}: HAProxy refuses to connect them.`,
  check(model, report) {
    const backends = new Map<string, Section>();
    for (const section of model.own.sections)
      if (isProxy(section) && section.kind !== 'frontend' && section.header.name)
        backends.set(section.header.name.text, section);
    for (const section of model.own.sections) {
      if (!isProxy(section) || section.kind === 'backend') continue;
      const mode = knownMode(section, model);
      for (const statement of [...section.of('use_backend'), ...section.of('default_backend')]) {
        const target = mode && routeOf(statement, backends);
        const other = target && knownMode(target, model);
        const [word] = statement.args;
        if (!other || !word || !clashes(mode, other)) continue;
        const related = [
          { range: placed(target, target.header.keyword.range, model), message: `In mode ${other}.` },
        ];
        reportFrom(section, model, report)(word.range, { own: mode, name: word.text, other }, { related });
      }
    }
  },
});

/** A TCP connection can be handed to an HTTP backend; nothing else fits. */
const clashes = (own: string, other: string): boolean => own === 'http' && other === 'tcp';

function routeOf(
  { args, conditional }: Statement,
  backends: ReadonlyMap<string, Section>,
): Section | undefined {
  const [word] = args;
  return conditional || !word || word.opaque ? undefined : backends.get(word.text);
}

function knownMode(section: Section, { own }: HaproxyModel): string | undefined {
  const lineage = own.lineages.get(section);
  return lineage?.complete && !section.header.conditional ? modeOf(lineage) : undefined;
}
