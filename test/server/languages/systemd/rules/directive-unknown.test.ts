// Directives that systemd ignores, by name, by section and by version.

import { describe, expect, test } from 'vitest';
import { expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'systemd/directive-unknown';

describe('finds', () => {
  test('a misspelt name and proposes the right one', () => {
    const [finding] = expectFindings(RULE, 'a.service', '[Service]\n⟦inaccessiblepaths⟧=/home\n');
    expect(finding?.message).toContain('InaccessiblePaths=');
    expectFix(RULE, 'a.service', '[Service]\nRestrat = always\n', '[Service]\nRestart = always\n');
  });

  test('a directive of another section and names that section', () => {
    const [finding] = expectFindings(RULE, 'a.service', '[Unit]\n⟦ExecStart⟧=/bin/a\n');
    expect(finding?.message).toContain('[Service]');
  });

  test('a directive of another section and moves it there', () => {
    expectFix(
      RULE,
      'a.socket',
      '[Unit]\nBacklog=9\nAfter=b.service\n[Socket]\nListenStream=1\n',
      '[Unit]\nAfter=b.service\n[Socket]\nListenStream=1\nBacklog=9\n',
    );
  });

  test('a directive that is too new for the target, and says for which', () => {
    const text = '[Service]\n⟦RestartSteps⟧=5\n';
    const [finding] = expectFindings(RULE, 'a.service', text, { systemd: '252' });
    expect(finding?.message).toMatch(/since systemd 254.*\(systemd 252: /);
  });

  test('a name of which nothing is like', () => {
    const [finding] = expectFindings(RULE, 'a.timer', '[Timer]\n⟦Frobnication⟧=1\n');
    expect(finding?.message).toContain('no such directive');
    expect(finding?.fixes).toEqual([]);
  });
});

describe('is quiet about', () => {
  test.each([
    ['what some supported version knows', '[Service]\nRestartSteps=5\nMemoryLimit=1G\nPrivatePIDs=yes\n'],
    ['old names that are still read', '[Service]\nStartLimitInterval=10\nSysVStartPriority=99\n'],
    ['names for others', '[Service]\nX-Team=a\n[X-Deploy]\nWave=2\n'],
    ['sections that a service does not have', '[Service]\nUser=a\n[Socket]\nNonsense=1\n[Nonsense]\nA=1\n'],
    ['lines in front of the first section', 'Nonsense=1\n[Service]\n'],
    ['names that a template fills in', '[Service]\nLimit{{ what }}=1\n@EXTRA@=2\n'],
  ])('%s', (_what, text) => {
    expectFindings(RULE, 'a.service', text);
  });

  test('the sections of drop-ins', () => {
    expectFindings(RULE, 'a.timer.d/b.conf', '[Timer]\nOnCalendar=daily\n[Unit]\n⟦Descripton⟧=x\n');
  });
});
