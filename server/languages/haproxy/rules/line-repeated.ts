// Lines of which a section holds one at most: a table, a filter of a kind, the listener of its peers.
// Source: the program's messages "conflicts with table", "only one compression filter", "One listener per".

import { isProxy, type Section, type Statement } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly line: string;
}

/** A second line where one is allowed. */
export const lineRepeated = perSection<Found>({
  id: 'haproxy/line-repeated',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  entire: true,
  about: ['stick-table', 'filter', 'bind'],
  says: ({ line }) => `The section has a "${line}" already, and HAProxy refuses a second one.`,
  check(section, report) {
    const first = new Map<string, Statement>();
    for (const statement of single(section)) {
      const line = titleOf(statement);
      if (line === undefined || statement.conditional || statement.prefix) continue;
      const earlier = first.get(line);
      if (!earlier) first.set(line, statement);
      else {
        const related = [{ range: earlier.keywordRange, message: 'The first one.' }];
        report(statement.keywordRange, { line }, { related });
      }
    }
  },
});

function single(section: Section): readonly Statement[] {
  if (section.kind === 'peers') return section.of('bind');
  return isProxy(section) ? [...section.of('stick-table'), ...section.of('filter')] : [];
}

/** Filters may stand side by side, those that compress or that use one cache may not. */
function titleOf({ keyword, args: [kind, name] }: Statement): string | undefined {
  if (keyword !== 'filter') return keyword;
  if (kind?.text === 'compression') return 'filter compression';
  return kind?.text === 'cache' && name && !name.opaque ? `filter cache ${name.text}` : undefined;
}
