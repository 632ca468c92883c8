// TLS versions that no client should be served with any more.
// Source: RFC 8996 (TLS 1.0 and 1.1), RFC 7568 (SSL 3).

import type { OptionLine, Word } from '../nodes.ts';
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
  check(section, report) {
    const say = (word: Word, version: string, text: string): void => {
      report(
        word.range,
        { version },
        { fixes: [{ title: `Write ${text}`, safe: false, edits: [{ range: word.range, text }] }] },
      );
    };
    for (const { options } of [...section.binds, ...section.servers] as readonly OptionLine[]) {
      for (const { name, keyword, values } of options) {
        const [value] = values;
        const forced = FORCED[name];
        if (forced) say(keyword, forced, 'ssl-min-ver TLSv1.2');
        else if (name === 'ssl-min-ver' && value && OUTDATED.has(value.text))
          say(value, value.text, 'TLSv1.2');
      }
    }
    for (const { args } of [
      ...section.of('ssl-default-bind-options'),
      ...section.of('ssl-default-server-options'),
    ]) {
      args.forEach((word, at) => {
        const forced = FORCED[word.text];
        if (forced) say(word, forced, 'ssl-min-ver TLSv1.2');
        else if (args[at - 1]?.text === 'ssl-min-ver' && OUTDATED.has(word.text))
          say(word, word.text, 'TLSv1.2');
      });
    }
  },
});
