// Which files are taken for units, and which are left to others.

import { describe, expect, test } from 'vitest';
import { engine } from '../../../harness/findings.ts';

const detect = (path: string, text: string, languageId?: string): string | undefined =>
  engine().detect(languageId === undefined ? { path } : { path, languageId }, text)?.id;

describe('units', () => {
  test.each([
    ['/etc/systemd/system/app.service', '[Service]\nExecStart=/bin/app\n'],
    ['app@.service', '[Unit]\nDescription=App %i\n'],
    ['app.socket', '\uFEFF[Socket]\r\nListenStream=80\r\n'],
    ['data.mount', '[Mount]\nWhat=/dev/sdb1\n'],
    ['rescue.target', '# remark\n[Unit]\n'],
    ['headless.service', 'Description=App\nExecStart=/bin/app\n'],
    ['headless.target', 'Description=App\n'],
    ['empty.service', ''],
    ['empty.service', '# masked\n'],
    ['/etc/systemd/system/app.service.d/override.conf', '[Service]\nRestart=always\n'],
    ['/etc/systemd/system/service.d/limits.conf', '[Service]\nLimitNOFILE=65535\n'],
    ['/etc/systemd/system/app.service.d/masked.conf', '# nothing\n'],
    ['roles/app/templates/app.service.j2', '# {{ ansible_managed }}\n[Service]\nUser={{ user }}\n'],
    ['src/app.service.in', '[Service]\nExecStart=@bindir@/app\n'],
    ['app.service.erb', '<% if @x %>\n[Unit]\n<% end %>\n'],
    ['/etc/containers/systemd/web.container', '[Container]\nImage=docker.io/library/nginx:1.29\n'],
    ['web.container.d/port.conf', '[Container]\nPublishPort=8080:80\n'],
    ['web.network', '[Network]\nSubnet=10.89.0.0/24\n'],
    ['web.pod', '[Pod]\nPodName=web\n'],
    ['/etc/systemd/system.conf', '[Manager]\n#LogLevel=info\n'],
    ['journald.conf.d/size.conf', '[Journal]\nStorage=persistent\n'],
  ])('%s', (path, text) => {
    expect(detect(path, text)).toBe('systemd');
  });

  test('a new document of an editor, by its language id', () => {
    expect(detect('Untitled-1', '[Service]\n', 'systemd')).toBe('systemd');
  });
});

describe('files of others', () => {
  test.each([
    ['org.example.App.service', '[D-BUS Service]\nName=org.example.App\nExec=/usr/bin/app\n'],
    ['org.example.App.service.in', '[D-BUS Service]\nName=org.example.App\nExec=@libexecdir@/app\n'],
    ['/etc/avahi/services/ssh.service', '<?xml version="1.0"?>\n<service-group>\n</service-group>\n'],
    ['app.service', 'apiVersion: v1\nkind: Service\n'],
    ['platform.target', '<?xml version="1.0"?>\n<target name="x"/>\n'],
    ['some.path', '/usr/bin\n'],
    ['settings.path', 'Where=/usr/bin\n'],
    ['data.mount', ''],
    ['user.conf', 'name = value\n'],
    ['20-wired.network', '[Match]\nName=en*\n[Network]\nDHCP=yes\n'],
    ['wired.network', '[Network]\nDHCP=yes\n'],
    ['disk.image', 'data'],
    ['app.build', '{ "name": "app" }\n'],
    ['web.pod', '=head1 NAME\n'],
    ['sysusers.d/app.conf', 'u app -\n'],
    ['nginx.conf', 'worker_processes 1;\n'],
    ['eth0.network', '[Match]\nName=eth0\n'],
    ['setup.cfg', '[Unit]\n'],
  ])('%s', (path, text) => {
    expect(detect(path, text)).toBeUndefined();
  });

  test('a network file is not taken even under our language id', () => {
    expect(detect('eth0.network', '[Match]\nName=eth0\n', 'systemd-conf')).toBeUndefined();
  });

  test('a long file of comments is judged quickly', () => {
    expect(detect('x.service', `${'# remark\r\n'.repeat(5000)}name = value\r\n`)).toBeUndefined();
  });
});
