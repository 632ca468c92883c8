// Which files are HAProxy's, and which are left to others.

import { describe, expect, test } from 'vitest';
import { engine } from '../../../harness/findings.ts';

const CONFIG = 'global\n  daemon\n\ndefaults\n  mode http\n\nfrontend web\n  bind :80\n';
const SPOE = '[coraza]\nspoe-agent coraza-agent\n    messages coraza-req\n    option var-prefix coraza\n';

const detect = (path: string, text: string, languageId?: string): string | undefined =>
  engine().detect(languageId === undefined ? { path } : { path, languageId }, text)?.id;

describe('configurations', () => {
  test.each([
    ['haproxy.cfg', ''],
    ['haproxy.cfg', CONFIG],
    ['haproxy-staging.cfg', 'backend app\n'],
    ['/etc/haproxy/conf.d/10-app.cfg', 'backend app\n  server a 10.0.0.1:80\n'],
    ['roles/lb/templates/haproxy.cfg.j2', `# {{ ansible_managed }}\n${CONFIG}`],
    ['jobs/templates/haproxy.config.erb', `<% if p("x") %>\n${CONFIG}`],
    ['conf/haproxy-config.template', CONFIG],
    ['lb.cfg', CONFIG],
    ['proxy.conf', CONFIG.replaceAll('\n', '\r\n')],
  ])('%s', (path, text) => {
    expect(detect(path, text)).toBe('haproxy');
  });

  test('a new document of an editor, by its language id', () => {
    expect(detect('Untitled-1', 'global\n', 'haproxy')).toBe('haproxy');
  });
});

describe('files of others', () => {
  test.each([
    ['/etc/haproxy/coraza.cfg', SPOE],
    ['haproxy.cfg', SPOE],
    ['setup.cfg', '[metadata]\nname = app\n'],
    ['setup.cfg', CONFIG],
    ['tests/haproxy/setup.cfg', '[tool:pytest]\n'],
    ['haproxy/ansible.cfg', '[defaults]\nroles_path = ./roles\n'],
    ['ansible.cfg', '[defaults]\ninventory = hosts\n'],
    ['tox.ini', '[tox]\n'],
    ['grub.cfg', 'set default=0\nmenuentry "Linux" {\n}\n'],
    ['syslinux.cfg', 'DEFAULT linux\nLABEL linux\n  KERNEL vmlinuz\n'],
    ['zoo.cfg', 'tickTime=2000\nserver.1=zoo1:2888:3888\n'],
    ['nginx.conf', 'server {\n  listen 80;\n}\n'],
    ['app.cfg', 'global = 1\ndefaults = 2\nbackend = "x"\n'],
    ['notes.conf', 'global\n\nbackend\n\nsome prose about it\n'],
    ['one-section.cfg', 'backend app\n  server a 10.0.0.1:80\n'],
    ['make-haproxy.cfg', `#!/bin/sh\ncat > /etc/haproxy.cfg <<EOF\n${CONFIG}EOF\n`],
    ['haproxy-install.cfg', `#!/bin/sh\ncat > /etc/haproxy.cfg <<EOF\n${CONFIG}EOF\n`],
    ['haproxy.service', '[Service]\nExecStart=/usr/sbin/haproxy -f /etc/haproxy/haproxy.cfg\n'],
  ])('%s', (path, text) => {
    expect(detect(path, text)).not.toBe('haproxy');
  });
});
