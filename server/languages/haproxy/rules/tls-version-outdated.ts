// TLS versions that no client should be served with any more.
// Source: RFC 8996 (TLS 1.0 and 1.1), RFC 7568 (SSL 3).

import type { Report } from '../../../core/rule.ts';
import type { OptionLine, Statement, Word } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly version: string;
}

const OUTDATED: ReadonlySet<string> = new Set(['SSLv3', 'TLSv1.0', 'TLSv1.1']);
const FORCED: Readonly<Record<string, string>> = {
  'force-sslv3': 'SSLv3',
  'force-tlsv10': 'TLSv1.0',
  'force-tlsv11': 'TLSv1.1',
};

/** A floor below TLS 1.2. */
export const tlsVersionOutdated = perSection<Found>({
  id: 'haproxy/tls-version-outdated',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  says: ({ version }) =>
    `${version} has been given up by browsers and standards since 2021; TLSv1.2 is the floor today.`,
  about: [...Object.keys(FORCED), 'ssl-min-ver', 'ssl-default-bind-options', 'ssl-default-server-options'],
  check(section, report) {
    for (const line of section.binds) checkOptions(line, report);
    for (const line of section.servers) checkOptions(line, report);
    for (const line of section.of('ssl-default-bind-options')) checkDefaults(line, report);
    for (const line of section.of('ssl-default-server-options')) checkDefaults(line, report);
  },
});

function checkOptions({ options }: OptionLine, report: Report<Found>): void {
  for (const { name, keyword, values } of options) {
    const forced = FORCED[name];
    const value = name === 'ssl-min-ver' ? values[0] : undefined;
    if (forced) say(report, keyword, forced, 'ssl-min-ver TLSv1.2');
    else if (value && OUTDATED.has(value.text)) say(report, value, value.text, 'TLSv1.2');
  }
}

function checkDefaults({ args }: Statement, report: Report<Found>): void {
  args.forEach((word, at) => {
    const forced = FORCED[word.text];
    if (forced) say(report, word, forced, 'ssl-min-ver TLSv1.2');
    else if (args[at - 1]?.text === 'ssl-min-ver' && OUTDATED.has(word.text))
      say(report, word, word.text, 'TLSv1.2');
  });
}

function say(report: Report<Found>, { range }: Word, version: string, text: string): void {
  report(range, { version }, { fixes: [{ title: `Write ${text}`, safe: false, edits: [{ range, text }] }] });
}
