// Options that close the client's connection behind each answer.
// Source: manual, 4.2 "option httpclose".

import { removeLine } from '../edit-section.ts';
import { perSection, sourceOf } from '../section-rule.ts';

type Found = null;

/** Each request pays for a connection, and for TLS, anew. */
export const connectionClosedNeedlessly = perSection<Found>({
  id: 'haproxy/connection-closed-needlessly',
  severity: 'information',
  since: '0.1.0',
  fix: 'ask',
  says: () =>
    'With option httpclose every request opens a connection of its own; keep-alive, the default, spares the handshakes.',
  about: ['option httpclose'],
  check(section, report, model) {
    for (const statement of section.of('option httpclose')) {
      if (statement.prefix) continue;
      const edits = [removeLine(statement, sourceOf(section, model))];
      report(statement.keywordRange, null, {
        fixes: [{ title: 'Keep connections alive', safe: false, edits }],
      });
    }
  },
});
