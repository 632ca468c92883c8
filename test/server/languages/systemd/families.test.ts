// Files beside units: those of Podman's Quadlet, and the configuration of systemd's own programs.

import { describe, expect, test } from 'vitest';
import { expectFindings, hoverAt } from '../../../harness/findings.ts';

describe('a Quadlet file', () => {
  const IMAGE = 'Image=docker.io/library/nginx:1.29';

  test('has sections of Podman beside those of systemd, and directives in each', () => {
    const text = `[Unit]\nDescription=A\n[Container]\n${IMAGE}\n⟦Enviroment⟧=A=b\n[Service]\nRestart=always\n`;
    const [finding] = expectFindings('systemd/directive-unknown', 'web.container', text);
    expect(finding?.message).toContain('Podman makes no service');
    expectFindings('systemd/section-unknown', 'web.container', `[Container]\n${IMAGE}\n[⟦Pod⟧]\n`);
  });

  test('has values that are judged as those of units are', () => {
    expectFindings('systemd/value-invalid', 'web.container', `[Container]\n${IMAGE}\nReadOnly=⟦maybe⟧\n`);
    expectFindings(
      'systemd/value-invalid',
      'web.container',
      `[Unit]\nAfter=db.container\n[Container]\n${IMAGE}\n`,
    );
  });

  test('is no service without a command: Podman writes that', () => {
    expectFindings(
      'systemd/unit-refused',
      'web.container',
      `[Container]\n${IMAGE}\n[Service]\nRestart=always\n`,
    );
  });

  test('says from which Podman on a directive works', () => {
    const markdown = hoverAt('web.container', '[Container]\nHealth▮Cmd=true\n')?.markdown;
    expect(markdown).toContain('Since Podman 4.5');
    expect(markdown).toContain('docs.podman.io');
  });
});

describe('a configuration file', () => {
  test('knows the sections and directives of its program', () => {
    expectFindings(
      'systemd/directive-unknown',
      'etc/systemd/journald.conf',
      '[Journal]\n⟦Storag⟧=persistent\n',
    );
    expectFindings(
      'systemd/section-unknown',
      'etc/systemd/logind.conf',
      '[Login]\nKillUserProcesses=no\n[⟦Manager⟧]\n',
    );
    expectFindings(
      'systemd/directive-unknown',
      'etc/systemd/system.conf.d/a.conf',
      '[Manager]\nLogLevel=info\n',
    );
  });

  test('has defaults of units, typed as those of units are', () => {
    const text = '[Manager]\nDefaultLimitNOFILE=⟦lots⟧\nDefaultTimeoutStopSec=20s\nRuntimeWatchdogSec=off\n';
    expectFindings('systemd/value-invalid', 'etc/systemd/system.conf', text);
  });
});
