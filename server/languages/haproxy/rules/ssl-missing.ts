// Bind lines with a certificate and without ssl: they speak plain text.
// Source: manual, 5.1 "crt", "alpn"; the program takes them in silence.

import type { Fix } from '../../../core/finding.ts';
import type { BindLine } from '../nodes.ts';
import { perSection } from '../section-rule.ts';

interface Found {
  readonly name: string;
}

/** Options that do nothing without TLS. */
const OF_TLS: ReadonlySet<string> = new Set([
  'crt',
  'crt-list',
  'alpn',
  'ca-file',
  'ssl-min-ver',
  'ciphers',
  'strict-sni',
]);

/** An option of TLS where no TLS is spoken. */
export const sslMissing = perSection<Found>({
  id: 'haproxy/ssl-missing',
  severity: 'warning',
  since: '0.1.0',
  fix: 'ask',
  entire: true,
  says: ({ name }) =>
    `"${name}" does nothing on a bind line without "ssl": HAProxy speaks plain text here and says nothing.`,
  about: ['bind'],
  check(section, report) {
    for (const line of section.binds) {
      if (line.statement.keyword !== 'bind' || line.open || line.statement.conditional || isQuic(line))
        continue;
      if (line.options.some(({ name }) => name === 'ssl')) continue;
      const option = line.options.find(({ name }) => OF_TLS.has(name));
      // HTTP/2 in clear text is offered by alpn to nobody: proto h2 is what speaks it.
      if (option) report(option.keyword.range, { name: option.name }, { fixes: [addSsl(line)] });
    }
  },
});

const isQuic = ({ address }: BindLine): boolean =>
  /^quic/.test(address?.text ?? '') || (address?.opaque ?? true);

function addSsl({ address }: BindLine): Fix | undefined {
  const at = address?.range.end;
  return at === undefined
    ? undefined
    : { title: 'Add ssl', safe: false, edits: [{ range: { start: at, end: at }, text: ' ssl' }] };
}
