// Words that were meant to join tests and are patterns of one.
// Source: manual, 7.1: everything behind the flags is a pattern. Newer versions say so with -dD.

import { judgeTest } from '../grammar/acl-test.ts';
import { Findings } from '../grammar/fault.ts';
import type { Word } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly text: string;
}

const OPERATORS: ReadonlySet<string> = new Set(['or', 'OR', '||', 'and', 'AND', '&&', 'if', 'unless', '!']);

/** `acl x path /a or path /b` compares the path with "or" and "path". */
export const patternOperator = perSection<Found>({
  id: 'haproxy/pattern-operator',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ text }) => `"${text}" is one more pattern here, not an operator: an ACL holds one test.`,
  about: ['acl'],
  mentions: /^\s*acl\s.*\s(?:or|OR|\|\||and|AND|&&|if|unless|!)(?:\s|$)/m,
  check(section, report, { vocabulary, target: { versions } }) {
    for (const statement of section.of('acl')) {
      const [, ...test] = statement.args;
      const context = { vocabulary, versions, section: section.kind, findings: new Findings() };
      const patterns = test.some(isSuspicious) ? (judgeTest(test, context)?.patterns ?? []) : [];
      const word = patterns.find((pattern, at) => isSuspicious(pattern) && at > 0);
      if (word) report(word.range, { text: word.text });
    }
  },
});

const isSuspicious = ({ text, mapped }: Word): boolean => !mapped && OPERATORS.has(text);
