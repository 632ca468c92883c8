// Shell syntax in command lines: the exact words, what stays quiet, and wrapping into sh -c.

import { describe, expect, test } from 'vitest';
import { analyse, expectFindings, expectFix } from '../../../../harness/findings.ts';

const RULE = 'systemd/exec-shell-syntax';
const check = (line: string) => expectFindings(RULE, 'app.service', `[Service]\n${line}\n`);
const fix = (before: string, after: string) =>
  expectFix(RULE, 'app.service', `[Service]\n${before}\n`, `[Service]\n${after}\n`);

describe('points at', () => {
  test.each([
    'ExecStart=/usr/bin/app ⟦|⟧ /usr/bin/tee log',
    'ExecStart=/usr/bin/app -v ⟦>>⟧ /var/log/app.log ⟦2>&1⟧',
    'ExecStart=/usr/bin/app ⟦>/dev/null⟧ ⟦2>/dev/null⟧ ⟦&⟧',
    'ExecStart=/usr/bin/app ⟦<⟧ /etc/app.in',
    'ExecStart=/usr/bin/true ⟦&&⟧ /usr/bin/app ⟦||⟧ /usr/bin/other',
    'ExecStart=/usr/bin/app --host ⟦$(hostname -f)⟧',
    'ExecStart=/usr/bin/docker run -e "HOST=⟦`hostname`⟧" image',
    'ExecStart=/usr/bin/docker run -v ⟦~/data⟧ image',
    'ExecStart=⟦~/bin/app⟧',
    'ExecStartPre=/bin/rm -f ⟦/run/app/*.pid⟧ ⟦/tmp/app-[0-9]⟧',
    'ExecStart=⟦LANG=C⟧ /usr/bin/app',
    'ExecStartPre=/usr/bin/one a⟦;⟧ /usr/bin/two',
    "ExecStart=/bin/sh -c 'a | b' ⟦>⟧ /var/log/app.log",
    'ExecStart=/usr/bin/app --dir /srv/test ⟦>⟧ log',
  ])('%s', (line) => {
    check(line);
  });

  test('the words of a continued line, with CRLF and characters beyond the basic plane', () => {
    expectFindings(
      RULE,
      'app.service',
      '\uFEFF[Service]\r\nExecStart=/usr/bin/app 😀 \\\r\n\t# remark\r\n\t⟦|⟧ /usr/bin/tee ⟦2>&1⟧',
    );
  });
});

describe('is quiet', () => {
  test.each([
    "ExecStart=/bin/sh -c 'a | b > c && d'",
    'ExecStart=/usr/bin/env bash -euo pipefail -c "echo $(hostname) && ls *"',
    'ExecStart=/usr/bin/docker run image sh -c "echo $(hostname) | cat"',
    'ExecStart=/usr/bin/app "|" \'>\' \\x3e',
    'ExecStart=/usr/bin/app ; /usr/bin/other',
    'ExecStart=/usr/bin/find / -name *.log -exec rm {} \\;',
    'ExecStart=/usr/bin/ssh -i ~/.ssh/id host a && b',
    'ExecStart=/usr/bin/java -cp /opt/lib/* Main',
    'ExecStart=/usr/bin/systemctl stop app@*',
    'ExecStart=/usr/bin/curl http://localhost/?a=1&b=2',
    'ExecStart=/usr/bin/pip install app>=1.0',
    'ExecStart=/usr/bin/app <config>',
    "ExecStart=/usr/bin/awk '{print $(NF-1)}' /etc/passwd",
    'ExecStart=/usr/bin/expr 1 < 2',
    'ExecStart=/usr/bin/app $OPTIONS ${FILE} $$ %i',
    'ExecStart=|/usr/bin/app | tee log',
    'ExecStart={{ command }} | tee\nExecStart=\nExecStart=/usr/bin/app',
    'Environment=OPTS="> 5 | 6"',
  ])('%s', (line) => {
    check(line);
  });
});

describe('the fix', () => {
  test('puts exec in front of the program that stays', () => {
    fix(
      'ExecStart=-/usr/bin/app "a b" > /var/log/app.log 2>&1',
      `ExecStart=-/bin/sh -c 'exec /usr/bin/app "a b" > /var/log/app.log 2>&1'`,
    );
    fix('ExecStart=cd /srv && /srv/app', "ExecStart=/bin/sh -c 'cd /srv && exec /srv/app'");
  });

  test('leaves exec out before a pipe and outside of ExecStart=', () => {
    fix('ExecStart=/bin/a | /bin/b', "ExecStart=/bin/sh -c '/bin/a | /bin/b'");
    fix('ExecStartPre=/bin/rm -f /run/a/*', "ExecStartPre=/bin/sh -c '/bin/rm -f /run/a/*'");
  });

  test('leaves variables to the shell and specifiers to systemd', () => {
    fix(
      'ExecStart=/bin/a ${B} $C "d ${E}" %i > /tmp/f',
      `ExecStart=/bin/sh -c 'exec /bin/a "$\${B}" $$C "d $\${E}" %i > /tmp/f'`,
    );
  });

  test('keeps continuation lines', () => {
    fix('ExecStart=/bin/a \\\n  -v \\\n  | /bin/b', "ExecStart=/bin/sh -c '/bin/a \\\n  -v \\\n  | /bin/b'");
  });

  test.each([
    "ExecStart=/bin/a 'b c' | /bin/d",
    'ExecStart=/bin/a b\\x20c | /bin/d',
    'ExecStart=/bin/a > b ; /bin/c',
    'ExecStart=@/bin/a b > c',
    'ExecStart=:/bin/a $B > c',
    'ExecStart=/bin/a &',
    'ExecStart=/bin/a http://b/?c=1&d=2 | /bin/e',
    'ExecStart=/bin/a ~/b',
    'ExecStart=/bin/a --at $(date +%H)',
    'ExecStart=/bin/a {{ b }} | /bin/c',
  ])('is not offered where the meaning would change: %s', (line) => {
    const { findings } = analyse('app.service', `[Service]\n${line}\n`);
    const ours = findings.filter(({ rule }) => rule === RULE);
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});
