// Bind lines with ssl and no certificate.
// Source: the program's message "no SSL certificate specified".

import { perSection } from '../section-rule.ts';

type Found = null;

/** Options that bring a certificate, or make one. */
const CERTIFICATES: ReadonlySet<string> = new Set([
  'crt',
  'crt-list',
  'default-crt',
  'generate-certificates',
  'ca-sign-file',
]);

/** TLS without a certificate. */
export const certificateMissing = perSection<Found>({
  id: 'haproxy/certificate-missing',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  entire: true,
  says: () =>
    'This bind line speaks TLS and names no certificate: HAProxy refuses it. Add "crt" with a file.',
  about: ['bind'],
  check(section, report) {
    // A section can name its certificates in lines of their own since 3.2.
    if (section.of('ssl-f-use').length > 0 || section.kind === 'peers') return;
    for (const { statement, options, open } of section.binds) {
      if (statement.keyword !== 'bind' || open || statement.conditional) continue;
      if (options.some(({ keyword }) => keyword.opaque)) continue;
      const ssl = options.find(({ name }) => name === 'ssl');
      if (ssl && !options.some(({ name }) => CERTIFICATES.has(name))) report(ssl.keyword.range, null);
    }
  },
});
