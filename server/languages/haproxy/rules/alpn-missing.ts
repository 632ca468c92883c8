// TLS listeners that offer no protocols, on versions without a default.
// Source: manual, 5.1 "alpn"; HAProxy 2.8, "h2,http/1.1" became the default.

import { whole } from '../../../core/rule.ts';
import { modeOf } from '../inheritance.ts';
import { speaksTls } from '../listeners.ts';
import type { HaproxyModel } from '../model.ts';
import type { BindLine, Section } from '../nodes.ts';
import { reportFrom } from '../section-rule.ts';
import { reaches } from '../versions.ts';

/** The first version that offers HTTP/2 by itself. */
const BY_DEFAULT = '2.8';
const NAMED: ReadonlySet<string> = new Set(['alpn', 'no-alpn', 'npn']);

/** Clients that could speak HTTP/2 are not told that they may. */
export const alpnMissing = whole<HaproxyModel, null>({
  id: 'haproxy/alpn-missing',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: () =>
    `Without alpn this listener speaks HTTP/1.1 only; from ${BY_DEFAULT} on HTTP/2 is offered by default.`,
  check(model, report) {
    const { target, own } = model;
    if (!target.versions.every((version) => !reaches(version, BY_DEFAULT))) return;
    for (const section of own.sections) {
      if (section.templated) continue;
      for (const bind of section.binds) {
        if (!lacksProtocols(bind) || !isHttp(section, model)) continue;
        const last = bind.statement.words.at(-1)?.range.end ?? bind.statement.range.end;
        const edits = [{ range: { start: last, end: last }, text: ' alpn h2,http/1.1' }];
        const fixes = [{ title: 'Add alpn h2,http/1.1', safe: false, edits }];
        reportFrom(section, model, report)(bind.statement.keywordRange, null, { fixes, target });
      }
    }
  },
});

const lacksProtocols = (line: BindLine): boolean =>
  speaksTls(line) &&
  !line.open &&
  !line.statement.opaque &&
  !line.options.some(({ name }) => NAMED.has(name));

function isHttp(section: Section, { own }: HaproxyModel): boolean {
  const lineage = own.lineages.get(section);
  return lineage !== undefined && modeOf(lineage) === 'http';
}
