// Sections that systemd ignores, by name and by type of unit.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'systemd/section-unknown';

describe('finds', () => {
  test('a misspelt section and proposes the right one', () => {
    const [finding] = expectFindings(RULE, 'a.service', '[Unit]\n[⟦service⟧]\nUser=a\n');
    expect(finding?.message).toContain('perhaps [Service] is meant');
    expectFix(RULE, 'a.timer', '[Unit]\n[Timers]\nUnit=a\n', '[Unit]\n[Timer]\nUnit=a\n');
  });

  test('a section of another type of unit and names that type, without a fix', () => {
    const [finding] = expectFindings(RULE, 'a.service', '[Service]\n[⟦Timer⟧]\nOnCalendar=daily\n');
    expect(finding?.message).toContain('belongs in a .timer unit');
    expect(finding?.fixes).toEqual([]);
  });

  test('a section that nothing is like', () => {
    const [finding] = expectFindings(RULE, 'a.service', '[Service]\n[⟦Deployment⟧]\n');
    expect(finding?.message).toContain('no such section');
  });

  test('it in drop-ins too', () => {
    expectFindings(RULE, 'a.service.d/b.conf', '[⟦Sevice⟧]\n[Service]\nUser=a\n');
  });
});

describe('is quiet about', () => {
  test.each([
    ['the sections of the type', 'a.socket', '[Unit]\n[Socket]\n[Install]\n'],
    ['sections for other programs', 'a.service', '[Service]\n[X-Deploy]\n'],
    ['names that a template fills in', 'a.service.j2', '[Service]\n[{{ section }}]\n[@SECTION@]\n'],
  ])('%s', (_what, path, text) => {
    expectFindings(RULE, path, text);
  });
});
