// Passwords that stand in the file as they are.
// Source: manual, 12.1 "Userlists"; 4.2 "stats auth".

import { perSection } from '../section-rule.ts';

interface Found {
  readonly weak: boolean;
}

/** Passwords that are tried first. */
const WEAK = /^(?:admin|password|passw0rd|pass|secret|haproxy|test|changeme|123456?|root|stats|guest)$/i;

/** Who reads the file, its backups or its history has the password. */
export const passwordPlain = perSection<Found>({
  id: 'haproxy/password-plain',
  severity: 'information',
  since: '0.1.0',
  fix: 'none',
  says: ({ weak }) =>
    weak
      ? 'This password is among the first that anybody tries.'
      : 'This password stands in the file as it is; a hash with "password", or an environment variable, keeps it out of backups and histories.',
  about: ['user', 'stats auth'],
  check(section, report) {
    for (const { args } of section.of('user')) {
      const password = args[args.findIndex(({ text }) => text === 'insecure-password') + 1];
      if (section.kind === 'userlist' && password && password !== args[0] && !password.opaque)
        report(
          password.range,
          { weak: WEAK.test(password.text) },
          { severity: WEAK.test(password.text) ? 'warning' : 'information' },
        );
    }
    for (const { args } of section.of('stats auth')) {
      const [credentials] = args;
      const password = credentials?.text.split(':')[1] ?? '';
      if (credentials && !credentials.opaque && WEAK.test(password))
        report(credentials.range, { weak: true }, { severity: 'warning' });
    }
  },
});
