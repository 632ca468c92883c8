// Options that let malformed requests and responses through.
// Source: manual, 4.2 "option accept-invalid-http-request"; 3.1 "h1-accept-payload-with-any-method".

import { perSection } from '../section-rule.ts';

interface Found {
  readonly keyword: string;
}

const RELAXING: readonly string[] = [
  'option accept-invalid-http-request',
  'option accept-invalid-http-response',
  'option accept-unsafe-violations-in-http-request',
  'option accept-unsafe-violations-in-http-response',
  'h1-accept-payload-with-any-method',
  'h1-do-not-close-on-insecure-transfer-encoding',
];

/** What HAProxy refuses otherwise is how requests are smuggled past it. */
export const requestChecksRelaxed = perSection<Found>({
  id: 'haproxy/request-checks-relaxed',
  severity: 'warning',
  since: '0.1.0',
  fix: 'none',
  says: ({ keyword }) =>
    `"${keyword}" lets through what HAProxy refuses to protect the servers behind it: differences in reading are how requests are smuggled.`,
  about: RELAXING,
  check(section, report) {
    for (const keyword of RELAXING)
      for (const { prefix, keywordRange } of section.of(keyword))
        if (!prefix) report(keywordRange, { keyword });
  },
});
